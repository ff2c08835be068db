// Holds which numbers of a text are quantities, where they stand, what they come to and what the words around them say. The text is the test.
import assert from 'node:assert/strict';
import { foldedViewOf } from '../../server/src/base/fold';
import { buildModel } from '../../server/src/model/build';
import { quantitiesOf, unitOf } from '../../server/src/model/quantities';
import { paragraphsOf } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { checkNone, checkPeriods, checkQuantities, quantitiesOfText, value, words } from './quantity-marked';

describe('quantities in Arabic figures', () => {
  it('have a value with scale and a unit without', () => {
    checkQuantities(
      value,
      '全县生产总值⟦820.5 亿元⟧{82050000000 元}，完成投资⟦2.66万亿元⟧{2660000000000 元}',
      '新增⟦1200万千瓦⟧{12000000 千瓦}、⟦45 亿千瓦时⟧{4500000000 千瓦时}，建成⟦3千米⟧{3 千米}管道',
      '现有⟦3百家⟧{300 家}企业、⟦4千5百人⟧{4500 人}，资产⟦3亿4500万元⟧{345000000 元}，占地⟦2万3千亩⟧{23000 亩}',
      '安排⟦3000万⟧{30000000}投资',
    );
  });

  it('may be grouped by commas or by spaces, which a sentence comma is not', () => {
    checkQuantities(
      value,
      '共⟦1,200元⟧{1200 元}、⟦12,345,678元⟧{12345678 元}、⟦10 000人⟧{10000 人}',
      '建成学校⟦5所⟧{5 所},⟦300人⟧{300 人}参加',
      '附表 1 ⟦20家⟧{20 家}',
    );
  });

  it('may be full-width and set apart by spaces', () => {
    checkQuantities(value, '达到⟦３．５％⟧{3.5 percent}，投资⟦１２ 亿 元⟧{1200000000 元}');
  });

  it('have a measure instead of a unit where they are shares, differences of shares or multiples', () => {
    checkQuantities(
      value,
      '增长⟦5.6%⟧{5.6 percent}，提高⟦4个百分点⟧{4 points}，高⟦3个点⟧{3 points}，死亡率⟦6.5‰⟧{6.5 permille}',
      '为⟦2倍⟧{2 multiple}，⟦翻一番⟧{2 doubling}，再⟦翻两番⟧{4 doubling}，⟦翻了一番⟧{2 doubling}，⟦减半⟧{0.5 doubling}征收',
      '由⟦3倍⟧{3 multiple}增长，设⟦3个⟧{3 个}点位',
    );
  });

  it('may be ratios', () => {
    checkQuantities(
      value,
      '按⟦1∶2⟧{0.5 ratio}配套，比例尺⟦1:500⟧{0.002 ratio}，按⟦1:10⟧{0.1 ratio}的比例，⟦1/2以上⟧{0.5 ratio}',
      '事故率⟦低于0.18/万台⟧{0.18 ratio /万台}，死亡率⟦8/10万⟧{0.00008 ratio}',
    );
  });

  it('have compound units', () => {
    checkQuantities(
      value,
      '能耗⟦0.42吨标准煤/万元⟧{0.42 吨标准煤/万元}，浓度⟦24微克/立方米⟧{24 微克/立方米}，抽检⟦4批次/千人⟧{4 批次/千人}',
    );
  });

  it('may be below zero, or stand behind a name in letters', () => {
    checkQuantities(
      value,
      '自然增长率为⟦-0.85‰⟧{-0.85 permille}，GDP⟦5000亿元⟧{500000000000 元}，CPI⟦2.1%⟧{2.1 percent}',
    );
  });

  it('without a unit count only behind a word that makes them a value, or with a bound', () => {
    checkQuantities(
      value,
      '满意度达到⟦90 以上⟧{90}，收入比为⟦1.86⟧{1.86}，事故率⟦低于 0.18⟧{0.18}。',
      '满意度 90 是好成绩，12345热线，打造12345平台，达到12345平台',
    );
  });

  it('may have a measure word that no table knows, where the text breaks off behind it', () => {
    const [known, unknown] = quantitiesOfText('3.5万锭，2.5万绞').quantities;
    assert.deepEqual([known?.unit?.base, known?.unit?.known], ['锭', true]);
    assert.deepEqual([unknown?.unit?.base, unknown?.unit?.known], ['绞', false]);
  });

  it('keep their unit from words that only begin like one', () => {
    checkQuantities(
      value,
      '⟦500人⟧{500 人}参加，⟦5家⟧{5 家}国有企业，⟦4个⟧{4 个}体系，⟦10名⟧{10 名}优秀教师，⟦3项⟧{3 项}目标任务，⟦5条⟧{5 条}约束性指标',
    );
    checkNone('引进2000人才', '2021人民日报');
  });
});

