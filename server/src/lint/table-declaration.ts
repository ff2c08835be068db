// What a project says of its standard tables: by what one is known and what its columns must be. Plain data, read from .gazetterc.json by
// config-tables.ts, handed to rules with their context. Knows no document.
import type { ColumnKind } from '../model/table-types';

/** What the cells of a declared column may be: every kind a column can have but “nothing in it”. */
export type DeclaredKind = Exclude<ColumnKind, 'empty'>;

export const DECLARED_KINDS: readonly DeclaredKind[] = [
  'serial',
  'group',
  'indicator',
  'unit',
  'value',
  'growth',
  'share',
  'category',
  'text',
];

/** One column of a declared table. */
export interface ColumnDeclaration {
  /** As written in the settings: what messages call it. */
  readonly name: string;
  /** Other headers it may stand under; `*` stands for any characters. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly kind?: DeclaredKind;
  /** Units its values may be in; empty when nothing is said. In a column of kind `unit`, the words its cells may be. */
  readonly units: readonly string[];
  /** The words its cells may be; empty when nothing is said. */
  readonly vocabulary: readonly string[];
  /** No two rows have the same. */
  readonly unique: boolean;
  /** The total row is the sum of the rows (true), or the rows come to this number. */
  readonly sum?: true | number;
  /** False: every row has a value, and a dash is none. */
  readonly nullable: boolean;
}

/** A standard table. */
export interface TableDeclaration {
  readonly name: string;
  /** The caption holds one of these. */
  readonly caption: readonly string[];
  /** The header holds all of these. */
  readonly header: readonly string[];
  readonly columns: readonly ColumnDeclaration[];
}

/** Where nothing is declared. */
export const NO_TABLES: readonly TableDeclaration[] = Object.freeze([]);
