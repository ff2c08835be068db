/** Characters that copying leaves in a text: which become others, which go, which are left and named. */
import assert from 'node:assert/strict';
import { cleaned, cleansTo, survives } from './check-clean';

const doubts = (text: string): string[] => cleaned(text).doubts.map(({ span }) => text.slice(span.start, span.end));

describe('cleaning characters', () => {
  it('Kangxi radicals and radicals that are characters of their own become the characters', () => {
    cleansTo('⼯业和信息化部⻓期⽀持⺠⽣⼯程。\n', '工业和信息化部长期支持民生工程。\n', { radical: 6 });
    cleansTo('经⻩河⼤桥⻔前⻋道⾄⻘年路。\n', '经黄河大桥门前车道至青年路。\n');
  });

  it('a radical that is no character of its own is left and named', () => {
    assert.deepEqual(doubts('清源县⺌镇。\n'), ['⺌']);
  });

  it('compatibility ideographs become what Unicode says, those that are characters stay', () => {
    cleansTo('⾦融办公室樂⽥\uf9e4事会。\n', '金融办公室樂田理事会。\n');
    survives('﨑屿社区﨎。\n');
  });

  it('marks of Word’s lists are known at the beginning of a line only', () => {
    cleansTo('\uf0b7 加强领导。\n\uf06c 落实责任。\n', '• 加强领导。\n● 落实责任。\n', { 'private-use': 2 });
    assert.deepEqual(doubts('编号\uf0b7为空。\n'), ['\uf0b7']);
  });

  it('other private-use characters are left and named, a run of them once', () => {
    const text = '王\ue3a1\ue3a2同志任副县长。\n';
    cleansTo(text, text);
    assert.deepEqual(doubts(text), ['\ue3a1\ue3a2']);
    assert.deepEqual(doubts('王\u{f0000}同志。\n'), ['\u{f0000}']);
  });

  it('zero-width characters, soft hyphens and direction marks go', () => {
    cleansTo('清\u200b源\ufeff县\u00ad人\u2060民\u202d政府。\n', '清源县人民政府。\n', { invisible: 5 });
  });

  it('joiners of scripts that need them, and of emoji, stay', () => {
    survives('نمی\u200cخواهم\n');
    survives('क्\u200dष 与 👨\u200d👩\u200d👧 ☎\ufe0f。\n');
  });

  it('the byte order mark of the file stays', () => {
    survives('\ufeff清源县人民政府\n');
  });

  it('line ends of Word and of other programs become line ends', () => {
    cleansTo(
      '第一条\u000b为了加强管理，制定本办法。\u2028第二条　本办法。\n',
      '第一条\n为了加强管理，制定本办法。\n第二条　本办法。\n',
    );
    cleansTo('甲。\u000b乙。\r\n丙。\r\n', '甲。\r\n乙。\r\n丙。\r\n');
  });

  it('a character that was lost, and a control character, are named', () => {
    assert.deepEqual(doubts('张\ufffd\ufffd同志\u0007。\n'), ['\ufffd', '\u0007']);
  });

  it('no-break and other special spaces become ordinary ones, as many as there were', () => {
    cleansTo('共\u00a03000\u00a0万元，约\u2009\u20095%。\n', '共 3000 万元，约  5%。\n', { space: 3 });
  });

  it('full-width figures and letters become half-width, points and commas of figures with them', () => {
    cleansTo('２０２１年ＧＤＰ增长８．５％，达３，５００亿元。\n', '2021年GDP增长8.5％，达3,500亿元。\n');
    cleansTo('１．目标，２０项。\n', '1．目标，20项。\n');
  });

  it('marks that only look like the right one become it', () => {
    cleansTo(
      '清源县﹝甲﹞｢引用｣､阿卜杜拉‧买买提﹐«清源县志»。\n',
      '清源县〔甲〕「引用」、阿卜杜拉·买买提，《清源县志》。\n',
    );
    cleansTo(
      '清源──临江，2020─2025年，时间∶上午，二○二一年。\n',
      '清源——临江，2020—2025年，时间：上午，二〇二一年。\n',
    );
    cleansTo('清源县政府办﹝2021﹞5号\n', '清源县政府办〔2021〕5号\n');
  });

  it('marks that look alike and are right stay', () => {
    survives('按3∶2的比例，2020-2025年，2020–2025年，○○县第○次，● 重点，x − y ≪ z，<30 人。\n');
    survives('────────\n');
    survives('甲＞乙，５％以上除外：A＝B。\n'.replace('５', '5'));
  });

  it('tags go, blocks become lines, cells tabs, references characters', () => {
    cleansTo(
      '<p style="a:b">各镇人民政府：</p><p>现将《办法》印发给你们，增长&lt;5%，A&amp;B&nbsp;公司。<br/>特此通知。</p>\n',
      '各镇人民政府：\n现将《办法》印发给你们，增长<5%，A&B 公司。\n特此通知。\n',
    );
    cleansTo(
      '面积100 m<sup>2</sup>，<span lang="EN-US">GDP</span>&#12289;<b>税收</b>。\n',
      '面积100 m²，GDP、税收。\n',
    );
    cleansTo('<tr><td>序号</td><td>名称</td></tr>\n', '序号\t名称\n');
  });

  it('pictures, unknown tags and comparisons stay; a picture is named', () => {
    survives('年产值<500万元且>300万元，<甲方>签字，AT&T; &foo;\n');
    assert.deepEqual(doubts('见<img src="a.png"/>。\n'), ['<img src="a.png"/>']);
  });

  it('whole html tables, comments, front matter and code are left alone', () => {
    survives('---\ntitle: ⼯\n---\n<!-- ⼯ ２ -->\n<table>\n<tr><td>⼯</td></tr>\n</table>\n```\n⼯ &nbsp;\n```\n');
  });

  it('what a comment hides from all rules is left alone', () => {
    survives('<!-- gazette-disable -->\n⼯业２０２１年。\n<!-- gazette-enable -->\n');
    cleansTo(
      '<!-- gazette-disable-next-line -->\n⼯业。\n⼯业。\n',
      '<!-- gazette-disable-next-line -->\n⼯业。\n工业。\n',
    );
  });

  it('only what is asked for is changed', () => {
    const text = '⼯业。\n⼯业。\n';
    assert.equal(cleaned(text, { indents: 'remove', ranges: [{ start: 4, end: 8 }] }).text, '⼯业。\n工业。\n');
    assert.equal(cleaned(text, { indents: 'remove', ranges: [{ start: 1, end: 4 }] }).text, text);
  });

  it('bad input does no harm', () => {
    for (const text of [
      '',
      '\n',
      '\r',
      '\ud800',
      '\udc00⼯\ud87e',
      '&'.repeat(500),
      '<'.repeat(500),
      '<p '.repeat(300),
      '\f\f',
    ])
      cleaned(text);
  });
});