describe('what rounding leaves open', () => {
  it('is half a unit of the last digit, with scale', () => {
    const slack = (text: string): unknown =>
      quantitiesOfText(text).quantities.map(({ number }) => [number.decimals, number.slack]);
    assert.deepEqual(slack('2.66万亿元，26630亿元，5.60%，1,200元，3亿4500万元，三十家'), [
      [2, 0.005e12],
      [0, 0.5e8],
      [2, 0.005],
      [0, 0.5],
      [0, 5000],
      [0, 0.5],
    ]);
  });
});

describe('ranges', () => {
  it('are one quantity with two ends', () => {
    checkQuantities(
      value,
      '建设⟦1—2 个⟧{1–2 个}市场，⟦15%～30%⟧{15–30 percent}，高⟦4 到 5 个百分点⟧{4–5 points}，⟦3-5年⟧{3–5 年}',
      '⟦1亿—2亿元⟧{100000000–200000000 元}、⟦30人到100人⟧{30–100 人}、⟦-5%～5%⟧{-5–5 percent}、⟦500—1万元⟧{500–10000 元}',
    );
  });

  it('take the scale of the last end for both where only that makes sense', () => {
    checkQuantities(value, '投资⟦9～16亿元⟧{900000000–1600000000 元}，奖励⟦三至五万元⟧{30000–50000 元}');
  });

  it('say how both ends are printed', () => {
    const [range] = quantitiesOfText('降低15%～30%左右').quantities;
    assert.equal(range?.range?.joint.text, '~');
    assert.equal(range.firstSign?.text, '%');
    assert.equal(range.sign?.text, '%');
    assert.equal(range.number.span.end, 4);
  });

  it('are none where something rises from one to the other', () => {
    checkQuantities(
      words,
      '由⟦9.2%⟧{由 from}提升至⟦9.8%⟧{提升至 level up}，从⟦12%⟧{从 from}至⟦14%⟧{至 level}',
      '从“十二五”末的⟦12.1%⟧{从 from}提高到⟦14.0%⟧{提高到 level up}',
    );
  });
});

describe('bounds and approximations', () => {
  it('say on which side of the number the truth lies', () => {
    checkQuantities(
      words,
      '⟦不低于78%⟧{不低于 >=}、⟦超过160个⟧{超过 >}、⟦不超过5人⟧{不超过 <=}、⟦不足3家⟧{不足 <}、⟦>60人⟧{>}、⟦≥95%⟧{≥ >=}',
      '⟦60分以上⟧{以上 >=}，⟦5万元以下⟧{以下 <=}，⟦3%以内⟧{以内 <=}，⟦300个左右⟧{左右 ≈}，⟦约8.3%⟧{约 ≈}，⟦近30家⟧{近 ≈}',
      '⟦超过80%以上⟧{超过 >, 以上 >=}，⟦约300个左右⟧{约 ≈, 左右 ≈}，⟦突破3万亿元⟧{突破 >}',
    );
  });

  it('are none in words that end alike', () => {
    checkQuantities(words, '节约⟦30万元⟧{-}，附近⟦3家⟧{-}，合约⟦5份⟧{-}，近⟦5年⟧{-}来，历时⟦近5年⟧{近 ≈}');
  });

  it('are guesses where the figures are vague', () => {
    checkQuantities(
      words,
      '⟦三四十家⟧{guess 三四}，约有⟦5、6个⟧{guess 5、6}，⟦数百家⟧{guess 数}，⟦几十人⟧{guess 几}，⟦30多家⟧{guess 多}，⟦20余万人⟧{guess 余}',
      '⟦300元多⟧{guess 多}，⟦3个多月⟧{guess 多}，⟦十几个⟧{guess 几}，⟦5倍多⟧{guess 多}，同意⟦三、四十家⟧{guess 三、四}',
    );
  });
});

