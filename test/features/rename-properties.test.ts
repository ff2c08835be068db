/** Renaming there and back is the identity: on the folded text always, on the bytes where all places were spelled alike. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/edit';
import { independentFold } from '../base/independent-fold';
import { RenameCase, type Texts } from './rename-checks';

/** One document cites the other; names and their spelling vary. */
interface Setting {
  readonly core: string;
  readonly spellings: readonly string[];
  readonly short: string;
  readonly attached: string;
}

const CHARACTERS = [...'山塘水库巡查责任分工安全管理防汛工程建设海洋渔业监督'];
const word = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...CHARACTERS), { minLength: min, maxLength: max }).map((each) => each.join(''));

/** The same words, spelled with spaces, in another width, wrapped. */
function spell(name: string, how: number): string {
  switch (how % 4) {
    case 0:
      return name;
    case 1:
      return name.replace('（', '(').replace('）', ')');
    case 2:
      return `${name.slice(0, 3)}\n${name.slice(3)}`;
    default:
      return `${name.slice(0, 2)} ${name.slice(2)}`;
  }
}

const setting = (alike: boolean): fc.Arbitrary<Setting> =>
  fc
    .record({
      core: word(5, 12),
      qualifier: fc.constantFrom('', '（试行）'),
      hows: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
      short: word(3, 5),
      attached: word(7, 10),
    })
    .map(({ core, qualifier, hows, short, attached }) => {
      const title = `某省${core}办法${qualifier}`;
      return { core: title, spellings: hows.map((how) => (alike ? title : spell(title, how))), short, attached };
    });

function textsOf({ core, spellings, short, attached }: Setting): Texts {
  const [first = core, second = core, third = core, fourth = core] = spellings;
  return {
    '/a.gazette': `某省人民政府关于印发${core}的通知

某政发〔2024〕6号

各市人民政府：

现将《${first}》印发给你们。某省大数据发展管理局（以下简称“${short}局”）负责解释，问题告${short}局。

附件：${attached}表

某省人民政府

2024年5月8日

${core}

第一条　为加强管理，制定本办法。

第二条　本办法由${short}局解释。

附件

${attached}表

一、负责人。
`,
    '/b.gazette': `某县人民政府关于落实责任的通知

各乡镇人民政府：

根据《${second}》（某政发〔2024〕6号）和某政发[2024]6号文件，落实《${third}》。
《${fourth}》另有规定的，从其规定。

某县人民政府

2024年6月8日
`,
  };
}

/** Where the names of a setting stand, and a new name of each kind. */
function cursors(texts: Texts, { core, short, attached }: Setting, fresh: string): [number, string][] {
  const text = texts['/a.gazette'] ?? '';
  return [
    [text.lastIndexOf(core) + 1, `某省${fresh}办法`],
    [text.indexOf(`${short}局`) + 1, `${fresh}局`],
    [text.lastIndexOf(`${attached}表`) + 1, `${fresh}清单`],
    [text.indexOf('某政发〔2024〕') + 1, '某政办发〔2025〕18号'],
    [text.indexOf('关于印发') + 1, `某省人民政府关于印发${core}和${fresh}的通知`],
  ];
}

/** The texts there and back, or undefined when the new name was refused for its own sake. */
function thereAndBack(texts: Texts, offset: number, newName: string): Texts | undefined {
  const there = RenameCase.at(texts, '/a.gazette', offset);
  const prepared = there.prepare();
  if ('refused' in prepared) return undefined;
  if ('refused' in there.run(newName)) return undefined;
  const changed = there.then(newName);
  assert.notDeepEqual(changed.texts, texts);
  return changed.after(prepared.placeholder);
}

const folded = (texts: Texts): string[] => Object.values(texts).map(independentFold);

describe('renaming there and back', () => {
  it('restores the folded text, however the places are spelled', () => {
    let done = 0;
    let asked = 0;
    fc.assert(
      fc.property(setting(false), word(8, 12), (made, fresh) => {
        const texts = textsOf(made);
        for (const [offset, newName] of cursors(texts, made, fresh)) {
          asked++;
          const back = thereAndBack(texts, offset, newName);
          if (back === undefined) continue;
          done++;
          assert.deepEqual(folded(back), folded(texts));
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(done > asked * 0.7, `${done} of ${asked} names were taken`);
  });

  it('restores the bytes where all places are spelled alike', () => {
    let done = 0;
    let asked = 0;
    fc.assert(
      fc.property(setting(true), word(8, 12), (made, fresh) => {
        const texts = textsOf(made);
        for (const [offset, newName] of cursors(texts, made, fresh)) {
          asked++;
          const back = thereAndBack(texts, offset, newName);
          if (back === undefined) continue;
          done++;
          assert.deepEqual(back, texts);
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(done > asked * 0.7, `${done} of ${asked} names were taken`);
  });

  it('never throws and never makes edits that cannot be applied, whatever the text, the place and the name', () => {
    const whole =
      textsOf({ core: '某省山塘管理办法', spellings: [], short: '大数据', attached: '责任分工' })['/a.gazette'] ?? '';
    const scraps = [
      '《',
      '》',
      '〔2024〕',
      '（以下简称“',
      '”）',
      '\r\n',
      '\t',
      '\ud83d',
      '附件：',
      '第一条　',
      '|',
      '<!--',
      '𠮷',
    ];
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length), fc.constantFrom(...scraps)), { maxLength: 6 }),
        fc.nat(whole.length),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 12 }),
          fc.constantFrom('某省𠮷办法', '〈〉', '甲政发〔2024〕7号', ''),
        ),
        (from, to, put, offset, newName) => {
          let text = whole.slice(Math.min(from, to), Math.max(from, to) + 40);
          for (const [at, scrap] of put) text = text.slice(0, at) + scrap + text.slice(at);
          const found = RenameCase.at({ '/a.gazette': text }, '/a.gazette', Math.min(offset, text.length)).run(newName);
          if ('refused' in found) assert.notEqual(found.refused.zh, '');
          else for (const { edits } of found.files) assert.notEqual(applyEdits(text, edits), undefined);
        },
      ),
      { numRuns: 300 },
    );
  });
});
