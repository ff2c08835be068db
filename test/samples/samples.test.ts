/**
 * Holds the documents in samples/: clean ones have no finding, faulty ones have exactly those written beside them. The expectations are
 * written by hand; UPDATE_EXPECTED=1 rewrites them for reading.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LineIndex } from '../../server/src/base/line-index';
import { GazetteService } from '../../server/src/service';
import { testHost } from '../support/test-host';

const root = path.resolve(__dirname, '../..');
const service = new GazetteService(testHost);

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(gazette|公文)$/.test(name))
    .map((name) => path.join(root, folder, name));
}

/** The findings of a text as the expectation files spell them: rule@line:column, both counted from 1. */
function spelled(text: string): string[] {
  const lines = new LineIndex(text);
  return service.checkText(text).findings.map(({ rule, span }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${rule}@${line + 1}:${character + 1}`;
  });
}

describe('samples/clean', () => {
  const files = filesIn('samples/clean');

  it('holds an issue, a notice, measures and a reply, and a folder of documents that cite one another', () => {
    assert.ok(files.filter((file) => path.basename(path.dirname(file)) === 'clean').length >= 4, files.join());
    assert.ok(files.filter((file) => path.basename(path.dirname(file)) === 'cross-references').length >= 3, files.join());
  });

  for (const file of files) {
    it(`has no finding: ${path.relative(path.join(root, 'samples/clean'), file)}`, () => {
      assert.deepEqual(spelled(readFileSync(file, 'utf8')), []);
    });
  }

  it('has every part the parser knows: contents, boxes, tables, attachments, articles, a colophon', () => {
    const kinds = new Set<string>();
    for (const file of files) {
      const collect = (nodes: ReturnType<GazetteService['outline']>): void => {
        for (const node of nodes) {
          kinds.add(node.kind);
          collect(node.children);
        }
      };
      collect(service.outlineText(readFileSync(file, 'utf8')).outline);
    }
    for (const kind of ['box', 'table', 'attachment', 'article', 'chapter', 'item', 'colophon', 'contents']) {
      assert.ok(kinds.has(kind), `${kind} is not among ${[...kinds].join()}`);
    }
  });
});

describe('samples/faulty', () => {
  const files = filesIn('samples/faulty');
  const seen = new Set<string>();

  for (const file of files) {
    it(`has the findings written beside it: ${path.basename(file)}`, () => {
      const actual = spelled(readFileSync(file, 'utf8'));
      const beside = file.replace(/\.\S+$/, '.expected.txt');
      if (process.env['UPDATE_EXPECTED']) writeFileSync(beside, actual.join('\n') + '\n');
      const expected = readFileSync(beside, 'utf8').trim().split('\n');
      assert.ok(expected.length > 0 && expected[0] !== '');
      assert.deepEqual(actual, expected);
      for (const finding of actual) seen.add(finding.slice(0, finding.indexOf('@')));
    });
  }

  it('shows at least thirty rules at work, some of each family', () => {
    assert.ok(seen.size >= 30, `${seen.size}: ${[...seen].sort().join(' ')}`);
    const families = ['addressee', 'date', 'doc-number', 'gazette', 'numbering', 'punctuation', 'structure', 'title'];
    for (const family of families) {
      assert.ok(
        [...seen].some((rule) => rule.startsWith(`${family}/`)),
        family,
      );
    }
  });

  for (const file of files) {
    it(`has nothing safe left to mend after mending: ${path.basename(file)}`, () => {
      const text = readFileSync(file, 'utf8');
      const mended = service.fixText(text).text;
      assert.deepEqual(service.checkText(mended).findings.filter(({ fix }) => fix === 'safe'), []);
    });
  }
});
