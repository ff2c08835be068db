/** The index: what it knows of files, and that keeping it up to date gives the same as building it anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLibrary } from '../../server/src/lint/library-file';
import { titleName } from '../../server/src/model/title-name';
import { StringPool } from '../../server/src/workspace/share-strings';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';
import type { DocumentEntry } from '../../server/src/workspace/entry';
import { entryOf, indexOf } from '../support/knowledge';

const NOTICE = `浙江省人民政府关于印发浙江省绿色发展规划的通知
浙政发〔2021〕12号

各市、县（市、区）人民政府，省政府直属各单位：
　　现将《浙江省绿色发展规划》印发给你们，请认真贯彻实施。

浙江省人民政府
2021年5月17日

浙江省绿色发展规划

一、总体要求
　　根据《中华人民共和国环境保护法》和《国务院关于绿色发展的意见》（国发〔2019〕11号），制定本规划。
`;
const CITING = `杭州市人民政府关于贯彻绿色发展规划的通知
杭政发〔2021〕30号

各区、县（市）人民政府：
　　根据《浙江省绿色发展规划》（浙政发〔2021〕12号），并按浙政发〔2021〕12号文件要求，结合《绿色发展规划》（以下简称《规划》），通知如下。

杭州市人民政府
2021年6月1日
`;

function titles(documents: readonly DocumentEntry[]): string[] {
  return documents.map((document) => `${document.form}:${document.title?.text ?? ''}`);
}

describe('the index over many files', () => {
  it('finds a document by its number and by its title', () => {
    const index = indexOf({ '/a.gazette': NOTICE, '/b.gazette': CITING });
    assert.deepEqual(titles(index.byNumber('浙政发〔2021〕12号')), [
      'document:浙江省人民政府关于印发浙江省绿色发展规划的通知',
    ]);
    const match = index.byTitle(titleName('浙江省绿色发展规划'));
    assert.deepEqual(
      match.map(({ found, how }) => [found.form, how]),
      [['instrument', 'exact']],
    );
    assert.equal(match[0]?.found.parent?.number?.key, '浙政发〔2021〕12号');
  });

  it('counts what documents say of their issuers, and the serials that are taken', () => {
    const index = indexOf({ '/a.gazette': NOTICE, '/b.gazette': CITING });
    assert.deepEqual(issuersOf(index), [
      ['杭州市人民政府', 1, [['杭政发', 1]], [['各区、县(市)人民政府\t通知', 1]]],
      ['浙江省人民政府', 1, [['浙政发', 1]], [['各市、县(市、区)人民政府,省政府直属各单位\t通知', 1]]],
    ]);
    assert.deepEqual([...index.issuers().serialsOf('浙政发〔2021〕')], [['12', 1]]);
    index.remove('file:///a.gazette');
    assert.deepEqual(
      issuersOf(index).map(([name]) => name),
      ['杭州市人民政府'],
    );
    assert.deepEqual([...index.issuers().serialsOf('浙政发〔2021〕')], []);
  });

  it('finds a document by a title that leaves out the issuer, the province or a qualifier, and not by another issuer’s', () => {
    const index = indexOf({ '/a.gazette': NOTICE });
    const found = (title: string): string[] => index.byTitle(titleName(title)).map(({ how }) => how);
    assert.deepEqual(found('关于印发浙江省绿色发展规划的通知'), ['loose']);
    assert.deepEqual(found('关于印发《浙江省绿色发展规划》的通知'), ['loose']);
    assert.deepEqual(found('绿色发展规划'), ['loose']);
    assert.deepEqual(found('浙江省绿色发展规划（试行）'), ['loose']);
    assert.deepEqual(found('江苏省绿色发展规划'), []);
    assert.deepEqual(found('江苏省人民政府关于印发浙江省绿色发展规划的通知'), []);
  });

  it('knows who cites whom, by number and by title', () => {
    const index = indexOf({ '/a.gazette': NOTICE, '/b.gazette': CITING });
    const [notice] = index.byNumber('浙政发〔2021〕12号');
    const plan = index.byTitle(titleName('浙江省绿色发展规划'))[0]?.found;
    assert.ok(notice && plan);
    assert.deepEqual(
      index.citing(notice).map((site) => [site.uri, site.title?.text]),
      [
        ['file:///b.gazette', '浙江省绿色发展规划'],
        ['file:///b.gazette', undefined],
      ],
    );
    assert.deepEqual(
      index.citing(plan).map((site) => [site.uri, site.title?.text]),
      [
        ['file:///a.gazette', '浙江省绿色发展规划'],
        ['file:///b.gazette', '浙江省绿色发展规划'],
        ['file:///b.gazette', '绿色发展规划'],
      ],
    );
    assert.deepEqual(
      index.cites(plan).map((site) => [site.title?.text, site.number?.key]),
      [
        ['中华人民共和国环境保护法', undefined],
        ['国务院关于绿色发展的意见', '国发〔2019〕11号'],
      ],
    );
    assert.deepEqual(
      index.file('file:///b.gazette')?.abbreviations.map(({ short }) => short),
      ['规划'],
    );
  });

  it('reads the number of an order with whose order it is', () => {
    const order =
      '中华人民共和国国务院令\n第706号\n\n　　现公布《某某条例》，自2019年5月1日起施行。\n\n总理　某某某\n2019年4月3日\n';
    const index = indexOf({
      '/order.gazette': order,
      '/a.gazette': CITING.replace('（浙政发〔2021〕12号）', '（中华人民共和国国务院令第706号）'),
    });
    assert.equal(index.byNumber('国务院令第706号').length, 1);
    assert.deepEqual(
      index.sitesOfNumber('国务院令第706号').map((site) => site.title?.text),
      ['浙江省绿色发展规划'],
    );
  });

  it('an open buffer stands before the file on disk, and gives way when it is closed', () => {
    const index = indexOf({ '/a.gazette': NOTICE });
    index.set(entryOf('file:///a.gazette', NOTICE.replaceAll('12号', '13号')), 'buffer');
    assert.equal(index.byNumber('浙政发〔2021〕12号').length, 0);
    assert.equal(index.byNumber('浙政发〔2021〕13号').length, 1);
    index.remove('file:///a.gazette', 'buffer');
    assert.equal(index.byNumber('浙政发〔2021〕12号').length, 1);
    index.remove('file:///a.gazette');
    assert.deepEqual(index.files(), []);
  });

  it('its generation changes with what is said and not with what is only moved', () => {
    const index = indexOf({ '/a.gazette': NOTICE });
    const before = index.generation;
    index.set(entryOf('file:///a.gazette', `\n${NOTICE}`));
    assert.equal(index.generation, before);
    assert.equal(index.byNumber('浙政发〔2021〕12号')[0]?.number?.span.start, NOTICE.indexOf('浙政发〔') + 1);
    index.set(entryOf('file:///a.gazette', NOTICE.replace('规划的通知', '计划的通知')));
    assert.notEqual(index.generation, before);
  });

  it('kept up to date through any changes it equals one built from scratch', () => {
    const uri = fc.constantFrom('file:///a', 'file:///b', 'file:///c');
    const serial = fc.integer({ min: 1, max: 3 });
    const text = fc
      .tuple(fc.constantFrom(NOTICE, CITING), serial, fc.constantFrom('', '（试行）'), fc.constantFrom('', '\n'))
      .map(([base, number, qualifier, lead]) =>
        (lead + base).replaceAll('12号', `${number}号`).replaceAll('发展规划》', `发展规划${qualifier}》`),
      );
    const layer = fc.constantFrom('disk' as const, 'buffer' as const);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), uri, text, layer }),
      fc.record({ kind: fc.constant('remove' as const), uri, layer }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
        const kept = new WorkspaceIndex();
        const now = { disk: new Map<string, string>(), buffer: new Map<string, string>() };
        for (const one of steps) {
          if (one.kind === 'set') {
            kept.set(entryOf(one.uri, one.text), one.layer);
            now[one.layer].set(one.uri, one.text);
          } else {
            kept.remove(one.uri, one.layer);
            now[one.layer].delete(one.uri);
          }
          kept.documents();
        }
        const scratch = new WorkspaceIndex();
        for (const [path, content] of new Map([...now.disk, ...now.buffer])) scratch.set(entryOf(path, content));
        assert.deepEqual(answersOf(kept), answersOf(scratch));
      }),
      { numRuns: 60 },
    );
  });
});

/** Everything the index can be asked. */
function issuersOf(index: WorkspaceIndex): readonly (readonly [string, number, unknown, unknown])[] {
  const known = index.issuers();
  const sorted = (counts: ReadonlyMap<string, number> | undefined) => [...(counts ?? [])].sort();
  return known
    .names()
    .toSorted()
    .map((name) => {
      const facts = known.of(name);
      return [name, facts?.documents ?? 0, sorted(facts?.codes), sorted(facts?.addressees)] as const;
    });
}

