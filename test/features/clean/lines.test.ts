/** Lines of a printed page: which line ends go, which stay, which are named; page numbers, running heads, indents. */
import assert from 'node:assert/strict';
import { cleanText } from '../../../server/src/features/clean/clean';
import { breakLine } from './damage';
import { cleaned, cleansTo, REMOVE, survives } from './check-clean';

const NOTICE = [
  '清源县人民政府办公室关于做好防汛工作的通知',
  '清政办发〔2021〕12号',
  '各镇人民政府，县政府各部门、各直属单位：',
  '今年以来，全县降雨量较常年同期偏多三成，部分山塘水库水位持续处于高位，防汛形势十分严峻。为切实做好当前防汛工作，确保人民群众生命财产安全，现将有关事项通知如下：',
  '一、压实工作责任',
  '各镇、各部门要严格落实防汛责任制，主要负责同志要靠前指挥、深入一线，及时研究解决突出问题，确保各项措施落到实处。县防汛办要加强统筹协调，强化会商研判，做到险情早发现、早报告、早处置。',
  '二、强化隐患排查',
  '（一）开展拉网式排查。对水库山塘、地质灾害隐患点、城镇低洼易涝区、在建工地等重点部位逐一排查，建立问题清单和责任清单，限期整改到位。',
  '（二）落实转移避险措施。提前完善转移方案，明确转移路线和安置点，对危险区域群众做到应转尽转、不漏一人。',
  '本通知自印发之日起施行。',
  '清源县人民政府办公室',
  '2021年6月3日',
];
const TEXT = `${NOTICE.join('\n')}\n`;

/** Line ends behind the given words go. */
function joins(printed: string, wanted: string): void {
  assert.equal(cleaned(printed).text, wanted);
}

