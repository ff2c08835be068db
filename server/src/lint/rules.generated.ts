// Every rule, sorted by id. Written by scripts/generate.ts from the files under rules/; do not edit.
import type { Rule } from './rule';

export const rules: readonly Rule[] = [];
