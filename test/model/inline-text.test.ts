// Holds that citations, definitions, responsibility tags and running ordinals are found with what belongs to them.
import assert from 'node:assert/strict';
import { checkInline, scanText } from './inline-marked';

/** Citations in ⟦⟧, labelled with number and flags. */
function checkCitations(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ citations }) =>
      citations.map(({ span, number, numberBefore, nested, open }) => [
        span,
        [number?.key, numberBefore && 'before', nested && 'nested', open && 'open'].filter(Boolean).join(' ') ||
          undefined,
      ]),
    );
  }
}

describe('citations', () => {
  it('take the number in the bracket behind them', () => {
    checkCitations(
      '根据⟦《关于促进港口发展的意见》⟧{国发〔2019〕11号}（国发〔2019〕11号）',
      '根据⟦《关于促进港口发展的意见》⟧{国发〔2019〕11号}（国发〔2019〕11号，以下简称⟦《意见》⟧）',
      '⟦《港口管理办法》⟧{浙政发〔2021〕5号}（试行）（浙政发〔2021〕5号）',
      '⟦《港口条例》⟧⟦《航道条例》⟧{浙政办发〔2021〕5号}(浙政办发〔2021〕5 号)',
      '⟦《港口条例》⟧（见第三章）、国发〔2019〕11号',
    );
  });

  it('take the number right before them', () => {
    checkCitations(
      '国发〔2019〕11号⟦《关于促进港口发展的意见》⟧{国发〔2019〕11号 before}',
      '国发〔2019〕11号文件⟦《关于促进港口发展的意见》⟧{国发〔2019〕11号 before}',
      '（国发〔2019〕11号）⟦《航道条例》⟧',
    );
  });

  it('nest, and may lack a mark', () => {
    checkCitations(
      '⟦《浙江省实施⟦〈港口法〉⟧{nested}办法》⟧',
      '⟦《转发⟦《港口意见》⟧{nested}的通知》⟧',
      '印发⟦《港口意见⟧{open}，请执行',
      '推进改革，⟦港口意见》⟧{open}已经同意',
    );
  });

  it('are not the brackets of a year', () => {
    checkCitations('浙政发《2021》12号');
  });

  it('know their folded title', () => {
    assert.equal(scanText('《港口 条例（２０２１）》').citations[0]?.title, '港口条例(2021)');
  });
});

/** Short names in ⟦⟧, labelled formula and quotes. */
function checkDefinitions(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ definitions }) =>
      definitions.map(({ shortSpan, formula, quotes }) => [shortSpan, formula.text + quotes]),
    );
  }
}

describe('definitions', () => {
  it('are found with and without marks around the short name', () => {
    checkDefinitions(
      '中国（浙江）自由贸易试验区（以下简称⟦浙江自贸试验区⟧{以下简称}）建设',
      '政务服务改革（以下简称“⟦一网通办⟧{以下简称“”}”）',
      '《港口条例》(以下称《⟦条例⟧{以下称《》}》)',
      '（国发〔2019〕11号，以下简称《⟦意见⟧{以下简称《》}》）',
      '（各市负责,以下统称⟦各级行政机关⟧{以下统称}）',
      '港口委员会（简称⟦港口委⟧{简称}），航道局(下称"⟦航道局⟧{下称""}")',
      '推进集装箱铁水联运，以下简称“⟦铁水联运⟧{以下简称“”}”，',
      '（以下简称：⟦港口办⟧{以下简称}，下同）',
      '名录库（统称“⟦两库⟧{统称“”}”）',
      '监管平台（以下称⟦省级平台⟧{以下称}》，为抽查提供支撑',
    );
  });

  it('may give several short names at once', () => {
    checkDefinitions(
      '（以下分别简称“⟦甲港⟧{以下分别简称“”}”“⟦乙港⟧{以下分别简称“”}”）',
      '（以下简称“⟦甲港⟧{以下简称“”}”、“⟦乙港⟧{以下简称“”}”）',
      '（以下简称⟦镇（街）⟧{以下简称}、⟦园区⟧{以下简称}）',
      '甲（以下称⟦甲港⟧{以下称}）和乙（以下称⟦乙港⟧{以下称}）',
    );
  });

  it('are not ordinary words', () => {
    checkDefinitions('中国的简称很多', '规范简称使用', '这些办法统称为改革', '（含全称和简称）', '本法所称港口，是指');
  });

  it('reach from the formula to the closing mark of the short name', () => {
    const text = '港口（以下简称“港”）';
    const [definition] = scanText(text).definitions;
    assert.equal(text.slice(definition?.span.start, definition?.span.end), '以下简称“港”');
    assert.equal(definition?.short, '港');
  });
});

