/** Holds what a short name stands for, where it is used and which definition a use belongs to. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOf } from '../../server/src/base/span';
import { widthFold } from '../../server/src/base/fold';
import { abbreviationsOf, type Abbreviation } from '../../server/src/model/abbreviations';
import { buildModel } from '../../server/src/model/build';
import { contractionsOf } from '../../server/src/model/contractions';
import type { Document } from '../../server/src/model/document';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { readMarkup, writeMarkup } from '../support/markup';
import { notice } from '../support/notices';

function documentOf(text: string): Document {
  const [placed] = buildModel(parseText(text)).documents;
  assert.ok(placed);
  return placed.document;
}

function abbreviations(body: string): readonly Abbreviation[] {
  return abbreviationsOf(documentOf(notice({ body })));
}

/** What each short name of a body stands for, as printed; — where that is not told. */
function fullNames(body: string): string[] {
  return abbreviations(body).map(({ short, full }) => `${short} = ${full?.text ?? '—'}`);
}

/** Asserts where the names of a body stand: definitions ⟦…⟧{def}, uses ⟦…⟧{use}, uses of the full name ⟦…⟧{full}. */
function checkUses(marked: string): void {
  const parts = { body: marked, addressee: '各县人民政府：' };
  const { text } = readMarkup(notice(parts));
  const document = documentOf(text);
  const found = abbreviationsOf(document).flatMap((abbreviation) => [
    { span: abbreviation.shortSpan, label: 'def' },
    ...abbreviation.uses.map(({ span }) => ({ span, label: 'use' })),
    ...abbreviation.fullUses.map(({ start, end }) => ({ span: { start, end }, label: 'full' })),
  ]);
  found.sort((a, b) => a.span.start - b.span.start);
  assert.equal(writeMarkup(text, found), notice(parts));
}

describe('what a short name stands for', () => {
  const told: readonly (readonly [string, string])[] = [
    [
      '推动中国（浙江）自由贸易试验区（以下简称浙江自贸试验区）各片区联动。',
      '浙江自贸试验区 = 中国(浙江)自由贸易试验区',
    ],
    ['根据《优化营商环境条例》（以下简称《条例》），制定本办法。', '条例 = 《优化营商环境条例》'],
    ['根据《优化营商环境条例》（国务院令第722号，以下简称《条例》）办理。', '条例 = 《优化营商环境条例》'],
    ['按照《青湖市供水办法》（青政发〔2020〕3号）（下称《办法》）执行。', '办法 = 《青湖市供水办法》'],
    ['对青湖钢铁（集团）有限公司（以下简称“青钢”）予以表扬。', '青钢 = 青湖钢铁(集团)有限公司'],
    ['成立青湖县农村公路“路长制”工作领导小组（以下简称领导小组）。', '领导小组 = 青湖县农村公路“路长制”工作领导小组'],
    ['第二条 市人民代表大会常务委员会（以下简称市人大常委会）负责审查。', '市人大常委会 = 市人民代表大会常务委员会'],
    ['本办法所称资产评估（以下称评估），是指下列行为。', '评估 = 资产评估'],
    ['在中华人民共和国境内（以下简称境内）销售货物。', '境内 = 中华人民共和国境内'],
    ['由浙江省发展和改革委员会（以下简称省发展改革委）牵头。', '省发展改革委 = 浙江省发展和改革委员会'],
    ['会同人力资源和社会保障部（以下简称人力社保部）提出意见。', '人力社保部 = 人力资源和社会保障部'],
    ['推行公示制度、记录制度、审核制度（以下统称“三项制度”）。', '三项制度 = 公示制度、记录制度、审核制度'],
    ['设计师系统和指挥系统（以下简称两个系统）应当配合。', '两个系统 = 设计师系统和指挥系统'],
    ['发展保税燃料油和液化天然气（LNG）加注业务。', 'LNG = 液化天然气'],
    ['开展液化天然气（Liquefied Natural Gas，LNG）加注。', 'LNG = 液化天然气'],
    ['开展液化天然气（简称LNG）加注。', 'LNG = 液化天然气'],
  ];
  for (const [body, expected] of told) {
    it(`is told: ${expected}`, () => assert.deepEqual(fullNames(body), [expected]));
  }

  const untold = [
    '需要评估的（以下称法定评估），应当委托机构办理。',
    '销售货物、服务、无形资产（以下称应税交易）的，应当申报。',
    '建设统一的监管工作平台（以下称省级平台）。',
    '抽取被检查单位和特种设备安全监督检查人员（以下简称检查人员）。',
    '由县交通运输局下属管理机构设置不少于4名农村公路专职管理人员（以下简称专管员）。',
    '以下简称“港”。',
  ];
  for (const body of untold) {
    it(`is not guessed: ${body}`, () => {
      const [abbreviation] = abbreviations(body);
      assert.ok(abbreviation);
      assert.equal(abbreviation.full, undefined);
    });
  }

  it('is told for each of several names in one bracket that are drawn from as many things', () => {
    assert.deepEqual(fullNames('成立道路交通领导小组、危险化学品领导小组（以下分别简称道交小组、危化小组）。'), [
      '道交小组 = 道路交通领导小组',
      '危化小组 = 危险化学品领导小组',
    ]);
  });

  it('is told by an earlier definition of the same full name where its own clause does not tell', () => {
    const body = '成立协调发展委员会（以下简称协发委）。单位可由协调发展委员会（以下简称协委）指定。';
    assert.deepEqual(fullNames(body), ['协发委 = 协调发展委员会', '协委 = 协调发展委员会']);
  });

  it('begins where the name begins in the text, spaces and seams inside it', () => {
    const document = documentOf(
      notice({
        body: '为落实国家战略，加快形成更高水平的对外开放格局，各地要积极推动中国（浙江）自由\n\n贸易试验区（以下简称浙江 自贸区）建设，在制度创新、产业集聚、营商环境等方面走在前列，浙江自贸\n\n区先行。',
      }),
    );
    const [abbreviation] = abbreviationsOf(document);
    assert.equal(abbreviation?.short, '浙江自贸区');
    assert.equal(
      textOf(document.source, abbreviation.full?.span ?? { start: 0, end: 0 }),
      '中国（浙江）自由\n\n贸易试验区',
    );
    assert.deepEqual(
      abbreviation.uses.map(({ span }) => textOf(document.source, span)),
      ['浙江自贸\n\n区'],
    );
  });
});

