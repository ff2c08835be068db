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
  const before = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/.exec(copied)?.[0] ?? '';
  const rest = copied.slice(before.length);
  const core = rest.trimEnd();
  const behind = /(?:\r\n|\n|\r)[\s]*$/.exec(rest.slice(core.length))?.[0] ?? '';
  const indents = options.indents === 'remove' && !setsParagraphsIn(target) ? 'remove' : 'keep';
  const { text, edits, changes, doubts } = cleanText(core, { indents }, config);
  const moved = (offset: number): number => before.length + placeAfter(offset, edits);
  return {
    text: before + text.trimEnd() + behind,
    changes: changes.map(({ kind, span }) => ({ kind, span: { start: span.start + before.length, end: span.end + before.length } })),
    doubts: doubts.map(({ span, reason }) => ({ reason, span: { start: moved(span.start), end: moved(span.end) } })),
  };
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
