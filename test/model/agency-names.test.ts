/** Holds when two names mean one agency, and what kind of agency a name is. */
import assert from 'node:assert/strict';
import { agencyKind, sameAgencies, sameAgency } from '../../server/src/model/agency-names';

describe('names of agencies', () => {
  it('mean one agency when they differ in place, short form or spelling only', () => {
    for (const [a, b] of [
      ['省教育厅办公室', '清源省教育厅办公室'],
      ['市金融局', '清源市地方金融监督管理局'],
      ['清源市政府', '清源市人民政府'],
      ['清源省发展改革委', '清源省发展和改革委员会'],
      ['清源省建设厅', '清源省住房和城乡建设厅'],
      ['中共清源省委', '清源省委'],
      ['清源省人民政府 ', '清源省 人民政府'],
    ] as const) {
      assert.ok(sameAgency(a, b), `${a} = ${b}`);
      assert.ok(sameAgency(b, a), `${b} = ${a}`);
    }
  });

  it('mean different agencies when the body, its office or its place is another, or a character is missing', () => {
    for (const [a, b] of [
      ['清源省人民政府', '清源省人民政府办公厅'],
      ['省政府办公厅', '清源省人民政府'],
      ['清源省财政厅', '清源省民政厅'],
      ['清源省财政厅', '临江省财政厅'],
      ['清源人民政府', '清源省人民政府'],
      ['市教育局', '清源省教育厅'],
    ] as const) {
      assert.ok(!sameAgency(a, b), `${a} ≠ ${b}`);
      assert.ok(!sameAgency(b, a), `${b} ≠ ${a}`);
    }
  });

  it('are compared as sets for joint issuers', () => {
    assert.ok(sameAgencies(['清源市财政局', '清源市水利局'], ['市水利局', '市财政局']));
    assert.ok(sameAgencies(['清源市财政局', '清源市水利局'], ['清源市财政局清源市水利局']));
    assert.ok(sameAgencies(['清源市财政局等五部门'], ['清源市财政局', '清源市水利局']));
    assert.ok(!sameAgencies(['清源市财政局'], ['清源市财政局', '清源市水利局']));
    assert.ok(!sameAgencies([], ['清源市财政局']));
  });

  it('tell governments, their offices, party bodies and departments apart', () => {
    const kinds = {
      清源省人民政府: 'government',
      国务院: 'government',
      '各市、县(市、区)人民政府': 'government',
      清源省人民政府办公厅: 'government-office',
      国务院办公厅: 'government-office',
      中共清源省委: 'party',
      省委: 'party',
      中共清源省委办公厅: 'party-office',
      清源省财政厅: 'department',
      清源省发展和改革委员会: 'department',
      退役军人事务局: 'department',
      清源省教育厅办公室: 'department',
      国家卫生健康委: 'department',
      清源省人民代表大会常务委员会: 'other',
      清源市经济开发区管委会: 'other',
      省政府直属各单位: 'other',
    } as const;
    for (const [name, kind] of Object.entries(kinds)) assert.equal(agencyKind(name), kind, name);
  });
});
