/** Holds what no file may say: places that exist on one machine only, and the addresses of package servers. */
import assert from 'node:assert/strict';
import { filesUnder, textOf } from './support/source-files';

const TEXT = /\.(ts|mjs|js|json|md|txt|sh|gazette|公文|html|ya?ml|csv|tsv|svg)$|^(\.[a-z]+|LICENSE|\.ci\/run)$/;

/** The words are put together here, so that this file does not hold them itself. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'a path of one machine',
    new RegExp(['(^|[\\s"\'`(=:])/', '(work|root|home/[a-z]+|Users/[a-z]+|tmp/brief)/'].join(''), 'm'),
  ],
  [
    'a package server',
    new RegExp(['registry\\.np', 'mjs|npm', 'mirror|deb\\.deb', 'ian\\.org|registry\\.yarn', 'pkg'].join('')),
  ],
];

describe('what no file may say', () => {
  for (const [what, pattern] of FORBIDDEN) {
    it(`no file names ${what}`, () => {
      const files = filesUnder('.').filter((file) => TEXT.test(file));
      assert.ok(files.length > 20);
      assert.deepEqual(
        files.filter((file) => pattern.test(textOf(file))),
        [],
      );
    });
  }
});
