// The public documents against their manifest: number, title, articles, tables. Where the two differ by right, the reason stands here.
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import { buildModel } from '../../server/src/model/build';
import { eachDocument, eachSection, eachTable } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, manifest, readCorpus } from '../support/corpus';

/** Field by file, with what the model says instead and why. */
const DIFFERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The manifest describes the regulation; the file is the order that promulgates it, numbered 第706号.
  'statecouncil-gov-cn/058.txt': { title: '中华人民共和国国务院令', docno: '第706号' },
  // 无: the page says that the document has no number.
  'hubei/004.txt': { docno: '' },
  // The manifest gives the short name of the contract law in the title.
  'lawrefbook/113.txt': { title: '最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（一）' },
  // The manifest leaves 中华人民共和国 out.
  'lawrefbook/225.txt': { title: '中华人民共和国全国人民代表大会常务委员会议事规则' },
  'lawrefbook/239.txt': { title: '中华人民共和国增值税法' },
};

describeCorpus('the manifest of public corpus documents', () => {
  const rows = manifest();

  it('lists 62 documents', () => {
    assert.equal(rows.length, 62);
  });

  for (const row of rows) {
    const name = row['path'] as string;
    it(`agrees with the model of ${name}`, () => {
      const file = buildModel(parseText(readCorpus(`public/${name}`)));
      if (row['kind'] === 'negative') {
        assert.equal(file.kind, 'foreign');
        return;
      }
      assert.notEqual(file.kind, 'foreign');
      assert.equal(file.documents.length, 1);
      const document = (file.documents[0] as { document: (typeof file.documents)[0]['document'] }).document;
      const all = [...eachDocument(document)];
      const different = DIFFERENT[name] ?? {};
      // Titles of laws carry the date of their version in the manifest.
      const title = different['title'] ?? (row['title'] as string).replace(/\(\d{4}-\d{2}-\d{2}\)$/, '');
      const number = different['docno'] ?? (row['docno'] as string);
      const order = document.number?.order;
      assert.equal(foldText(document.title?.text ?? ''), foldText(title));
      assert.equal(document.number?.number?.key ?? (order === undefined ? '' : `第${order.value}号`), number.replace(/\s/g, ''));
      const sections = all.flatMap((each) => [...eachSection(each)]);
      assert.equal(sections.filter((section) => section.role === 'article').length, Number(row['articles']));
      assert.equal(all.flatMap((each) => [...eachTable(each)]).length, Number(row['tables']));
    });
  }
});
