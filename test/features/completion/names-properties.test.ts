/** What holds for every name that is offered: it fits the rules, it exists on the day, and no edit leaves the line of the cursor. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/base/edit';
import { ADDRESSEE_FORMULAS, COPY_TO_FORMULAS } from '../../../server/src/data/addressee-formulas';
import { LOCAL_AGENCIES } from '../../../server/src/data/agencies-local';
import { PROVINCES } from '../../../server/src/data/provinces';
import { ZHEJIANG_CITIES, ZHEJIANG_COUNTIES } from '../../../server/src/data/zhejiang-places';
import { localityOf } from '../../../server/src/features/completion/standing';
import { allRules } from '../../../server/src/lint/registry';
import { opened } from '../checks';
import { offeredIn } from './names-checks';

const RULES_HERE = allRules.filter(({ id }) => /^addressee\//.test(id));
const MINISTRIES = ADDRESSEE_FORMULAS.map(({ only }) => only).filter((only) => only !== undefined);
const ISSUERS = [
  '国务院',
  '国务院办公厅',
  ...MINISTRIES,
  ...PROVINCES.filter(({ unit }) => unit !== '特别行政区').flatMap(({ fullName }) => [
    `${fullName}人民政府`,
    `${fullName}财政${fullName.endsWith('市') ? '局' : '厅'}`,
  ]),
  ...ZHEJIANG_CITIES.map(({ name }) => `${name}人民政府`),
  ...ZHEJIANG_COUNTIES.filter((_, place) => place % 9 === 0).map(({ name }) => `${name}人民政府`),
  ...[
    '临江市人民政府',
    '临江市财政局',
    '清源县人民政府',
    '清源县人民政府办公室',
    '清源县财政局',
    '临江市青石区人民政府',
  ],
];
const TYPES = ['做好巡查工作的通知', '要求增加资金的请示', '山塘整治情况的报告', '加强巡查的意见'];

describe('every addressee that is offered', () => {
  it('gives no finding when it is taken, whoever writes', () => {
    let taken = 0;
    for (const issuer of ISSUERS) {
      for (const about of TYPES) {
        const marked = `${issuer}关于${about}\n\n某政发〔2024〕6号\n\n‸\n\n现将有关事项说明如下：\n\n一、加强巡查\n\n每座山塘确定两名巡查员。\n`;
        for (const { edit, label } of offeredIn(marked, 'agency').items) {
          const text = applyEdits(marked.replace('‸', ''), [edit]) ?? '';
          const found = opened(text, RULES_HERE).findings('memory:/test.gazette');
          assert.deepEqual(
            found.map(({ rule }) => `${rule} ${label}`),
            [],
            issuer,
          );
          taken++;
        }
      }
    }
    assert.ok(taken > 300, `${taken} addressees`);
  });

  it('has no gap left in it', () => {
    for (const { text } of [...ADDRESSEE_FORMULAS, ...COPY_TO_FORMULAS])
      assert.doesNotMatch(text.replaceAll(/\{(?:unit|field)\}/g, '市'), /[{}]|[。：；]/);
  });
});

describe('the place in a name', () => {
  it('is read from every province, city and county that is known', () => {
    for (const { fullName, shortName } of PROVINCES.filter(({ unit }) => unit !== '特别行政区')) {
      assert.equal(localityOf(`${fullName}人民政府`)?.level, 'province', fullName);
      assert.equal(localityOf(`${fullName}水利厅`)?.province, shortName);
    }
    for (const { name } of ZHEJIANG_CITIES) assert.equal(localityOf(`${name}人民政府办公室`)?.name, name);
    for (const { name, city } of ZHEJIANG_COUNTIES) {
      const found = localityOf(`${name}市场监督管理局`);
      assert.deepEqual([found?.level, found?.name, found?.city, found?.province], ['county', name, city, '浙江']);
    }
  });

  it('is not read into names that have none', () => {
    const central = ['教育部', '国家市场监督管理总局', '国家城市和乡村规划局', '中国人民银行', '最高人民法院'];
    for (const name of central) assert.equal(localityOf(name)?.level, 'central', name);
    for (const name of ['', '某部', '山塘', '有限公司', '县']) assert.notEqual(localityOf(name)?.level, 'county', name);
    assert.equal(localityOf('市场监督管理局'), undefined);
    assert.equal(localityOf('国家税务总局浙江省税务局')?.level, 'province');
    assert.equal(localityOf('清源县白沙镇人民政府')?.level, 'township');
    assert.deepEqual(localityOf('县财政局'), { level: 'county', name: '', unit: '县' });
  });
});

describe('local names', () => {
  it('are each one body in a place', () => {
    for (const rank of ['省', '直辖市', '市', '县'] as const) {
      for (const province of ['浙江', '江西']) {
        const rows = LOCAL_AGENCIES.filter(
          ({ ranks, only, except }) =>
            ranks.includes(rank) && (only === undefined || only === province) && except?.includes(province) !== true,
        );
        const names = rows.map(({ tail }) => tail);
        assert.deepEqual(names, [...new Set(names)]);
      }
    }
  });
});

describe('whatever stands there', () => {
  it('nothing throws, and every edit holds the cursor and stays on its line', () => {
    const part = fc.constantFrom(
      '浙江省人民政府办公厅',
      '清源县财政局',
      '关于做好巡查的通知',
      '\n',
      '\r\n',
      '各市、县（市、区）人民政府：',
      '省财政厅、',
      '（',
      '）',
      '牵头，',
      '责任单位：',
      '抄送：',
      '一、',
      '。',
      '由省',
      'fgw',
      '某政发〔2024〕6号',
      '\ud83d',
      '\t',
      '　',
      '2024年5月8日',
      '《',
      '“',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), fc.array(part, { maxLength: 6 }), (before, after) => {
        offeredIn(`${before.join('')}‸${after.join('')}`);
      }),
      { numRuns: 300 },
    );
  });
});
