// What stands around the documents of an issue, as texts of their own: masthead, contents, colophon, in file offsets; and the document numbers
// that the contents print, which no rule looks at there.
import { foldedView } from '../../base/fold';
import type { GazetteFile } from '../../model/document';
import { hasHexagonalBrackets } from '../../lint/support/number-mentions';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { proposal, type Proposal } from './proposal';
import { LazyText, type FormatText } from './texts';

export function* furnitureTexts({ masthead, contents, colophon }: GazetteFile, tree: SyntaxTree): Iterable<FormatText> {
  for (const part of [masthead, contents, colophon]) {
    if (part === undefined) continue;
    const last = tree.lineOf(Math.max(part.span.start, part.span.end - 1));
    for (let index = tree.lineOf(part.span.start); index <= last; index++) {
      const start = tree.lineStart(index);
      const pieces = (tree.lines[index]?.pieces ?? []).map((piece) => ({
        start: piece.start + start,
        end: piece.end + start,
      }));
      if (pieces.length > 0) yield new LazyText('line', tree.text, foldedView(tree.text, pieces));
    }
  }
}

export function* contentsNumbers({ contents, text }: GazetteFile): Iterable<Proposal> {
  for (const { entries } of contents?.columns ?? []) {
    for (const { number } of entries) {
      if (number === undefined) continue;
      if (!hasHexagonalBrackets(number)) {
        const edits = [
          { span: number.open.span, newText: '〔' },
          { span: number.close.span, newText: '〕' },
        ];
        yield proposal('number', 'doc-number/bracket', edits);
      }
      for (const span of number.gaps) {
        // A number broken over two lines is not spaced.
        if (/[\r\n]/.test(text.slice(span.start, span.end))) continue;
        yield proposal('number', 'doc-number/spacing', [{ span, newText: '' }]);
      }
    }
  }
}
