/**
 * Holds that the server's regular expressions are linear: hidden texts are long, and an expression that backtracks badly hangs the
 * editor. Literals are read from the source; in `new RegExp(…)` the parts not written there are taken for one letter.
 */
import assert from 'node:assert/strict';
import ts from 'typescript';
import { backtracking } from './support/backtracking';
import { parse, walk } from './support/import-graph';
import { filesUnder } from './support/source-files';

/** The text of a pattern as far as it is written in the source; unknown parts become a letter. */
function writtenText(node: ts.Expression | undefined): string {
  if (!node) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => writtenText(span.expression) + span.literal.text).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return writtenText(node.left) + writtenText(node.right);
  }
  return '(?:X)';
}

/** The regular expression a node makes, as a literal. */
function expressionOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const makes = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
  if (!makes) return undefined;
  const [pattern, flags] = node.arguments ?? [];
  const source = new RegExp(writtenText(pattern), flags && ts.isStringLiteral(flags) ? flags.text : '');
  return `/${source.source}/${source.flags}`;
}

describe('regular expressions', () => {
  const bad: readonly string[] = [
    '/(a+)+/',
    '/(?:a|b*)*c/',
    '/\\s*\\s*$/',
    '/.*:.*:/',
    '/(\\d+)(\\d*)x/',
    '/^[^，]*，?[^。]*。/u',
    '/\\d+年?\\d+/',
    '/\\s+$/',
  ];
  for (const literal of bad) {
    it(`${literal} is seen to backtrack`, () => assert.notEqual(backtracking(literal), undefined));
  }
  const good: readonly string[] = [
    '/^\\d{4}年\\d{1,2}月/u',
    '/《[^《》]*》[^《》]*$/u',
    '/^a+b+/',
    '/\\d+/',
    '/(?<!a)a+b/',
    '/(?:[a-z]+-){1,9}x/',
    '/\\d+[年月]\\d+/y',
  ];
  for (const literal of good) {
    it(`${literal} is seen to be linear`, () => assert.equal(backtracking(literal), undefined));
  }

  it('none of the server’s or the client’s expressions backtracks', () => {
    const wrong: string[] = [];
    const files = ['server', 'client'].flatMap(filesUnder).filter((file) => file.endsWith('.ts'));
    for (const file of files) {
      const source = parse(file);
      walk(source, (node) => {
        const literal = expressionOf(node);
        const fault = literal && backtracking(literal);
        if (fault)
          wrong.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${literal}: ${fault}`);
      });
    }
    assert.deepEqual(wrong, []);
  });
});