function answersOf(index: WorkspaceIndex): unknown {
  const names = ['浙江省绿色发展规划', '绿色发展规划（试行）', '国务院关于绿色发展的意见'].map(titleName);
  const numbers = [
    '浙政发〔2021〕1号',
    '浙政发〔2021〕2号',
    '浙政发〔2021〕3号',
    '国发〔2019〕11号',
    '杭政发〔2021〕30号',
  ];
  return {
    files: index.files(),
    issuers: issuersOf(index),
    serials: [...index.issuers().serialsOf('浙政发〔2021〕')].sort(),
    numbers: numbers.map((key) => [index.byNumber(key), index.sitesOfNumber(key)]),
    titles: names.map((name) => [index.byTitle(name), index.sitesOfTitle(name)]),
    cites: index.documents().map((document) => [index.cites(document), index.citing(document)]),
  };
}

describe('entries from another thread', () => {
  it('say the same when their equal strings have been made one', () => {
    const pool = new StringPool();
    for (const [path, text] of Object.entries({ a: NOTICE, b: CITING, c: CITING })) {
      const entry = entryOf(`file:///${path}`, text);
      const shared = pool.share(structuredClone(entry));
      assert.deepEqual(shared, entry);
      for (const { owner } of shared.sites) assert.ok(owner === undefined || shared.documents.includes(owner));
    }
  });
});