describe('leads', () => {
  it('tell a level from a change, and a change from a yearly one', () => {
    checkQuantities(
      words,
      '产值达到⟦5亿元⟧{达到 level}，占⟦14%⟧{占 share}，占比达到⟦14%⟧{达到 level}，增速保持在⟦5%⟧{保持在 level}，增长⟦5%⟧{增长 change up}，减少⟦20家⟧{减少 change down}',
      '年均增长⟦约8.3%⟧{约 ≈, 年均增长 yearly up}，年均下降⟦3%⟧{年均下降 yearly down}，年均增速达到⟦8%⟧{年均增速达到 yearly up}',
      '降低到⟦3个⟧{降低到 level down}，提高至⟦12%⟧{提高至 level up}，增速为⟦5%⟧{增速为 change up}，降幅⟦2%⟧{降幅 change down}',
    );
  });

  it('are no parts of other words', () => {
    checkQuantities(
      words,
      '分别回落2.16和⟦1.66个百分点⟧{-}，由⟦两名⟧{-}工作人员，新增⟦3家⟧{-}，认为⟦3个⟧{-}，较多⟦3家⟧{-}',
    );
  });
});

describe('quantities in Chinese figures', () => {
  it('count before a measure word', () => {
    checkQuantities(
      value,
      '处⟦五万元以上⟧{50000 元}⟦二十万元以下⟧{200000 元}罚款，⟦十五日⟧{15 日}内，举行听证的⟦七日⟧{7 日}前，满⟦一年⟧{1 年}的，⟦三年⟧{3 年}，⟦两名以上⟧{2 名}，⟦一百二十个⟧{120 个}',
      '选⟦一至三名⟧{1–3 名}，⟦三年至五年⟧{3–5 年}，⟦一倍以上⟧{1 multiple}⟦五倍以下⟧{5 multiple}',
      '⟦超千亿元⟧{100000000000 元}、⟦近百家⟧{100 家}',
    );
  });

  it('may be shares in words', () => {
    checkQuantities(
      value,
      '⟦百分之五⟧{5 percent}，⟦百分之五点五⟧{5.5 percent}，⟦百分之3.5⟧{3.5 percent}，⟦千分之三⟧{3 permille}，⟦百分之五至百分之十⟧{5–10 percent}',
      '⟦四分之三以上⟧{0.75 ratio}同意',
    );
  });

  it('are not seen in articles, grades, series and set words', () => {
    checkNone(
      '一个中心，一批企业，一次会议，一系列，一体化，第一书记，一般，统一，一定，万一，十分重要',
      '三级医院、二级公路、二类水体、二期工程、三位一体、三次产业、五个一工程、三类',
      '百姓，百货，千方百计，千家万户，万里，四川，三江，三门，五台山，双随机一公开，一带一路',
      '“四大建设”，“三张清单”，“四个一”行动，两个维护，四个意识，两手抓，三农，一二三产，二中、三中、四中全会，十九大',
      '五四，八一，冬季两项，十三届，二十四节气，星期三，三月，十二月',
    );
  });

  it('with half of something behind are left alone', () => {
    checkNone('两年半', '一年半', '半年');
  });
});

describe('what is no quantity', () => {
  it('versions, roads, grades, formulas and telephone numbers', () => {
    checkNone(
      '义新欧班列2.0版，V3.1，2.0.1版本，5G基站，4K，G60高速，4A级景区，AAAA级，17+1，1+3+N架构，“141”体系，7×24小时',
      '12345热线、12315平台，电话0571-87051234，400-820-8820，邮编310025，手机13800138000',
      'GB/T 15834—2011，CN33-1354/D，ISO 9001:2015，8号3号楼501室，11·3事故，2×66万千瓦',
      '500强，26县，第8大，8大行动，3版',
    );
  });

  it('dates, times and numbers of documents', () => {
    checkNone(
      '2021年6月5日，2021.6.5，1月8日至12日，每月15日前，3月底，1—6月，8:30—17:30，12:00',
      '浙政发〔2021〕12号，国务院令第706号，2021年第3号，《“十四五”规划（第2版）》',
    );
  });

  it('references and ordinals', () => {
    checkNone(
      '第三条第2款，第一至三项，第17、18期，第一、二、三产业，图1:2011—2015年，附件2，附件1-2，专栏3，表1，（3）加强，1.加强，2、加强，第12届，第3季度，第二产业',
    );
  });
});

