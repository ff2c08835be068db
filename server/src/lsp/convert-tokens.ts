// Semantic tokens in the protocol's packed form. Every kind is mapped to one of the protocol's standard types, so that every theme has a
// colour for it without knowing Gazette; only the columns of tables have types of their own, for which package.json names colours.
import { SemanticTokenModifiers, SemanticTokenTypes, type SemanticTokensLegend } from 'vscode-languageserver/node';
import type { Token, TokenKind } from '../features/tokens';
import type { SyntaxTree } from '../syntax/syntax-tree';

const TYPES: Readonly<Record<TokenKind, string>> = {
  title: SemanticTokenTypes.class,
  'document-number': SemanticTokenTypes.number,
  'heading-marker': SemanticTokenTypes.keyword,
  heading: SemanticTokenTypes.function,
  addressee: SemanticTokenTypes.parameter,
  signature: SemanticTokenTypes.variable,
  date: SemanticTokenTypes.enumMember,
  citation: SemanticTokenTypes.string,
  definition: SemanticTokenTypes.type,
  'responsibility-tag': SemanticTokenTypes.decorator,
  'box-caption': SemanticTokenTypes.struct,
  'table-header': SemanticTokenTypes.property,
  'attachment-label': SemanticTokenTypes.keyword,
  'column-name': SemanticTokenTypes.namespace,
  'table-column-1': 'gazetteColumn1',
  'table-column-2': 'gazetteColumn2',
  'table-column-3': 'gazetteColumn3',
};

const tokenTypes = [...new Set(Object.values(TYPES))];
const numbers = new Map(tokenTypes.map((type, number) => [type, number]));
const tokenModifiers = [SemanticTokenModifiers.declaration];

/** The types and modifiers that packed tokens refer to by number. */
export const LEGEND: SemanticTokensLegend = { tokenTypes, tokenModifiers };

/** Packs tokens, which are in text order and do not overlap; one that runs over lines becomes one a line. */
export function packTokens(tokens: readonly Token[], tree: SyntaxTree): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { span, kind, own } of tokens) {
    const type = numbers.get(TYPES[kind]) as number;
    for (let line = tree.lineOf(span.start), at = span.start; at < span.end && line < tree.lineCount; line++) {
      const lineStart = tree.lineStart(line);
      const start = Math.max(at, lineStart) - lineStart;
      const end = Math.min(span.end - lineStart, tree.lines[line]?.text.length ?? 0);
      if (end > start) {
        data.push(line - lastLine, line === lastLine ? start - lastCharacter : start, end - start, type, own ? 1 : 0);
        lastLine = line;
        lastCharacter = start;
      }
      at = tree.lineStart(line + 1);
      if (line + 1 >= tree.lineCount) break;
    }
  }
  return data;
}