describe('the libraries of an index', () => {
  const library = (uri: string, title: string): void =>
    index.setLibrary(parseLibrary(uri, `标题,文号\n${title},国发〔2019〕11号\n`).library);
  const index = new WorkspaceIndex();
  library('file:///desk/gazette.library.csv', '甲条例');
  library('file:///desk/%E4%BA%8C(1)/gazette.library.csv', '乙条例');
  library('file:///other/gazette.library.csv', '丙地条例');
  const known = (near: string): string[] => index.libraryByNumber('国发〔2019〕11号', near).map(({ title }) => title);

  it('hold for their folder and what lies below, the nearest first, however addresses are escaped', () => {
    assert.deepEqual(known('file:///desk/a.gazette'), ['甲条例']);
    assert.deepEqual(known('file:///desk/%E4%BA%8C%281%29/a.gazette'), ['乙条例', '甲条例']);
    assert.deepEqual(known('file:///elsewhere/a.gazette'), []);
    assert.deepEqual(
      index.libraryByTitle(titleName('丙地条例（试行）'), 'file:///other/x/a.gazette').map(({ how }) => how),
      ['loose'],
    );
  });

  it('all hold for a text that lies nowhere yet', () => {
    assert.deepEqual(known('untitled:Untitled-1').sort(), ['丙地条例', '乙条例', '甲条例']);
  });

  it('are known no more when they are taken away', () => {
    const before = index.generation;
    index.removeLibrary('file:///other/gazette.library.csv');
    assert.deepEqual(known('file:///other/a.gazette'), []);
    assert.notEqual(index.generation, before);
  });
});