describe('where a name is used', () => {
  it('is told before and behind the definition, the full name too', () =>
    checkUses(
      '青钢将扩大生产。青湖钢铁有限公司（以下简称青钢）投产。青钢和青湖钢铁有限公司是一家。'
        .replace('青钢将', '⟦青钢⟧{use}将')
        .replace('简称青钢', '简称⟦青钢⟧{def}')
        .replace('。青钢和青湖钢铁有限公司', '。⟦青钢⟧{use}和⟦青湖钢铁有限公司⟧{full}'),
    ));
  it('is the longer of two defined names', () =>
    checkUses(
      '成立青湖新区（以下简称⟦新区⟧{def}）和青湖新区管理委员会（以下简称⟦新区管委会⟧{def}）。⟦新区管委会⟧{use}管理⟦新区⟧{use}。',
    ));
  it('is not inside another document’s title, nor inside another agency', () =>
    checkUses('报浙江省人民政府（以下简称⟦省政府⟧{def}）。《省政府工作规则》和省政府办公厅不算，⟦省政府⟧{use}才算。'));
  it('is only between marks for a kind of document', () =>
    checkUses('根据《青湖市供水办法》（以下简称《⟦办法⟧{def}》）制定办法。《⟦办法⟧{use}》另有规定的除外。'));
  it('is not inside other letters', () => checkUses('发展液化天然气（⟦LNG⟧{def}）。LNGX不算，⟦LNG⟧{use} 接收站才算。'));
  it('is not where the full name is the end of another', () =>
    checkUses('报市人民政府（以下简称⟦市府⟧{def}）。⟦市府⟧{use}批准，杭州市人民政府备案，再报⟦市人民政府⟧{full}。'));

  it('is told for tables, captions and headings, with the place', () => {
    const body = [
      '推动中国（浙江）自由贸易试验区（以下简称浙江自贸区）建设。',
      '一、浙江自贸区',
      '（一）提升能级。推进浙江自贸区建设。',
      '表1 浙江自贸区指标',
      '指标\t2020年\t2025年',
      '浙江自贸区贸易额\t1\t2',
      '企业数\t3\t4',
    ].join('\n\n');
    const [abbreviation] = abbreviations(body);
    const places = abbreviation?.uses.map(({ place }) => place) ?? [];
    for (const place of ['heading', 'text', 'cell'])
      assert.ok(
        places.some((each) => each === place),
        `${place} of ${places.join()}`,
      );
  });
});

