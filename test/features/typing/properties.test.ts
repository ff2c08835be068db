/** Holds for any text: no key throws, takes a word away or changes anything but the numbers it says. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/base/edit';
import { enterAt } from '../../../server/src/features/typing/enter';
import { levelAt } from '../../../server/src/features/typing/level';
import { MARK_TRIGGERS, markTyped } from '../../../server/src/features/typing/on-type';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { lineBreak, pressEnter, withCursor } from './check-typing';

const LINE = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '清源县关于做好防汛工作的通知',
      '清政发〔2021〕12号',
      '各乡镇人民政府：',
      '一、总体要求',
      '二、加强值守。要落实责任。',
      '（一）加强巡查。要发现险情。',
      '(二)做好保障；',
      '1.修路',
      '2. 架桥。',
      '3.',
      '（三）',
      '四、',
      '第一条　为了管理河道，制定本办法。',
      '第二条　违反第一条的，责令改正：',
      '专栏1　重点工程',
      '——甲方要落实。',
      '——',
      '附件：1.名单',
      '\u3000\u3000\u30002.职责',
      '序号\t任务\t单位',
      '1\t修路\t交通局',
      '2\t\t',
      '| 序号 | 任务 |',
      '| 1 | 修路 |',
      '<!-- 说明',
      '-->',
      '---',
      '他说“要‘落实',
      '"三防"工作',
      '清源县人民政府',
      '2021年5月6日',
    ),
  },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('\uFEFF一、甲', '\ud800', '\u3000\u3000', '\t', '１．甲', '⑴乙', '　1、丙') },
);
const TEXT = fc
  .tuple(fc.array(LINE, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, eol]) => lines.join(eol));
const PLACED = fc.tuple(TEXT, fc.nat()).map(([text, at]) => ({ text, at: at % (text.length + 1) }));

/** What may go: white space, a bullet, an ordinal or a serial alone. */
const EMPTY_LINE =
  /^[\s\u00a0\uFEFF|#]*(?:——|[•●·▪■◆]|[（(〔［[【﹙]?\s*[\d０-９〇○零一二三四五六七八九十百两]{1,6}\s*[）)〕］\]】﹚]?[、．.，,]?|[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff]|第[\d〇○零一二三四五六七八九十百千两]{1,8}(?:部分|分编|[编章节条]))?[\s|]*$/;

describe('keys in any text', () => {
  it('Enter adds, moves numbers, and takes nothing away but an empty item', () => {
    fc.assert(
      fc.property(PLACED, ({ text, at }) => {
        const broken = lineBreak(text, at);
        const tree = parseText(broken.text);
        const edit = enterAt(tree, buildModel(tree), broken.at);
        if (edit === undefined) return;
        assert.equal(edit.span.end, broken.at);
        const gone = broken.text.slice(edit.span.start, edit.span.end).replace(/——\s*$/, '');
        assert.match(gone, EMPTY_LINE);
        for (const { span, newText } of edit.others) {
          const numeral = broken.text.slice(span.start, span.end);
          assert.match(numeral, /^[\d０-９〇○零一二三四五六七八九十百千两\u2460-\u24ff\u3200-\u33ff]+$/);
          assert.notEqual(newText, '');
        }
        assert.ok(applyEdits(broken.text, [edit, ...edit.others]) !== undefined, 'the edits do not overlap');
      }),
      { numRuns: 1500 },
    );
  });

  it('Enter anywhere, however wrong the place, is answered', () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: -5, max: 400 }), (text, at) => {
        const tree = parseText(text);
        enterAt(tree, buildModel(tree), at);
        for (const direction of ['deeper', 'higher'] as const) {
          const edit = levelAt(tree, buildModel(tree), at, direction);
          if (edit === undefined) continue;
          assert.equal(edit.span.end, at);
          assert.match(text.slice(edit.span.start, at), EMPTY_LINE);
        }
      }),
      { numRuns: 700 },
    );
  });

  it('a character typed becomes another of its kind or stays, and nothing else changes', () => {
    const kind = (text: string): string =>
      text
        .replace(/[“”‘’"']/g, '"')
        .replace(/—|-/g, '-')
        .replace(/…{2}|\.{3}/g, '.')
        .replace(/[〔[［（(]/g, '(')
        .replace(/[〕\]］）)]/g, ')')
        .replace(/""/g, '"');
    fc.assert(
      fc.property(PLACED, fc.constantFrom(...MARK_TRIGGERS), ({ text, at }, character) => {
        const made = text.slice(0, at) + character + text.slice(at);
        const tree = parseText(made);
        const edits = markTyped(tree, buildModel(tree), at + 1, character);
        const after = applyEdits(made, edits);
        assert.ok(after !== undefined);
        assert.equal(kind(after).replaceAll('---', '--'), kind(made).replaceAll('---', '--'));
        if (edits.length > 0) assert.ok(Math.abs(after.length - made.length) <= 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('Enter twice behind the last item at the outermost level leaves an empty line', () => {
    const head = '清源县关于做好防汛工作的通知\n\n各乡镇人民政府：\n';
    const item = fc.constantFrom('加强值守。要落实责任。', '加强巡查。要发现险情。', '做好保障。要备足物资。');
    const form = fc.constantFrom('一、', '（一）', '1.', '1. ', '（1）', '①');
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), form, (items, first) => {
        const numerals = ['一', '二', '三', '四', '五'];
        const body = items.map((text, index) => {
          const marker = first
            .replace('一', numerals[index] ?? '')
            .replace('1', String(index + 1))
            .replace('①', String.fromCharCode(0x2460 + index));
          return marker + text;
        });
        const text = head + body.join('\n');
        const once = pressEnter(withCursor(text, text.length));
        assert.ok(once.length > text.length + 2, 'a number was put in');
        assert.equal(pressEnter(once), `${text}\n‸`);
      }),
      { numRuns: 200 },
    );
  });

  it('one very long line costs no more than one look', () => {
    const text = `一、${'防汛'.repeat(2_000_000)}\n`;
    const tree = parseText(text);
    const file = buildModel(tree);
    const begin = process.hrtime.bigint();
    assert.equal(enterAt(tree, file, text.length), undefined);
    assert.deepEqual(markTyped(tree, file, text.length - 1, '"'), []);
    assert.ok(Number(process.hrtime.bigint() - begin) < 1e9);
  });
});
