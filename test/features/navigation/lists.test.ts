/** What is listed of a file or a folder: symbols, links, lenses, hints, who cites whom. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pinyinTable, PINYIN_FILE } from '../../../scripts/generate-pinyin';
import {
  callLabel,
  callNodes,
  incomingCalls,
  outgoingCalls,
} from '../../../server/src/features/navigation/call-hierarchy';
import { documentLinks } from '../../../server/src/features/navigation/document-links';
import { referenceHints } from '../../../server/src/features/navigation/inlay-hints';
import { lensReferences, lensSpans } from '../../../server/src/features/navigation/lenses';
import { pinyinIndex } from '../../../server/src/features/navigation/pinyin';
import { folderSymbols } from '../../../server/src/features/navigation/workspace-symbols';
import { cursorOf, writeMarkup } from '../../support/markup';
import { folderOf, uriOf } from './checks';
import { MEASURES, PLAN } from './texts';

const NOTICE = (title: string, number: string, body: string): string => `甲市人民政府办公室关于${title}的通知

${number}

各县（市、区）人民政府：

${body}

甲市人民政府办公室

2024年5月8日
`;

/** The first file of the folder is without markers; its lenses are the ranges, each labelled with its count. */
async function checkLenses(marked: string): Promise<void> {
  const { files, here, folder } = folderOf(marked);
  const [file] = files;
  assert.ok(file);
  const shown = [];
  for (const span of lensSpans(here)) {
    shown.push({ span, label: String((await lensReferences(here, span, folder)).length) });
  }
  assert.equal(writeMarkup(file.text, shown), writeMarkup(file.text, file.ranges));
}

/** Each hint of the first file stands right behind its words: ⟦words⟧{hint}. */
function checkHints(marked: string): void {
  const { files, here } = folderOf(marked);
  const [file] = files;
  assert.ok(file);
  const shown = referenceHints(here, { start: 0, end: file.text.length }).map(({ offset, label }) => [offset, label]);
  assert.deepEqual(
    shown,
    file.ranges.map(({ span, label }) => [span.end, label]),
  );
}

describe('lenses', () => {
  it('stand over articles, attachments, boxes and documents that are referred to, and over nothing else', async () => {
    await checkLenses(MEASURES.replace('第五条　', '⟦第五条⟧{1}　'));
    await checkLenses(
      PLAN.replace('专栏1 重点工程', '⟦专栏1 重点工程⟧{1}')
        .replace('附件1\n', '⟦附件1⟧{1}\n')
        .replace('附件2\n', '⟦附件2⟧{1}\n'),
    );
    await checkLenses(NOTICE('报送名单', '甲政办发〔2024〕9号', '请报送名单。'));
  });

  it('count the citations of other files, of the document and of its articles', async () => {
    await checkLenses(`//- /b.gazette
${MEASURES.replace('甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{2}').replace('第五条　', '⟦第五条⟧{2}　')}
//- /a.gazette
${NOTICE('报送名单', '甲政办发〔2024〕9号', '有《甲市山塘安全管理办法》第五条情形的，报市水利局。')}
//- /c.gazette
${NOTICE('报送清单', '甲政办发〔2024〕10号', '请按照《甲市山塘安全管理办法》报送。')}`);
  });

  it('do not count the contents, the notice that prints the document, nor the document itself', async () => {
    await checkLenses(`${NOTICE('印发《甲市山塘安全管理办法》', '甲政办发〔2024〕6号', '现将《甲市山塘安全管理办法》印发给你们，请遵照执行。')}
${MEASURES.replace('第五条　', '⟦第五条⟧{1}　')}`);
  });
});

