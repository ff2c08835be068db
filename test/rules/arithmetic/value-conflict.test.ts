/** Cases of arithmetic/value-conflict that do not belong on its page: several documents, and values that only look alike. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/value-conflict';

function saying(...sections: readonly string[]): string {
  const body = sections.map((text, i) => `${'一二三四'.charAt(i)}、${text}`).join('\n\n');
  return notice({ body }).replaceAll('{R}', `{${id}}`);
}

/** An issue with two notices. */
function issue(first: string, second: string): string {
  const title = '浙江省人民政府办公厅关于做好水库巡查工作的通知';
  const one = notice({ body: `经省政府同意，现通知如下。${first}` });
  const two = notice({
    title,
    number: '浙政办发〔2021〕9号',
    date: '2021年4月14日',
    body: `经省政府同意，现通知如下。${second}`,
  });
  const head = '浙江省人民政府公报\n\n2021年第9期\n\n目录\n\n【省政府办公厅文件】\n\n';
  const contents = `浙江省人民政府办公厅关于做好山塘巡查工作的通知（浙政办发〔2021〕8号）\n${title}（浙政办发〔2021〕9号）\n\n`;
  return `${head}${contents}${one}\n${two}`.replaceAll('{R}', `{${id}}`);
}

describe(id, () => {
  it('names the place that stands alone against two', () => {
    const same = '2020年，森林覆盖率达到61.2%。';
    checkRule(id, saying(`绿化。${same}`, '造林。2020年，森林覆盖率达到⟦62.1%⟧{R}。', `管护。${same}`));
  });

  it('compares the documents of an issue', () => {
    checkRule(id, issue('2020年，全省森林覆盖率达到61.2%。', '2020年，全省森林覆盖率达到⟦62.1%⟧{R}。'));
  });

  it('leaves documents of an issue alone that tell other years or bounds', () => {
    checkRule(id, issue('2020年，全省森林覆盖率达到61.2%。', '到2025年，全省森林覆盖率达到62.1%。'));
    checkRule(id, issue('2020年，全省森林覆盖率达到61.2%。', '2020年，全省森林覆盖率达到60%以上。'));
  });

  const right: readonly [string, string, string][] = [
    ['rounding', '目标。2020年，一般公共预算收入达到21.35亿元。', '现状。2020年，一般公共预算收入达到21.4亿元。'],
    ['halves', '城镇。到2025年，生活污水处理率达到98%。', '农村生活污水。到2025年，生活污水处理率达到60%。'],
    ['trades', '工业企业。到2025年，单位产品能耗降低率达到5%。', '公共机构。到2025年，单位产品能耗降低率达到8%。'],
    ['places', '青溪片区。到2025年，建成区绿化覆盖率达到40%。', '云岭镇。到2025年，建成区绿化覆盖率达到45%。'],
    [
      'budget and outcome',
      '预算。2020年，全省一般公共预算收入年初预算为20亿元。',
      '执行。2020年，全省一般公共预算收入达到21亿元。',
    ],
  ];
  for (const [name, one, two] of right) it(`is silent on ${name}`, () => checkRule(id, saying(one, two)));
});
