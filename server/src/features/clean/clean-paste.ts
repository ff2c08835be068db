// Text from the clipboard, cleaned before it is put into a document. It is cleaned as a text of its own; line ends at both ends of it are kept, for they say
// where it goes. Knows no clipboard and no editor.
import type { TextEdit } from '../../base/edit';
import type { Config } from '../../lint/config';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { cleanText } from './clean';
import type { CleanChange, CleanDoubt, CleanOptions } from './clean-types';
import { setsParagraphsIn } from './indents';

export interface CleanedPaste {
  readonly text: string;
  /** By place in the text as it was copied. */
  readonly changes: readonly CleanChange[];
  /** By place in the cleaned text. */
  readonly doubts: readonly CleanDoubt[];
}

/** Cleans what is to be pasted into a document. */
export function cleanPaste(copied: string, target: SyntaxTree, options: CleanOptions, config?: Config): CleanedPaste {
  const before = blankLinesBefore(copied);
  const rest = copied.slice(before.length);
  const core = rest.trimEnd();
  const behind = linesBehind(rest.slice(core.length));
  const indents = options.indents === 'remove' && !setsParagraphsIn(target) ? 'remove' : 'keep';
  const { text, edits, changes, doubts } = cleanText(core, { indents }, config);
  const moved = (offset: number): number => before.length + placeAfter(offset, edits);
  return {
    text: before + text.trimEnd() + behind,
    changes: changes.map(({ kind, span }) => ({
      kind,
      span: { start: span.start + before.length, end: span.end + before.length },
    })),
    doubts: doubts.map(({ span, reason }) => ({ reason, span: { start: moved(span.start), end: moved(span.end) } })),
  };
}

/** The blank lines a text begins with. */
function blankLinesBefore(text: string): string {
  const blank = text.slice(0, text.length - text.trimStart().length);
  return blank.slice(0, Math.max(blank.lastIndexOf('\n'), blank.lastIndexOf('\r')) + 1);
}

/** White space behind a text from its first line end on. */
function linesBehind(blank: string): string {
  const first = blank.search(/[\r\n]/);
  return first < 0 ? '' : blank.slice(first);
}

/** Where a place stands after edits; one inside a replaced stretch goes to its beginning. */
function placeAfter(offset: number, edits: readonly TextEdit[]): number {
  let delta = 0;
  for (const { span, newText } of edits) {
    if (offset < span.start) break;
    if (offset < span.end) return span.start + delta;
    delta += newText.length - (span.end - span.start);
  }
  return offset + delta;
}