describe('hints', () => {
  it('say which provision a relative reference means', () => {
    checkHints(MEASURES.replace('前款规定', '⟦前款⟧{第八条第一款}规定'));
    checkHints(`甲市山塘管理办法

第一条　山塘应当划定管理范围。

第二条　山塘所有权人应当履行下列职责：

（一）每月巡查；

（二）登记巡查情况；

（三）⟦前两项⟧{第二条第一款第（一）项、第（二）项}规定的其他事项。

山塘所有权人可以委托他人履行⟦前款⟧{第二条第一款}规定的职责。

有关部门应当监督⟦前两款⟧{第二条第一款、第二款}规定的实施。

第三条　违反⟦前条⟧{第二条}规定的，责令改正。

违反⟦本条⟧{第三条}规定的，由市水利局处理。
`);
  });

  it('say which document 该办法 is', () => {
    checkHints(
      NOTICE(
        '报送名单',
        '甲政办发〔2024〕9号',
        '按照《甲市山塘安全管理办法》报送，⟦该办法⟧{《甲市山塘安全管理办法》}第五条规定的行为要登记。',
      ),
    );
  });

  it('are silent where a reference cannot be resolved', () => {
    checkHints(MEASURES.replace('第八条　违反第五条', '第八条　违反前款').replace('对前款', '对违法'));
  });
});

describe('links', () => {
  it('lead to documents of other files, by title and by number, not to those of the same file', () => {
    const marked = `//- /a.gazette
${NOTICE('印发《甲市库区管理规定》', '甲政办发〔2024〕9号', '现将《甲市库区管理规定》印发给你们，请与⟦《甲市山塘安全管理办法》⟧（⟦甲政办发〔2024〕6号⟧）和《乙市河道管理办法》一并执行。')}
甲市库区管理规定

第一条　库区应当划定管理范围。

第二条　本规定自发布之日起施行。

//- /b.gazette
${NOTICE('印发《甲市山塘安全管理办法》', '甲政办发〔2024〕6号', '现将《甲市山塘安全管理办法》印发给你们。')}
${MEASURES}`;
    const { files, here } = folderOf(marked);
    const [file] = files;
    assert.ok(file);
    const links = documentLinks(here);
    assert.equal(
      writeMarkup(
        file.text,
        links.map(({ span }) => ({ span, label: undefined })),
      ),
      writeMarkup(file.text, file.ranges),
    );
    assert.ok(links.every(({ entry }) => entry.uri === uriOf('/b.gazette')));
  });
});

describe('symbols of a folder', () => {
  const { index, vantage } = folderOf(`//- /a.gazette
${MEASURES}
//- /plans/b.gazette
${PLAN}
//- /c.gazette
${NOTICE('重点企业联系服务', '甲政办发〔2024〕11号', '请联系企业。')}`);
  const found = async (query: string, open = false): Promise<string[]> =>
    (await folderSymbols(query, index, open ? [vantage(uriOf('/plans/b.gazette'))] : [], async () => true)).map(
      ({ name, container }) => `${name} | ${container}`,
    );

  it('are found by words anywhere in a title, by the number in any width, by a short name', async () => {
    assert.deepEqual(await found('山塘安全'), ['甲市山塘安全管理办法 | a.gazette']);
    assert.deepEqual(await found('甲政办发[2024]8'), [
      '甲市人民政府办公室关于印发甲市山塘整治计划的通知 甲政办发〔2024〕8号 · 甲政办发[2024]8 | 甲政办发〔2024〕8号 · b.gazette',
    ]);
    assert.deepEqual(await found('水利平'), ['水利平台 | 甲市人民政府办公室关于印发甲市山塘整治计划的通知']);
    assert.deepEqual(await found('山塘名录'), [
      '山塘名录 | 甲市人民政府办公室关于印发甲市山塘整治计划的通知 · b.gazette',
    ]);
  });

  it('are found by pinyin, any reading of a character', async () => {
    for (const letters of ['zdqy', 'zhongdianqiye', 'ZDQYLX', 'chongdian']) {
      assert.equal((await found(letters)).length, 1, letters);
    }
    assert.deepEqual(await found('qxyzz'), []);
  });

  it('are the main headings too, of what is open', async () => {
    assert.deepEqual(await found('总体要求'), []);
    assert.deepEqual(await found('总体要求', true), [
      '一、总体要求 | 甲市人民政府办公室关于印发甲市山塘整治计划的通知',
    ]);
  });

  it('are the documents where nothing is asked for, and none when nobody waits', async () => {
    assert.equal((await found('')).length, 5);
    assert.deepEqual(await folderSymbols('山塘', index, [], async () => false), []);
  });

  it('have their file as place, without its being opened', async () => {
    const [symbol] = await folderSymbols('山塘安全', index, [], async () => true);
    assert.equal(symbol?.uri, uriOf('/a.gazette'));
    assert.equal(MEASURES.slice(symbol?.span.start, symbol?.span.end), '甲市山塘安全管理办法');
  });
});