/** Tags in ⟦⟧, labelled verb and owners. */
function checkTags(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ tags }) =>
      tags.map(({ span, verb, owners }) => [span, [verb, ...owners.map(({ text }) => text)].join('|')]),
    );
  }
}

describe('responsibility tags', () => {
  it('name their owners and the verb', () => {
    checkTags(
      '推进改革。⟦（省财政厅牵头）⟧{牵头|省财政厅}',
      '推进改革。⟦(省委网信办、省教育厅负责)⟧{负责|省委网信办|省教育厅}加强管理。⟦(省教育厅负责)⟧{负责|省教育厅}',
      '推进改革⟦（省财政厅牵头，省教育厅、省文化和旅游厅配合）⟧{牵头|省财政厅|省教育厅|省文化和旅游厅}。',
      '推进改革。⟦（责任单位：县交通运输局、县财政局，各乡镇人民政府）⟧{unit-list|县交通运输局|县财政局|各乡镇人民政府}',
      '推进改革。⟦（责任单位：县财政局；完成时限：2021年12月底前）⟧{unit-list|县财政局}',
      '推进改革。⟦（完成时限：年底；责任部门：各有关部门按职责分工）⟧{unit-list|各有关部门}',
      '推进改革。⟦（教育部牵头，共青团中央、全国妇联等参与）⟧{牵头|教育部|共青团中央|全国妇联}',
      '推进改革。⟦（牵头单位：省财政厅；配合单位：省教育厅、省科技厅）⟧{牵头|省财政厅|省教育厅|省科技厅}',
    );
  });

  it('may be owned by classes of agencies and jointly', () => {
    checkTags(
      '加强公开。⟦（各级行政机关负责）⟧{负责|各级行政机关}',
      '加强公开。⟦（省级有关部门按职责分工负责）⟧{负责|省级有关部门}',
      '加强公开。⟦（县级政府办公室会同财政等有关部门负责）⟧{负责|县级政府办公室|财政等有关部门}',
      '加强公开。⟦（省教育厅、省财政厅等部门按职责分工负责）⟧{负责|省教育厅|省财政厅}',
      '加强公开。⟦（各市、县（市、区）政府负责落实）⟧{负责|各市、县(市、区)政府}',
      '加强公开。⟦（省委和省政府负责）⟧{负责|省委|省政府}',
      '加强公开。⟦（各行政机关或者经法律、法规授权管理公共事务的组织负责，以下统称各行政机关负责）⟧{负责|各行政机关或者经法律、法规授权管理公共事务的组织}',
      '加强公开。⟦（环境部指导，试点市政府负责落实）⟧{负责|环境部|试点市政府}',
    );
  });

  it('are not ordinary brackets', () => {
    checkTags(
      '召开会议。（张三负责记录）',
      '召开会议。（张三负责）',
      '其资金（由省财政厅负责）按年拨付',
      '扩大招生。（其中甲省、乙省共落实了165名）',
      '加强监管。（谁主管、谁负责）',
      '港口（二期）',
    );
  });
});

/** Ordinals in ⟦⟧, labelled series and value. */
function checkOrdinals(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ ordinals }) => ordinals.map(({ span, series, value }) => [span, `${series} ${value}`]));
  }
}

describe('ordinals in running text', () => {
  it('are found where clauses begin', () => {
    checkOrdinals(
      '⟦一是⟧{is 1}加强领导；⟦二是⟧{is 2}健全机制。⟦十一是⟧{is 11}做好总结。',
      '措施如下：⟦首先⟧{first-then 1}，加强领导；⟦其次⟧{first-then 2}要健全机制；⟦再次⟧{first-then 3}，做好总结；⟦最后⟧{first-then -1}，归档。',
      '⟦第一⟧{ordinal 1}，加强领导；⟦第二⟧{ordinal 2}，健全机制。',
      '⟦第一⟧{ordinal 1}、加强领导。',
    );
  });

  it('are not words that count nothing, nor quoted', () => {
    checkOrdinals(
      '稳居全球第一、全国第二，',
      '第一时间、第一方阵，最后一公里',
      '推进第一、二、三产业',
      '第一、二、三产业融合',
      '不得再次申请，再次强调纪律',
      '他说“一是一，二是二”',
      '这一是非问题',
    );
  });
});
