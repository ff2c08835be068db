/** Library files: what is read from their rows, and what is found wrong in them at which place. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLibrary } from '../../server/src/lint/library-file';
import { readMarkup, writeMarkup } from '../support/markup';

const URI = 'file:///desk/gazette.library.csv';

/** Asserts that a library has exactly the marked findings: ⟦…⟧{library/…}. */
function check(marked: string): void {
  const { text } = readMarkup(marked);
  const { findings } = parseLibrary(URI, text);
  const found = findings.map(({ rule, span }) => ({ span, label: rule }));
  assert.equal(writeMarkup(text, found), marked);
}

describe('a library file', () => {
  it('gives its rows, whatever the language of the header and the order of the columns', () => {
    const chinese =
      '标题,文号,发文机关,日期,状态,替代文件\n《国务院关于绿色发展的意见》,国发[2019]11 号,国务院,2019/5/1,废止,国发〔2022〕3号\n';
    const english =
      'number,title,status,date,successor,issuer\n国发〔2019〕11号,国务院关于绿色发展的意见,repealed,2019年5月1日,国发〔2022〕3号,国务院\n';
    for (const text of [chinese, english]) {
      const [entry] = parseLibrary(URI, text).library.entries;
      assert.ok(entry);
      assert.equal(entry.title, '国务院关于绿色发展的意见');
      assert.equal(entry.number, '国发〔2019〕11号');
      assert.equal(entry.issuer, '国务院');
      assert.deepEqual(entry.date, { year: 2019, month: 5, day: 1 });
      assert.equal(entry.status, 'repealed');
      assert.equal(entry.successor?.number, '国发〔2022〕3号');
      assert.equal(entry.name.prefix, '国务院');
    }
  });

  it('keeps the places of its cells through quotation marks, a byte order mark and any line ends', () => {
    const text =
      '\uFEFFtitle,number\r\n"关于""绿色"",发展\r\n的意见" , 浙政发〔2021〕12号 \r\n\r\n中华人民共和国公务员法,\r\n';
    const { entries } = parseLibrary(URI, text).library;
    const cut = (span: { start: number; end: number } | undefined): string =>
      text.slice(span?.start ?? 0, span?.end ?? 0);
    assert.deepEqual(
      entries.map((entry) => [cut(entry.titleSpan), cut(entry.numberSpan), cut(entry.span)]),
      [
        ['"关于""绿色"",发展\r\n的意见"', '浙政发〔2021〕12号', '"关于""绿色"",发展\r\n的意见" , 浙政发〔2021〕12号'],
        ['中华人民共和国公务员法', '', '中华人民共和国公务员法,'],
      ],
    );
  });

  it('reads cells parted by tabs or semicolons', () => {
    for (const separator of ['\t', ';']) {
      const text = `文号${separator}标题\n国发〔2019〕11号${separator}关于绿色发展的意见\n`;
      assert.equal(parseLibrary(URI, text).library.entries[0]?.number, '国发〔2019〕11号');
    }
  });

  it('takes the numbers of orders', () => {
    const { library, findings } = parseLibrary(URI, '文号,标题\n中华人民共和国国务院令第706号,某某条例\n');
    assert.equal(library.entries[0]?.number, '国务院令第706号');
    assert.deepEqual(findings, []);
  });

  it('says what is wrong at its place', () => {
    check(`文号,标题,日期,状态,替代文件
国发〔2019〕11号,关于绿色发展的意见,2019-05-01,有效,
⟦没有文号⟧{library/invalid-number},关于节约用水的意见,⟦去年⟧{library/invalid-date},⟦作废了⟧{library/unknown-status},
⟦国发〔2019〕12号,,,有效,⟧{library/missing-title}
⟦国发〔2019〕11号⟧{library/duplicate-number},关于绿色出行的意见,,失效,⟦国发〔2030〕1号⟧{library/successor-not-found}
国发〔2020〕2号,关于垃圾分类的意见,,废止,关于绿色发展的意见
国发〔2020〕3号,关于污水处理的意见,,废止,《关于污水处理的若干意见》（国发〔2022〕9号）
`);
    check('⟦名字,号码⟧{library/columns}\n某某条例,1\n');
    check('标题,文号\n关于节水的意见,国发〔2019〕12号\n⟦"关于绿色发展的意见,国发〔2019〕11号⟧{library/syntax}');
  });

  it('points from a number used twice to its first use', () => {
    const text = '文号,标题\n国发〔2019〕11号,甲条例\n国发〔2019〕11号,乙条例\n';
    const [finding] = parseLibrary(URI, text).findings;
    assert.deepEqual(
      finding?.related.map(({ span }) => text.slice(span.start, span.end)),
      ['国发〔2019〕11号,甲条例'],
    );
  });

  it('reads any text at all without throwing, with its places inside the text', () => {
    const unit = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r\n',
      '\t',
      '标题',
      '文号',
      '国发〔2019〕11号',
      '废止',
      ' ',
      '\uFEFF',
      '\uD800',
      '《',
      '》',
    );
    const text = fc.array(unit, { maxLength: 60 }).map((units) => `标题,文号,状态,替代文件\n${units.join('')}`);
    fc.assert(
      fc.property(text, (source) => {
        const { library, findings } = parseLibrary(URI, source);
        const spans = [
          ...library.entries.flatMap((e) => [e.span, e.titleSpan, e.numberSpan ?? e.span]),
          ...findings.map((f) => f.span),
        ];
        for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= source.length);
      }),
    );
  });
});