describe('pinyin', () => {
  it('matches initials, whole syllables, mixtures and half a last syllable', () => {
    const title = '浙江省人民政府关于印发浙江省交通发展规划的通知';
    for (const letters of ['zjs', 'jtfz', 'jiaotong', 'jiaotfz', 'jtfazh', 'zhjsh', 'fazhanguihua', 'tz']) {
      assert.ok(pinyinIndex(title, letters) >= 0, letters);
    }
    for (const letters of ['jtzf', 'jiaotonf', 'v', '']) assert.equal(pinyinIndex(title, letters), -1, letters);
    assert.equal(pinyinIndex('“十四五”规划（2021—2025年）', 'sswgh2021'), 1);
  });

  it('costs no more than the letters and the text together, whatever is typed', () => {
    assert.equal(pinyinIndex('啊'.repeat(2000), `${'a'.repeat(60)}b`), -1);
    assert.equal(pinyinIndex('啊'.repeat(2000), 'a'.repeat(5000)), -1);
  });

  it('stands in a table that is what the generator makes of its package', () => {
    const root = path.resolve(__dirname, '../../..');
    assert.equal(readFileSync(path.join(root, PINYIN_FILE), 'utf8'), pinyinTable());
  });
});

describe('who cites whom', () => {
  const marked = `//- /a.gazette
${NOTICE('报送名单', '甲政办发〔2024〕9号', '请按照《甲市山塘‸安全管理办法》和《甲市库区管理规定》执行，《乙市河道管理办法》除外。再次：《甲市山塘安全管理办法》。')}
//- /b.gazette
${NOTICE('印发《甲市山塘安全管理办法》', '甲政办发〔2024〕6号', '现将《甲市山塘安全管理办法》印发给你们。')}
${MEASURES}
//- /gazette.library.csv
number,title,issuer,date,status,successor
甲政发〔2020〕1号,甲市库区管理规定,甲市人民政府,2020-01-02,废止,
`;

  it('goes from a citation to the document, to those that cite it, and to what those cite', () => {
    const { here, index, cursor } = folderOf(marked);
    const [node, ...more] = callNodes(here, cursor);
    assert.ok(node?.kind === 'document' && more.length === 0);
    assert.deepEqual(callLabel(node.entry), {
      name: '甲市山塘安全管理办法',
      detail: '甲政办发〔2024〕6号 · b.gazette',
    });
    const [citing, ...others] = incomingCalls(node, index);
    assert.equal(others.length, 0, 'the notice that prints it does not cite it');
    assert.equal(citing?.to.title?.text, '甲市人民政府办公室关于报送名单的通知');
    assert.equal(citing.spans.length, 2);
    const outgoing = outgoingCalls({ kind: 'document', entry: citing.to }, index);
    assert.deepEqual(
      outgoing.map(({ to, spans }) => [to.kind === 'document' ? to.entry.title?.text : to.row.title, spans.length]),
      [
        ['甲市山塘安全管理办法', 2],
        ['甲市库区管理规定', 1],
      ],
    );
    const row = outgoing[1]?.to;
    assert.ok(row?.kind === 'row');
    assert.deepEqual(
      incomingCalls(row, index).map(({ to }) => to.uri),
      [uriOf('/a.gazette')],
    );
    assert.deepEqual(outgoingCalls(row, index), []);
  });

  it('begins nowhere but at documents', () => {
    const { here, cursor } = folderOf(MEASURES.replace('责令限期', '责‸令限期'));
    assert.deepEqual(callNodes(here, cursor), []);
    const own = folderOf(MEASURES.replace('甲市山塘安全', '甲市山‸塘安全'));
    assert.equal(callNodes(own.here, cursorOf(own.files[0] as never)).length, 1);
  });
});