describe('the scope of a definition', () => {
  const printed = (inNotice: string, inPlan: string): string => `青湖市人民政府关于印发青湖市供水规划的通知

青政发〔2021〕12号

各县（市、区）人民政府：

${inNotice}

青湖市人民政府

2021年4月9日

青湖市供水规划

一、总则

${inPlan}

二、组织

市水务局负责。
`;

  it('reaches what the document prints', () => {
    const [abbreviation] = abbreviationsOf(
      documentOf(printed('现将《青湖市供水规划》（以下简称《规划》）印发给你们。', '《规划》期至2025年。')),
    );
    assert.deepEqual(
      abbreviation?.uses.map(({ owner }) => owner.form),
      ['instrument'],
    );
  });
  it('ends where the printed text defines the name for itself', () => {
    const found = abbreviationsOf(
      documentOf(
        printed(
          '现将《青湖市供水规划》（以下简称《规划》）印发给你们，《规划》请执行。',
          '依据《青湖市总体规划》（以下简称《规划》）。《规划》期至2025年。',
        ),
      ),
    );
    assert.deepEqual(
      found.map(({ uses }) => uses.map(({ owner }) => owner.form)),
      [['document'], ['instrument']],
    );
  });
  it('does not reach from the printed text to the notice', () => {
    const [abbreviation] = abbreviationsOf(
      documentOf(printed('《规划》已经同意，现印发给你们。', '依据《青湖市总体规划》（以下简称《规划》）编制。')),
    );
    assert.deepEqual(abbreviation?.uses, []);
  });
  it('gives a use to the last definition before it', () => {
    const found = abbreviations(
      '甲县人民政府（以下简称县府）报送。县府负责。乙县人民政府（以下简称县府）报送。县府负责。',
    );
    assert.deepEqual(
      found.map(({ uses }) => uses.length),
      [1, 1],
    );
  });
});

describe('short forms that no definition introduces', () => {
  const forms = (body: string): string[] =>
    contractionsOf(documentOf(notice({ body }))).map(({ text, full }) => `${text} < ${full.text}`);
  it('are found by the full name they are drawn from', () => {
    assert.deepEqual(forms('推动中国（浙江）自由贸易试验区建设。浙江自贸区要先行。'), [
      '浙江自贸区 < 中国(浙江)自由贸易试验区',
    ]);
    assert.deepEqual(forms('支持青湖港口投资运营集团有限公司发展。青湖港集团要先行。'), [
      '青湖港集团 < 青湖港口投资运营集团有限公司',
    ]);
  });
  it('are found beside a defined one', () =>
    assert.deepEqual(forms('推动中国（浙江）自由贸易试验区（以下简称浙江自贸试验区）建设。浙江自贸区要先行。'), [
      '浙江自贸区 < 中国(浙江)自由贸易试验区',
    ]));
  it('are neither parts of the full name nor other names', () =>
    assert.deepEqual(
      forms(
        '推动中国（浙江）自由贸易试验区和自贸区建设，对接中国（上海）自由贸易试验区临港新片区。浙江省高新区先行，浙江有限公司支持。',
      ),
      [],
    ));
});

describe('abbreviations of any text', () => {
  const pieces = [
    '（以下简称',
    '）',
    '《',
    '》',
    '浙江自贸区',
    '自贸区',
    '办法',
    '，',
    '。\n\n',
    '“',
    '”',
    '和',
    '的',
    'LNG',
    '（LNG）',
    '一、',
    '\ud800',
    '\t',
  ];
  it('are found without throwing, in order, and every span holds its name', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        for (const { document } of buildModel(parseText(notice({ body: parts.join('') }))).documents) {
          let last = -1;
          for (const { short, shortSpan, uses } of abbreviationsOf(document)) {
            assert.ok(shortSpan.start >= last);
            last = shortSpan.start;
            for (const { span } of uses) {
              assert.equal(widthFold(textOf(document.source, span).replace(/\s/g, '')), widthFold(short));
              assert.ok(span.end <= shortSpan.start || span.start >= shortSpan.end);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same however the text is spaced and whatever width its marks have', () => {
    const body = '推动中国（浙江）自由贸易试验区（以下简称“浙江自贸区”），发展液化天然气（LNG）。浙江自贸区要用LNG。';
    const facts = (text: string): string[] =>
      abbreviations(text).map(({ short, full, uses, fullUses }) =>
        [short, full?.text, uses.length, fullUses.length].join(),
      );
    const half = body.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',');
    assert.deepEqual(facts(half), facts(body));
    assert.deepEqual(facts(body.replaceAll('自贸', '自 贸').replaceAll('LNG', ' LNG ')), facts(body));
  });

  it('are all found however many there are', () => {
    const name = (i: number): string =>
      String.fromCharCode(0x4e00 + (i % 5000)) + String.fromCharCode(0x6e00 + (i % 4999));
    const body = Array.from(
      { length: 10_000 },
      (_, i) => `推动中国${name(i)}试验区（以下简称${name(i)}区）建设。`,
    ).join('\n\n');
    // A search that looks for each name by itself would not end before the test is given up.
    assert.equal(abbreviationsOf(documentOf(notice({ body }))).length, 10_000);
  }).timeout(20_000);
});
