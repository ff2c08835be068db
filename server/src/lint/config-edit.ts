// Writes the level of a rule into the text of a .gazetterc.json: one small edit that leaves comments, order and layout as they are. Opens no
// file; whoever asks has read it and writes it back.
import { parseTree, visit, type Node, type ParseError } from 'jsonc-parser';
import type { TextEdit } from '../base/edit';
import type { Bilingual, Severity } from './rule';

/** What to do with the file, or why nothing is done. */
export type ConfigEdit = { readonly edits: readonly TextEdit[] } | { readonly refused: Bilingual };

/** The text of a settings file that is made for one rule. */
export function newConfigText(rule: string, level: Severity | 'off'): string {
  return `${JSON.stringify({ rules: { [rule]: level } }, null, 2)}\n`;
}

/** Sets the level of a rule; what its entry says of options stays. */
export function setRuleLevel(text: string, rule: string, level: Severity | 'off'): ConfigEdit {
  const marked = text.startsWith('\uFEFF');
  const json = marked ? ` ${text.slice(1)}` : text;
  if (json.trim() === '') {
    return { edits: [{ span: { start: marked ? 1 : 0, end: text.length }, newText: newConfigText(rule, level) }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: true, disallowComments: false });
  if (root?.type !== 'object' || errors.length > 0) return { refused: BROKEN };
  const word = JSON.stringify(level);
  const rules = valueOf(root, 'rules');
  if (rules === undefined) return { edits: addProperty(json, root, 'rules', { [rule]: level }) };
  if (rules.type !== 'object') return { refused: NO_OBJECT };
  const entry = valueOf(rules, rule);
  if (entry === undefined) return { edits: addProperty(json, rules, rule, level) };
  if (entry.type === 'object') {
    const severity = valueOf(entry, 'severity');
    return { edits: severity ? [replacement(severity, word)] : addProperty(json, entry, 'severity', level) };
  }
  return { edits: [replacement(entry.type === 'array' ? (entry.children?.[0] ?? entry) : entry, word)] };
}

function replacement({ offset, length }: Node, newText: string): TextEdit {
  return { span: { start: offset, end: offset + length }, newText };
}

/** The value of a property; of equal keys the last counts, and that is the one to change. */
function valueOf(node: Node, key: string): Node | undefined {
  return node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

/**
 * Puts a property behind the last one of an object, in the layout of its neighbours; what stands between or behind them, comments above all, is
 * not touched. (`modify` of jsonc-parser would lay out the lines around it anew and put the property before a comment of the one above.)
 */
function addProperty(json: string, object: Node, key: string, value: string | Record<string, string>): TextEdit[] {
  const inner = json.slice(object.offset + 1, object.offset + object.length - 1);
  const last = object.children?.at(-1);
  const { eol, unit } = layoutOf(json);
  const outer = indentAt(json, object.offset);
  if (last !== undefined && !inner.includes('\n')) {
    const written = JSON.stringify(value).replace(':', ': ');
    const { comma, at } = behind(json, last, object);
    return [insertion(at, `${comma ? '' : ','} ${JSON.stringify(key)}: ${written}`)];
  }
  const indent = last === undefined ? outer + unit : indentAt(json, last.offset);
  const written = JSON.stringify(value, null, unit).replaceAll('\n', eol + indent);
  const line = `${eol}${indent}${JSON.stringify(key)}: ${written}`;
  if (last === undefined) {
    if (inner.trim() !== '') return [insertion(object.offset + 1, line)];
    const span = { start: object.offset + 1, end: object.offset + object.length - 1 };
    return [{ span, newText: `${line}${eol}${outer}` }];
  }
  const { comma, at } = behind(json, last, object);
  const end = last.offset + last.length;
  if (comma) return [insertion(at, `${line},`)];
  return at === end ? [insertion(end, `,${line}`)] : [insertion(end, ','), insertion(at, line)];
}

/** Whether a comma stands behind a property, and where the line of the property ends, comments included. */
function behind(json: string, property: Node, object: Node): { comma: boolean; at: number } {
  let at = property.offset + property.length;
  const end = object.offset + object.length - 1;
  let comma = false;
  const onLine = (offset: number): boolean => at <= offset && offset < end && !json.slice(at, offset).includes('\n');
  const lenient = { allowTrailingComma: true, disallowComments: false };
  visit(
    json,
    {
      onSeparator(character, offset) {
        if (character !== ',' || offset < at || offset >= end) return;
        comma = true;
        at = offset + 1;
      },
      onComment(offset, length) {
        if (onLine(offset)) at = offset + length;
      },
    },
    lenient,
  );
  return { comma, at };
}

/** The indent and the line ends the text has. */
function layoutOf(json: string): { unit: string; eol: string } {
  const unit = /\n([ \t]{1,16})\S/.exec(json)?.[1] ?? '  ';
  return { unit: unit.startsWith('\t') ? '\t' : unit, eol: json.includes('\r\n') ? '\r\n' : '\n' };
}

function indentAt(json: string, offset: number): string {
  const start = json.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(json.slice(start, offset))?.[0] ?? '';
  return indent;
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

const BROKEN: Bilingual = {
  zh: '.gazetterc.json 有错，没有修改；请先改正其中的问题。',
  en: '.gazetterc.json has mistakes in it and was left as it is; correct them first.',
};
const NO_OBJECT: Bilingual = {
  zh: '.gazetterc.json 中的“rules”不是对象，没有修改。',
  en: 'The “rules” of .gazetterc.json are no object; nothing was changed.',
};
