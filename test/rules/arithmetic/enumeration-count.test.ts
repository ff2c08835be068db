/** Cases of arithmetic/enumeration-count that do not belong on its page: ways to print a list, and lists that are none. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/enumeration-count';

/** A notice whose first section says the given. */
function saying(text: string): string {
  return notice({ body: `一、主要任务。${text}\n\n二、安排必要经费。` });
}

describe(id, () => {
  const wrong: readonly [string, string][] = [
    ['one item too few before the count', '建设青溪、白溪⟦三⟧{R}大廊道。'],
    ['one item too many although the list ends with 等', '按汛期前、梅汛期、汛期中、汛期后等⟦三⟧{R}个时间节点检查。'],
    ['quotations that are the subject', '“谁来建”“建在哪”是当前要解决的⟦三⟧{R}大问题。'],
    ['a list behind a colon', '坚持⟦四⟧{R}个原则：政府主导、市场运作、社会参与。'],
    ['a list in brackets', '建设⟦四⟧{R}大片区（城东片区、城西片区、城南片区）。'],
    ['clauses between semicolons', '推广改革举措⟦5⟧{R}项：首席数据官制度；数据授权运行；场景开放；算力共享。'],
    ['ordinals', '做到⟦两⟧{R}个坚持。一是坚持安全第一，二是坚持预防为主，三是坚持综合治理。'],
    [
      'count in Arabic figures of what is carried out',
      '严格落实执法公示、全过程记录、法制审核、案卷评查⟦3⟧{R}项制度。',
    ],
  ];
  for (const [name, text] of wrong) it(`sees ${name}`, () => checkRule(id, saying(text.replaceAll('{R}', `{${id}}`))));

  const right: readonly [string, string][] = [
    ['a joint inside an item', '建设规划与政策、资金与项目、人才三大支撑。'],
    ['a joint between items', '建设规划、资金和人才三大支撑。'],
    ['pairs', '处理好发展和安全、当前和长远两大关系。'],
    ['levels written together', '健全国家、省市县四级网络。'],
    ['a list in front of the verb', '在宁波、舟山实施港口、产业、城市三大行动。'],
    ['what the noun is told by', '做强青溪港、白溪港、沿海五大港区。'],
    ['things that are no kinds', '新建小学、幼儿园3所，改造农贸市场、停车场五个项目。'],
    ['grades', '沿线医院、疗养院和三级医院一并纳入。'],
    ['months and years', '六月、七月、八月三个月内，用时两年。'],
    ['alternatives in brackets', '覆盖11个县（市、区）和五个镇（街道、园区）。'],
    ['each', '设银奖、铜奖、提名奖各三名。'],
    ['an item that is a set phrase', '落实乡村振兴、新型城镇化、“四大建设”等战略。'],
    ['a number of a box', '资金用于专栏一、专栏二、专栏三项目。'],
  ];
  for (const [name, text] of right) it(`is silent on ${name}`, () => checkRule(id, saying(text)));
});
