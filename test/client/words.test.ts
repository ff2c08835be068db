/** Holds that everything the extension shows has words in Chinese and English, and that no word is left over. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const words = (name: string): Record<string, string> => JSON.parse(read(name)) as Record<string, string>;

/** Every text the client passes through vscode.l10n.t. */
function clientTexts(): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(path.join(root, 'client/src'))) {
    const call = /\bl10n\s*\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;
    for (const [, single, double] of read(`client/src/${name}`).matchAll(call)) found.add(single ?? double ?? '');
  }
  return found;
}

describe('the words of the extension', () => {
  const english = words('package.nls.json');
  const chinese = words('package.nls.zh-cn.json');

  it('package.nls has the same keys in both languages, and each is used by package.json', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    const used = new Set(
      read('package.json')
        .match(/"%[\w.:*/-]+%"/g)
        ?.map((key) => key.slice(2, -2)),
    );
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  });

  it('Chinese words are Chinese and English ones are not', () => {
    for (const [key, text] of Object.entries(chinese)) assert.match(text, /[\u4e00-\u9fff]/, key);
    for (const [key, text] of Object.entries(english)) {
      // The summary of a rule, or of what formatting does, may quote the words it is about.
      if (/^(?:rule|format):/.test(key)) assert.match(text, /^[“A-Z].*[a-z]{3}/, key);
      else assert.doesNotMatch(text, /[\u4e00-\u9fff]/, key);
    }
  });

  it('every text of the client has its Chinese, and no Chinese is left over', () => {
    const bundle = words('l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...clientTexts()].sort());
    for (const [text, translation] of Object.entries(bundle)) {
      assert.match(translation, /[\u4e00-\u9fff]/, text);
      const holes = (words: string): string[] => (words.match(/\{\d\}/g) ?? []).sort();
      assert.deepEqual(holes(translation), holes(text), text);
    }
  });
});
