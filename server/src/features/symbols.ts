// The outline of a file as symbols an editor can list: names that are never empty, selections inside their spans.
// The tree itself is the model's outline; this file only words it. Knows nothing of the protocol's numbers.
import { containsSpan, type Span } from '../base/span';
import type { GazetteFile } from '../model/document';
import { outline, type OutlineKind, type OutlineNode } from '../model/outline';

/** A node of the outline. Spans are UTF-16 offsets of the file. */
export interface GazetteSymbol {
  readonly kind: OutlineKind | 'issue';
  /** 1 to 5 for headings of the ladder 一、（一）1.（1）①, else 0. */
  readonly level: number;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly GazetteSymbol[];
}

/** The parts of a document that are no place to go to by name: they stand at its beginning or end. */
const LEFT_OUT: ReadonlySet<OutlineKind> = new Set([
  'title',
  'annotation',
  'number',
  'addressee',
  'attachment-note',
  'signature',
  'date',
  'postscript',
  'copy-to',
  'print-line',
] as const);

/** What a node without a name of its own is called. */
const KIND_NAMES: Partial<Record<OutlineKind, string>> = {
  document: '（无标题公文）',
  instrument: '（无标题正文）',
  forwarded: '（无标题公文）',
  box: '专栏',
  table: '表',
};

/** Longest name shown: a run-in heading can be a whole sentence. */
const MAX_NAME = 80;

/** The symbols of a file, in text order: 期 → 文件 → 一、 → （一） → 1., boxes, tables and attachments. */
export function symbols(file: GazetteFile): GazetteSymbol[] {
  const nodes = outline(file)
    .filter((node) => !LEFT_OUT.has(node.kind))
    .map(symbolOf);
  const masthead = nodes.find((node) => node.kind === 'masthead');
  if (file.kind !== 'issue') return nodes;
  // The masthead names the issue, and everything else is in it.
  const issue: GazetteSymbol = {
    kind: 'issue',
    level: 0,
    name: masthead?.name ?? '公报',
    detail: masthead?.detail ?? '',
    span: { start: 0, end: file.text.length },
    selection: masthead?.selection ?? { start: 0, end: 0 },
    children: nodes.filter((node) => node !== masthead),
  };
  return [issue];
}

function symbolOf(node: OutlineNode): GazetteSymbol {
  const { kind, level, detail, span } = node;
  const selection = containsSpan(span, node.selection) ? node.selection : { start: span.start, end: span.start };
  const children = node.children.filter((child) => !LEFT_OUT.has(child.kind)).map(symbolOf);
  return { kind, level, name: nameOf(node), detail, span, selection, children };
}

function nameOf(node: OutlineNode): string {
  // A marker that ends with its own mark needs no space behind it.
  const joint = node.label !== '' && node.title !== '' && !/[、.）)]$/.test(node.label) ? ' ' : '';
  const name = (node.label + joint + node.title).replace(/\s+/g, ' ').trim();
  if (name === '') return KIND_NAMES[node.kind] ?? node.kind;
  if (name.length <= MAX_NAME) return name;
  // Do not cut a rare character in two.
  const cut = /[\uD800-\uDBFF]/.test(name.charAt(MAX_NAME - 1)) ? MAX_NAME - 1 : MAX_NAME;
  return `${name.slice(0, cut)}…`;
}