describe('cleaning lines', () => {
  it('the text itself has nothing to clean', () => survives(TEXT));

  for (const breaking of ['count', 'set', 'lost'] as const) {
    for (const width of [28, 33, 40]) {
      it(`a notice printed ${width} characters a line (${breaking}) gets its paragraphs back`, () => {
        const printed = NOTICE.flatMap((line) => breakLine(line, width, breaking)).join('\n');
        const made = cleaned(`${printed}\n`);
        const left = made.text.split('\n').length - TEXT.split('\n').length;
        // What ends a sentence on a full line is named, not joined.
        assert.ok(left <= made.doubts.length, made.text);
        if (left === 0) assert.equal(made.text, TEXT);
      });
    }
  }

  it('page numbers and running heads go, and the paragraph they cut is one again', () => {
    const lines = NOTICE.flatMap((line) => breakLine(line, 28, 'set'));
    const pages = [lines.slice(0, 6), lines.slice(6, 11), lines.slice(11, 15), lines.slice(15)];
    const text = pages.map((page, index) => `${page.join('\n')}\n\n— ${index + 1} —\n清源县人民政府公报\n\n`).join('');
    assert.equal(cleaned(text).text, TEXT);
  });

  it('page numbers of every form go', () => {
    for (const number of ['- 3 -', '—3—', '－３－', '第 3 页', '第3页 共10页', '· 3 ·', 'Page 3 of 10']) {
      joins(
        `各镇要严格落实防汛责任制，主要负责同志要靠前指挥、深入一\n${number}\n线，及时研究解决突出问题，确保各项措施落到实处。\n`,
        '各镇要严格落实防汛责任制，主要负责同志要靠前指挥、深入一线，及时研究解决突出问题，确保各项措施落到实处。\n',
      );
    }
  });

  it('bare numbers go where a series of them breaks pages, and form feeds with them', () => {
    const page = (n: number): string =>
      `${Array.from({ length: 9 }, (_, index) => `${index + 1}．第${n}页的第${index + 1}项工作。`).join('\n')}\n\n${n}\n\f`;
    const made = cleaned([1, 2, 3, 4].map(page).join(''));
    assert.doesNotMatch(made.text, /^\d$/m);
    assert.doesNotMatch(made.text, /\f/);
  });

  it('numbers that are text stay: serials on lines of their own, box captions on three lines, years', () => {
    survives('1\n清源县人民医院\n2\n清源县中医院\n3\n清源县妇幼保健院\n');
    const box = (n: number): string =>
      `专栏\n${n}\n重点工程${n}\n${Array.from({ length: 8 }, (_, index) => `推进第${index + 1}项工程建设，提升服务能力和水平。`).join('\n')}\n`;
    survives([1, 2, 3, 4].map(box).join(''));
  });

  it('a number that may be one of a page is named', () => {
    const made = cleaned('本办法自印发之日起施行。\n\n12\n\n清源县人民政府\n');
    assert.match(made.text, /\n12\n/);
    assert.equal(made.doubts.length, 1);
  });

  it('characters printed on both sides of a page break go, where the document shows that they are too many', () => {
    joins(
      '建设一批科技企业孵化器，培育科技企业，打造一批主题产业园和科\n\n- 5 -\n\n科技企业孵化器，支持科技企业在县内落户发展。\n',
      '建设一批科技企业孵化器，培育科技企业，打造一批主题产业园和科技企业孵化器，支持科技企业在县内落户发展。\n',
    );
  });

  it('characters that may be right on both sides stay and are named', () => {
    const made = cleaned('各有关单位要认真组织实施本方案，确保工作落实到全县\n- 5 -\n县级各部门，年底前完成。\n');
    assert.match(made.text, /全县县级/);
    assert.equal(made.doubts.length, 1);
  });

  it('a full line that ends a sentence is named where nothing tells whether the paragraph ends', () => {
    const lines = [
      '各镇要严格落实防汛责任制，主要负责同志要靠前指挥深入一线',
      '及时研究解决突出问题，确保各项措施落到实处，加强巡查值守，',
      '县防汛办要加强统筹协调，强化会商研判，做到险情早发现处置。',
      '水利部门要加强对水库山塘的巡查，发现问题要及时处理并报告，',
      '确保安全度汛。',
    ];
    const made = cleaned(`${lines.join('\n')}\n`);
    assert.equal(made.text.trimEnd().split('\n').length, 2);
    assert.equal(made.doubts.length, 1);
  });

  it('two lines of one sentence are joined', () => {
    joins(
      '为进一步加强农村宅基地管理，根据《中华人民共和国土地管\n理法》等规定，现就有关事项通知如下：\n',
      '为进一步加强农村宅基地管理，根据《中华人民共和国土地管理法》等规定，现就有关事项通知如下：\n',
    );
  });

  it('numbers and words cut at the end of a line are whole again', () => {
    const lines = breakLine(
      '到2025年，全县生产总值达到12345亿元，研发投入占比达到3.5%以上，GDP增速保持在6.5%以上，新增规上企业1200家，高新技术企业达到350家，人均可支配收入达到68000元。',
      28,
      'count',
    );
    assert.equal(cleaned(`${lines.join('\n')}\n`).text.replace(/\n/g, ''), lines.join(''));
  });

  it('poems, name lists, addresses, contacts, formulas, tables and signatures stay', () => {
    survives('登鹳雀楼\n王之涣\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。\n');
    survives(
      '红军不怕远征难，万水千山只等闲。\n五岭逶迤腾细浪，乌蒙磅礴走泥丸。\n金沙水拍云崖暖，大渡桥横铁索寒。\n更喜岷山千里雪，三军过后尽开颜。\n',
    );
    survives(
      '组　长：张　三\n副组长：李　四\n成　员：王　五　赵　六　孙　七\n　　　　周　八　吴　九　郑　十\n张  三 李  四 王  五\n',
    );
    survives(
      '联系人：张三，联系电话：0571-87051234，传真：87051235\n联系人：李四，联系电话：0571-87051236，传真：87051237\n联系人：王五，联系电话：0571-87051238，传真：87051239\n联系人：赵六，联系电话：0571-87051240，传真：87051241\n',
    );
    survives(
      '清源县城市建设投资发展集团有限责任公司，清源县建设路十八号\n清源县农业产业投资发展集团有限责任公司，清源县中山路一百号\n清源县交通建设投资发展集团有限责任公司，清源县解放路五十号\n',
    );
    survives('计算公式为：\nY = a + b × X\n其中：Y 为得分，X 为指标值，a、b 为系数。\n综合得分=∑（单项得分×权重）\n');
    survives('序号\t项目名称\t单位\n1\t清源大桥\t座\n2\t临江隧道\t座\n');
    survives('| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲 |\n');
    survives('特此通知。\n\n清源县财政局　　　　清源县民政局\n2021年6月3日\n（此件公开发布）\n');
    survives(
      '序号 指标 2020年 2025年\n1 人均地区生产总值（万元） 10.2 15.0\n2 常住人口城镇化率（%） 68 75\n3 研发经费投入强度（%） 2.1 3.0\n',
    );
  });

  it('an English abstract keeps its sentences and its words apart', () => {
    joins(
      'Abstract: This paper discusses the formation of the regional\ninnovation system and the role of local government in the\ndevelopment of the marine economy. It is shown that the\ninvestment of enterprises grows with the quality of public\nservices.\nKey words: marine economy; local government\n',
      'Abstract: This paper discusses the formation of the regional innovation system and the role of local government in the development of the marine economy. It is shown that the investment of enterprises grows with the quality of public services.\nKey words: marine economy; local government\n',
    );
  });

  it('indents of paragraphs go, of every kind of blank', () => {
    cleansTo(
      '　　第一段。\n\u00a0\u00a0\u00a0\u00a0第二段。\n    第三段。\n\t一、第四段。\n',
      '第一段。\n第二段。\n第三段。\n一、第四段。\n',
      { indent: 4 },
    );
  });

  it('dates and signatures set to the right go to the left', () => {
    cleansTo('特此通知。\n　　　　　　　　　　　　2021年6月3日\n', '特此通知。\n2021年6月3日\n');
  });

  it('where indents are kept only their special spaces change', () => {
    const made = cleanText('　　第一段。\n\u00a0\u00a0第二段。\n', { indents: 'keep' });
    assert.equal(made.text, '　　第一段。\n  第二段。\n');
  });

  it('an indent that alone tells where a paragraph begins stays', () => {
    survives('落实到镇、村、组三级，形成县镇村三级联动的工作格局\n　　各部门要密切配合\n');
  });

  it('tabs behind the ordinals of Word go', () => {
    cleansTo('一、\t总体要求\n（一）\t指导思想。坚持以人为本。\n', '一、总体要求\n（一）指导思想。坚持以人为本。\n', {
      space: 2,
    });
  });

  it('line ends of Windows stay what they are', () => {
    const crlf = TEXT.replace(/\n/g, '\r\n');
    const printed = NOTICE.flatMap((line) => breakLine(line, 28, 'set')).join('\r\n');
    assert.equal(cleaned(`${printed}\r\n`).text, crlf);
  });

  it('a long line of whatever is read in linear time', () => {
    const started = Date.now();
    for (const unit of ['甲', '，', ' ', '\u00a0', '⼯', '１', '<p>', '&nbsp;', '(', '—', '\ue000'])
      cleanText(unit.repeat(40_000), REMOVE);
    assert.ok(Date.now() - started < 20_000);
  });
});
