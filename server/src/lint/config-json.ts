// Reads values out of parsed JSON and complains about the wrong ones at their place. Knows JSON and no setting.
import type { Node } from 'jsonc-parser';
import type { Span } from '../base/span';
import type { NoticeId } from './finding';
import type { Bilingual, Severity } from './rule';

/** Takes note of a mistake at a node. */
export type Complain = (node: Node, rule: NoticeId, severity: Severity, message: Bilingual) => void;

/** The properties of an object that have a value; the last of equal keys wins, as in JSON. */
export function propertiesOf(node: Node | undefined): { key: string; keyNode: Node; value: Node }[] {
  const out: { key: string; keyNode: Node; value: Node }[] = [];
  if (node?.type !== 'object') return out;
  for (const { children } of node.children ?? []) {
    const [keyNode, value] = children ?? [];
    if (keyNode !== undefined && value !== undefined) out.push({ key: String(keyNode.value), keyNode, value });
  }
  return out;
}

/** The value when it is one of the words; complains and gives undefined otherwise. */
export function oneOf(node: Node, words: readonly string[], name: string, complain: Complain): string | undefined {
  if (typeof node.value === 'string' && words.includes(node.value)) return node.value;
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的值只能是 ${words.join('、')} 之一。`,
    en: `“${name}” must be one of ${words.join(', ')}.`,
  });
  return undefined;
}

/** The value when it is a list of texts; complains and gives an empty list otherwise. */
export function stringsOf(node: Node, name: string, complain: Complain): readonly string[] {
  const items = node.type === 'array' ? (node.children ?? []) : undefined;
  if (items?.every((item) => item.type === 'string')) return items.map((item) => String(item.value));
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的值应当是文字的列表，如 ["附录/**"]。`,
    en: `“${name}” must be a list of texts, such as ["appendix/**"].`,
  });
  return [];
}

/** The value when it is a text or a list of texts, none of them empty and one at least; complains and gives an empty list otherwise. */
export function textsOf(node: Node, name: string, complain: Complain): readonly string[] {
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  const found = items.flatMap((item) =>
    item.type === 'string' && String(item.value).trim() !== '' ? String(item.value) : [],
  );
  if (found.length === items.length && found.length > 0) return found;
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的值应当是文字或文字的列表，不能是空的。`,
    en: `“${name}” must be a text or a list of texts that are not empty.`,
  });
  return [];
}

/** Where a node stands in the text. */
export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
