// The command `outline`: prints what the parser understood of a file as a tree. docs/schemas/outline-output.schema.json describes
// the JSON form.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LineIndex } from '../base/line-index';
import type { Bilingual, Locale } from '../lint/rule';
import type { OutlineNode } from '../model/outline';
import { GazetteService } from '../service';
import { decodeText } from '../machine/encoding';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { rangeOf } from './report-json';
import { explainError } from './system-error';
import { TOOL } from './version';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const OUTLINE_SCHEMA_VERSION = 1;

const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };

/** Prints the outline of one file, `-` for standard input. */
export async function outline(path: string, format: 'text' | 'json', locale: Locale, io: Io): Promise<ExitCode> {
  const refuse = (message: Bilingual): ExitCode => {
    io.err(`gazette: ${printable(path)}: ${inLocale(message, locale)}\n`);
    return EXIT.failure;
  };
  let bytes: Buffer;
  try {
    bytes = path === '-' ? io.readStdin() : readFileSync(resolve(io.cwd, path));
  } catch (error) {
    return refuse(explainError(error));
  }
  const decoded = await decodeText(bytes);
  if (decoded === undefined) return refuse(NOT_TEXT);
  const service = new GazetteService({ today: () => io.today(), report: () => undefined });
  const { file, outline: nodes } = service.outlineText(decoded.text);
  const lines = new LineIndex(decoded.text);
  if (format === 'json') {
    const { kind, profile } = file;
    const head = { ...TOOL, schemaVersion: OUTLINE_SCHEMA_VERSION, path, encoding: decoded.encoding, kind, profile };
    io.out(`${JSON.stringify({ ...head, outline: nodes.map((node) => jsonNode(node, lines)) }, null, 2)}\n`);
  } else {
    const text: string[] = [];
    for (const node of nodes) textNode(node, 0, lines, locale, text);
    io.out(text.join(''));
  }
  return EXIT.clean;
}

function jsonNode(node: OutlineNode, lines: LineIndex): object {
  return {
    kind: node.kind,
    label: node.label,
    title: node.title,
    detail: node.detail,
    level: node.level,
    range: rangeOf(node.span, lines),
    selection: rangeOf(node.selection, lines),
    children: node.children.map((child) => jsonNode(child, lines)),
  };
}

/** What an element is called that has no ordinal of its own. */
const KIND_WORDS: Readonly<Partial<Record<OutlineNode['kind'], Bilingual>>> = {
  masthead: { zh: '报头', en: 'masthead' },
  column: { zh: '栏目', en: 'column' },
  document: { zh: '文件', en: 'document' },
  instrument: { zh: '印发件', en: 'instrument' },
  forwarded: { zh: '转发件', en: 'forwarded' },
  title: { zh: '标题', en: 'title' },
  annotation: { zh: '题注', en: 'annotation' },
  number: { zh: '发文字号', en: 'number' },
  addressee: { zh: '主送', en: 'addressee' },
  table: { zh: '表格', en: 'table' },
  signature: { zh: '署名', en: 'signature' },
  date: { zh: '成文日期', en: 'date' },
  postscript: { zh: '附注', en: 'postscript' },
};

/** One line a node: the line it begins on, then two spaces for each level, its ordinal or what it is, title and detail. */
function textNode(node: OutlineNode, depth: number, lines: LineIndex, locale: Locale, out: string[]): void {
  const line = String(lines.lineAt(node.selection.start) + 1).padStart(6);
  const word = KIND_WORDS[node.kind];
  const name = node.label === '' && word !== undefined ? inLocale(word, locale) : node.label;
  const parts = [name, node.title, node.detail === '' ? '' : `〈${node.detail}〉`].filter((part) => part !== '');
  out.push(`${line}  ${'  '.repeat(depth)}${printable(parts.join(' '))}\n`);
  for (const child of node.children) textNode(child, depth + 1, lines, locale, out);
}
