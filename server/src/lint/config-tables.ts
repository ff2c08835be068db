// Reads the `tables` part of settings: a list of standard tables with their columns. A mistake is said at its place; a declaration or column
// that lacks what it is known by is left out, everything else that can be read holds. Knows the shapes and no document.
import type { Node } from 'jsonc-parser';
import { oneOf, propertiesOf, textsOf, type Complain } from './config-json';
import type { Bilingual } from './rule';
import { DECLARED_KINDS, type ColumnDeclaration, type DeclaredKind, type TableDeclaration } from './table-declaration';

export const TABLE_KEYS: readonly string[] = ['name', 'caption', 'header', 'columns'];
export const COLUMN_KEYS: readonly string[] = [
  'name',
  'aliases',
  'required',
  'kind',
  'unit',
  'vocabulary',
  'unique',
  'sum',
  'nullable',
];

/** Reads the list of tables; never throws. */
export function readTables(node: Node, complain: Complain): readonly TableDeclaration[] {
  const names = new Set<string>();
  return itemsOf(node, 'tables', complain).flatMap((item) => readTable(item, names, complain) ?? []);
}

function readTable(node: Node, names: Set<string>, complain: Complain): TableDeclaration | undefined {
  const found = partsOf(node, TABLE_KEYS, 'tables', complain);
  if (found === undefined) return undefined;
  const name = nameOf(node, found.get('name'), names, complain);
  const caption = texts(found.get('caption'), 'caption', complain);
  const header = texts(found.get('header'), 'header', complain);
  if (!found.has('caption') && !found.has('header')) complain(node, 'config/invalid-value', 'error', NO_MARK);
  const columnsNode = found.get('columns');
  if (columnsNode === undefined) complain(node, 'config/invalid-value', 'error', NO_COLUMNS);
  const known = new Set<string>();
  const items = columnsNode === undefined ? [] : itemsOf(columnsNode, 'columns', complain);
  if (columnsNode?.type === 'array' && items.length === 0) {
    complain(columnsNode, 'config/invalid-value', 'error', NO_COLUMNS);
  }
  const columns = items.flatMap((item) => readColumn(item, known, complain) ?? []);
  if (name === undefined || columns.length === 0 || caption.length + header.length === 0) return undefined;
  return { name, caption, header, columns };
}

function readColumn(node: Node, names: Set<string>, complain: Complain): ColumnDeclaration | undefined {
  const found = partsOf(node, COLUMN_KEYS, 'columns', complain);
  if (found === undefined) return undefined;
  const name = nameOf(node, found.get('name'), names, complain);
  const kindNode = found.get('kind');
  const kind = kindNode && (oneOf(kindNode, DECLARED_KINDS, 'kind', complain) as DeclaredKind | undefined);
  const sum = readSum(found.get('sum'), complain);
  const column = {
    aliases: texts(found.get('aliases'), 'aliases', complain),
    required: flag(found.get('required'), 'required', false, complain),
    ...(kind === undefined ? {} : { kind }),
    units: texts(found.get('unit'), 'unit', complain),
    vocabulary: texts(found.get('vocabulary'), 'vocabulary', complain),
    unique: flag(found.get('unique'), 'unique', false, complain),
    ...(sum === undefined ? {} : { sum }),
    nullable: flag(found.get('nullable'), 'nullable', true, complain),
  };
  return name === undefined ? undefined : { name, ...column };
}

/** The values of an object by their keys; complains of keys that are none, and of anything but an object. */
function partsOf(
  node: Node,
  keys: readonly string[],
  where: string,
  complain: Complain,
): ReadonlyMap<string, Node> | undefined {
  if (node.type !== 'object') {
    complain(node, 'config/invalid-value', 'error', {
      zh: `“${where}”的每一项应当是一个对象，如 { "name": … }。`,
      en: `Every item of “${where}” must be an object, such as { "name": … }.`,
    });
    return undefined;
  }
  const found = new Map<string, Node>();
  for (const { key, keyNode, value } of propertiesOf(node)) {
    if (keys.includes(key)) found.set(key, value);
    else {
      complain(keyNode, 'config/unknown-key', 'warning', {
        zh: `“${where}”的项里没有“${key}”；可用的是 ${keys.join('、')}。`,
        en: `Items of “${where}” have no “${key}”; there are ${keys.join(', ')}.`,
      });
    }
  }
  return found;
}

function nameOf(owner: Node, node: Node | undefined, names: Set<string>, complain: Complain): string | undefined {
  const name: unknown = node?.value;
  if (typeof name !== 'string' || name.trim() === '') {
    complain(node ?? owner, 'config/invalid-value', 'error', NO_NAME);
    return undefined;
  }
  if (names.has(name)) {
    complain(node ?? owner, 'config/invalid-value', 'error', {
      zh: `名称“${name}”已经用过，这一项不起作用。`,
      en: `The name “${name}” is taken already; this entry does nothing.`,
    });
    return undefined;
  }
  names.add(name);
  return name;
}

function itemsOf(node: Node, name: string, complain: Complain): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的值应当是列表，每一项是一个对象。`,
    en: `“${name}” must be a list of objects.`,
  });
  return [];
}

function texts(node: Node | undefined, name: string, complain: Complain): readonly string[] {
  return node === undefined ? [] : textsOf(node, name, complain);
}

function flag(node: Node | undefined, name: string, preset: boolean, complain: Complain): boolean {
  if (node === undefined) return preset;
  if (typeof node.value === 'boolean') return node.value;
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的值应当是 true 或 false。`,
    en: `“${name}” must be true or false.`,
  });
  return preset;
}

function readSum(node: Node | undefined, complain: Complain): true | number | undefined {
  if (node === undefined || node.value === false) return undefined;
  if (node.value === true || typeof node.value === 'number') return node.value;
  complain(node, 'config/invalid-value', 'error', {
    zh: '“sum”的值应当是 true（合计行等于各行之和）或者一个数（各行之和，如 100）。',
    en: '“sum” must be true (the total row is the sum of the rows) or a number (what the rows come to, such as 100).',
  });
  return undefined;
}

const NO_NAME: Bilingual = {
  zh: '这里要有名称：“name”的值应当是不空的文字。',
  en: 'A name is wanted here: “name” must be a text that is not empty.',
};
const NO_MARK: Bilingual = {
  zh: '要写明按什么认出这张表：表题中的文字（“caption”）或表头中的文字（“header”），至少一项。',
  en: 'Say what the table is known by: words of its caption (“caption”), of its header (“header”), or both.',
};
const NO_COLUMNS: Bilingual = {
  zh: '要声明至少一列，如 "columns": [{ "name": "指标" }]。',
  en: 'At least one column must be declared, such as "columns": [{ "name": "指标" }].',
};
