/** Every place that docs/completion.md lists offers what it says there, however it is typed, and VS Code's own filter lets it through. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { completionTable } from '../../../scripts/generate-completion';
import { begins, typedEnd } from '../../../server/src/features/completion/item';
import { lettersOf } from '../../../server/src/features/navigation/pinyin';
import { offeredIn } from '../checks';
import { COMPLETION_PLACES } from './table';

/**
 * What VS Code asks of a filter text, at the least: of its first 128 characters, the characters of the word in order, the first of them at the beginning
 * or behind a space or a mark.
 */
export function passesFilter(word: string, filterText: string): boolean {
  const text = filterText.slice(0, 128).toLowerCase();
  const wanted = word.toLowerCase();
  for (let start = 0; start < text.length; start++) {
    if (text[start] !== wanted[0] || (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? ''))) continue;
    let at = start;
    for (const character of wanted) at = text.indexOf(character, at) + 1 || Infinity;
    if (at < Infinity) return true;
  }
  return false;
}

describe('the table of completions', () => {
  it('is what docs/completion.md prints: npm run generate:completion', () => {
    assert.equal(readFileSync(path.resolve(__dirname, '../../../docs/completion.md'), 'utf8'), completionTable());
  });

  for (const [row, { place, offers, text, typed, label }] of COMPLETION_PLACES.entries()) {
    it(`${row + 1}. ${place.zh}：${offers.zh}（${label}）`, () => {
      const files = typeof text === 'string' ? { '/a.gazette': text } : text;
      for (const way of typed) {
        const offered = offeredIn(
          Object.fromEntries(Object.entries(files).map(([path, each]) => [path, each.replace('‸', `${way}‸`)])),
        );
        const item = offered.find((each) => each.label === label);
        assert.ok(item, `“${way}” leads to ${offered.map((each) => each.label).join(' | ') || 'nothing'}`);
        const own = Object.values(files).find((each) => each.includes('‸')) ?? '';
        const all = own.replace('‸', way);
        const cursor = own.indexOf('‸') + way.length;
        const word = all.slice(item.edit.span.start, cursor).trimStart();
        assert.ok(word === '' || passesFilter(word, item.filterText), `${word} in ${item.filterText}`);
      }
    });
  }
});

describe('what has been typed', () => {
  it('begins a word by its characters, its letters or both, in any case, with an input method’s apostrophes', () => {
    for (const typed of ['', '特', '特此通知', 't', 'tctz', 'TCTZ', 'tecit', "te'ci'tong", '特此tz', '特ctz']) {
      assert.ok(begins('特此通知', typed), typed);
    }
    for (const typed of ['此', 'ctz', 'tcz', 'tctzx', '特此x', '通知']) assert.ok(!begins('特此通知', typed), typed);
  });

  it('begins a word by any beginning of its letters', () => {
    const words = fc.string({ unit: fc.constantFrom(...'特此通知请予审批发文字号成日期《》，、'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(40), (word, length) => {
        for (const letters of lettersOf(word, 8)) {
          const typed = letters.slice(0, length);
          // A whole syllable may be followed by initials, but letters cut inside one in the middle are not offered by lettersOf.
          if (typed !== '') assert.ok(begins(word, typed) || /^[《》，、]/.test(word), `${typed} begins ${word}`);
        }
      }),
    );
  });

  it('is the longest end of a text that begins a word; letters that go on from letters are none', () => {
    assert.equal(typedEnd('名单截止jt', ['今天']), 'jt');
    assert.equal(typedEnd('请特此', ['特此通知']), '特此');
    assert.equal(typedEnd('请特此tz', ['特此通知']), '特此tz');
    assert.equal(typedEnd('请特', ['特此通知']), undefined);
    assert.equal(typedEnd('请特', ['特此通知'], 1), '特');
    assert.equal(typedEnd('GDP', ['国内']), undefined);
    assert.equal(typedEnd('', ['国内']), undefined);
  });
});
