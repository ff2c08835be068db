// The parser against outlines written by hand from the documents before it had read them. A golden file holds kinds, markers and line
// numbers, no text; see test/corpus/golden/README.md for its form.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildModel } from '../../server/src/model/build';
import { outline, type OutlineNode } from '../../server/src/model/outline';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, readCorpus } from '../support/corpus';

const folder = path.join(__dirname, 'golden');

/** Lines of a golden file that the parser does not reproduce, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // A second title without a label inside one attachment: read as the attachment's text, because nothing printed tells it from a caption.
  'statecouncil-gov-cn-055.txt': ['    title @25-26'],
};

const ON_ONE_LINE = new Set([
  'heading',
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'item',
  'subitem',
  'list-item',
  'box-item',
  'box',
  'attachment',
]);
const WITHOUT_PLACE = new Set(['document', 'instrument', 'forwarded']);

/** The outline of a text in the form of the golden files. */
export function goldenOf(text: string): string[] {
  const tree = parseText(text);
  const file = buildModel(tree);
  if (file.kind === 'foreign') return ['none'];
  const lines: string[] = [];
  const show = (node: OutlineNode, depth: number): void => {
    const first = tree.lineOf(node.span.start) + 1;
    const last = tree.lineOf(Math.max(node.span.start, node.span.end - 1)) + 1;
    const kind =
      node.kind === 'heading'
        ? `h${node.level}`
        : node.kind === 'list-item' || node.kind === 'box-item'
          ? 'item'
          : node.kind;
    const place = WITHOUT_PLACE.has(node.kind) ? '' : ON_ONE_LINE.has(node.kind) || first === last ? ` @${first}` : ` @${first}-${last}`;
    const line = `${'  '.repeat(depth)}${kind}${node.label === '' ? '' : ` ${node.label}`}${place}`;
    // Several signatures on one line are one line of the golden file.
    if (line !== lines[lines.length - 1]) lines.push(line);
    for (const child of node.children) show(child, depth + 1);
  };
  for (const node of outline(file)) show(node, 0);
  return lines;
}

describeCorpus('golden outlines of corpus documents', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it('cover at least fifteen documents', () => {
    assert.ok(names.length >= 15, `${names.length} golden files`);
  });

  for (const name of names) {
    it(`of ${name} is what the parser reads`, () => {
      const golden = readFileSync(path.join(folder, name), 'utf8');
      const source = /^\/\/ corpus: (\S+)/m.exec(golden)?.[1];
      assert.ok(source, 'names its corpus file');
      const exceptions = EXCEPTIONS[name] ?? [];
      const expected = golden
        .split('\n')
        .map((line) => line.trimEnd())
        .filter((line) => line !== '' && !line.trimStart().startsWith('//') && !exceptions.includes(line));
      assert.deepEqual(goldenOf(readCorpus(source)), expected);
    });
  }
});