describe('ranks', () => {
  it('are quantities of their own kind', () => {
    checkQuantities(
      value,
      '居全国⟦第4位⟧{4 rank}，居全省⟦第三⟧{3 rank}，列全市⟦第2⟧{2 rank}，进入全国⟦前 10 位⟧{10 rank}，⟦前三名⟧{3 rank}',
      '目前⟦10名⟧{10 名}学生',
    );
  });
});

describe('years and periods', () => {
  it('are found as printed', () => {
    checkPeriods(
      '到⟦2025 年⟧{2025 year}，⟦2021—2025年⟧{2021–2025 years}，⟦2016年至2020年⟧{2016–2020 years}，（⟦2021—2025⟧{2021–2025 years}）',
      '⟦二〇二一年⟧{2021 year}，⟦2021-25年⟧{2021–2025 years}，⟦2023—2024学年⟧{2023–2024 years}',
      '⟦“十三五”期间⟧{2016–2020 plan}，⟦“十二五”末⟧{2015 plan-end}，⟦“十四五”⟧{2021–2025 plan}规划，⟦“九五”时期⟧{1996–2000 plan}',
      '⟦“一五”⟧{1953–1957 plan}，⟦“三五”⟧{1966–1970 plan}，“十三五”以来，三五家',
    );
  });

  it('are not what is measured in them', () => {
    checkQuantities(value, '⟦2000—2500元⟧{2000–2500 元}，⟦5000年⟧{5000 年}，⟦五年⟧{5 年}，2020年');
  });
});

describe('cells', () => {
  it('may be a bare number with marks', () => {
    checkQuantities(
      value,
      '⟦>60⟧{60}',
      '[⟦750⟧{750}]',
      '⟦30—100 人⟧{30–100 人}',
      '⟦1.2万⟧{12000}',
      '⟦1,200⟧{1200}',
      '⟦-3.2⟧{-3.2}',
      '⟦750⟧{750}（累计）',
      '⟦100⟧{100}①',
      '⟦82以上⟧{82}',
      '⟦三十⟧{30}',
      '增速高于 全省 ⟦3 个点⟧{3 points}',
    );
    checkNone('—', '/', '持续下降', '3月', '12345热线');
  });
});

describe('units as a whole text', () => {
  it('have a base and a factor, scale included', () => {
    const read = (text: string): unknown => {
      const unit = unitOf(foldedViewOf(text));
      return unit && [unit.text, unit.base, unit.factor, unit.known];
    };
    assert.deepEqual(read('亿元'), ['亿元', '元', 1e8, true]);
    assert.deepEqual(read('（万 户）'), ['万户', '户', 1e4, true]);
    assert.deepEqual(read('单位：亿美元'), ['亿美元', '美元', 1e8, true]);
    assert.deepEqual(read('%'), ['%', '%', 1, true]);
    assert.deepEqual(read('批次/千人'), ['批次/千人', '批次/人', 0.001, true]);
    assert.deepEqual(read('吨标准煤/万元'), ['吨标准煤/万元', '吨标准煤/元', 1e-4, true]);
    assert.deepEqual(read('万绞'), ['万绞', '绞', 1e4, false]);
    for (const text of ['指标名称', '', '12', '元宇宙', '单位']) assert.equal(read(text), undefined);
  });

  it('come to the same base where they measure the same', () => {
    const base = (text: string): unknown => {
      const unit = unitOf(foldedViewOf(text));
      return unit && [unit.base, unit.factor];
    };
    assert.deepEqual(base('平方公里'), ['平方米', 1e6]);
    assert.deepEqual(base('km²'), base('平方公里'));
    assert.deepEqual(base('万公顷'), ['平方米', 1e8]);
    assert.deepEqual(base('千米'), base('公里'));
  });
});

describe('the quantities of a paragraph', () => {
  it('stand in the coordinates of its document, over a page seam too, and are worked out once', () => {
    const text =
      '关于通报情况的通知\n\n各县：\n\n全县完成重点项目投资、基础设施投资和社会事业投资共 12\n\n亿元，增长 5%。\n\n2021年6月5日\n';
    const [placed] = buildModel(parseText(text)).documents;
    assert.ok(placed);
    const { document } = placed;
    const paragraph = paragraphsOf(document).find(({ view }) => view.text.includes('投资'));
    assert.ok(paragraph);
    const found = quantitiesOf(paragraph);
    assert.equal(quantitiesOf(paragraph), found);
    const printed = found.quantities.map(({ span }) => document.source.slice(span.start, span.end));
    assert.deepEqual(printed, ['12\n\n亿元', '5%']);
  });
});
