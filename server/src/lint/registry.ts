// The rules there are, by id and by family. The list itself is generated from the files under rules/.
import { rules } from './rules.generated';
import type { Family, Rule } from './rule';

/** Every rule, in the order of the registry. */
export const allRules: readonly Rule[] = rules;

/** The families a rule's id or a wildcard may name, whether or not a rule of the family exists yet. */
export const families: readonly Family[] = [
  'structure',
  'title',
  'doc-number',
  'date',
  'addressee',
  'numbering',
  'table',
  'citation',
  'reference',
  'attachment',
  'abbreviation',
  'punctuation',
  'numeral',
  'wording',
  'agency',
  'gazette',
  'arithmetic',
];

/** The rule with the id, which may be any text. */
export function findRule(id: string, among: readonly Rule[] = allRules): Rule | undefined {
  return among.find((rule) => rule.id === id);
}

/** True when an id is the pattern or one of several, of its family (`family/*`), or the pattern is `*`. */
export function matchesRule(pattern: string | readonly string[], id: string): boolean {
  if (typeof pattern !== 'string') return pattern.some((one) => matchesRule(one, id));
  return pattern === '*' || pattern === id || (pattern.endsWith('/*') && id.startsWith(pattern.slice(0, -1)));
}

/** True for the id of a rule, for `family/*` and for `*`: what settings and suppression comments may name. */
export function isRulePattern(text: string, among: readonly Rule[] = allRules): boolean {
  if (text === '*') return true;
  if (text.endsWith('/*')) return families.some((family) => `${family}/*` === text);
  return findRule(text, among) !== undefined;
}
