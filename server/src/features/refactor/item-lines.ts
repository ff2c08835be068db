// The lines of a selection as items: what a list is numbered from and a table made of. A line that is only the wrapped end of the one above belongs
// to it. Reads lines and model; file offsets.
import type { Span } from '../../base/span';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { Marker } from '../../syntax/marker-types';
import { eachBlock } from '../../model/walk';
import { refuse, type Refusal } from '../renumber/types';
import { selectedBlocks, type Selected } from './selection';
import type { RefactorQuestion } from './refactor-types';

export interface ItemLine {
  /** The content without indent and trailing white space. */
  readonly span: Span;
  readonly text: string;
  readonly marker: Marker | undefined;
  /** The text behind the ordinal. */
  readonly body: string;
}

export interface ItemLines {
  readonly kind: 'lines';
  readonly selected: Selected;
  readonly lines: readonly ItemLine[];
}

/** More lines than that nobody makes a list of in one stroke. */
const MOST_LINES = 2000;
/** A line this long without an end mark was wrapped by its page. */
const WRAPPED = 25;

export function itemLines(question: Pick<RefactorQuestion, 'tree' | 'file' | 'span'>): ItemLines | Refusal {
  const selected = selectedBlocks(question);
  if (selected.kind === 'refused') return selected;
  if (eachBlock(selected.blocks).some(({ kind }) => kind === 'box' || kind === 'table')) {
    return refuse('选区里有表格或者专栏，请只选文字。', 'The selection holds a table or a box; select text only.');
  }
  const { tree } = question;
  const lines: ItemLine[] = [];
  const last = tree.lineOf(selected.span.end);
  let wrapped = false;
  for (let i = tree.lineOf(selected.span.start); i <= last; i++) {
    const line = tree.lines[i];
    if (line === undefined || line.kind === 'blank') {
      wrapped = false;
      continue;
    }
    if (line.kind === 'comment' || line.kind === 'foreign' || line.comments.length > 0 || lines.length >= MOST_LINES) {
      return refuse('选区里有注释，或者行数太多。', 'The selection holds comments, or too many lines.');
    }
    const item = itemOf(tree, i);
    const before = lines.at(-1);
    if (wrapped && before !== undefined && line.marker === undefined) {
      const span = { start: before.span.start, end: item.span.end };
      lines[lines.length - 1] = {
        ...before,
        span,
        text: tree.text.slice(span.start, span.end),
        body: before.body + item.text,
      };
    } else lines.push(item);
    wrapped = !line.closed && line.folded.length >= WRAPPED;
  }
  return { kind: 'lines', selected, lines };
}

function itemOf(tree: SyntaxTree, index: number): ItemLine {
  const line = tree.lines[index] as SyntaxTree['lines'][number];
  const start = tree.lineStart(index);
  const from = line.pieces[0]?.start ?? 0;
  const to = line.pieces.at(-1)?.end ?? line.text.length;
  const span = { start: start + from, end: start + to };
  const body = line.text.slice(line.marker === undefined ? from : Math.min(line.marker.after.end, to), to);
  return { span, text: line.text.slice(from, to), marker: line.marker, body };
}
