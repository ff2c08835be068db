/** References into other documents: which document is named, which of the known ones it is, and what the reference comes to there. */
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import type { GazetteFile } from '../../server/src/model/document';
import { parseText } from '../../server/src/syntax/syntax-tree';
import {
  documentOfEntry,
  documentsNamed,
  namedDocument,
  resolveInDocument,
} from '../../server/src/workspace/elsewhere';
import { locatedReferences } from '../../server/src/workspace/locate';
import { placeOf } from '../../server/src/workspace/occurrences';
import { readEntry } from '../../server/src/workspace/read-entry';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';
import { readMarkup, readMarkedFiles } from '../support/markup';

const MEASURES = `//- /measures.gazette
青湖市人民政府关于印发青湖市绿地管理办法的通知

青政发〔2022〕5号

各县（市、区）人民政府，市政府直属各单位：

现将《青湖市绿地管理办法》印发给你们，请认真贯彻执行。

青湖市人民政府

2022年3月1日

青湖市绿地管理办法

第一条　为保护绿地，制定本办法。

第二条　禁止占用绿地。

确需占用的，应当恢复。

第三条　本办法自2022年4月1日起施行。

附件

绿地名录

东湖绿地。
`;

/** Where the reference marked in the sentence leads: the file and how the target begins. */
function leads(sentence: string, fullNames: Readonly<Record<string, string>> = {}): string {
  const index = new WorkspaceIndex();
  const models = new Map<string, GazetteFile>();
  const { text, ranges } = readMarkup(
    `青湖市园林局关于做好绿地工作的通知\n\n青园发〔2023〕1号\n\n各单位：\n\n${sentence}\n\n青湖市园林局\n\n2023年1月5日\n`,
  );
  for (const file of [...readMarkedFiles(MEASURES), { path: '/notice.gazette', text }]) {
    const model = buildModel(parseText(file.text));
    models.set(file.path, model);
    index.set(readEntry(file.path, model));
  }
  const top = models.get('/notice.gazette')?.documents[0]?.document;
  const at = ranges[0]?.span.start;
  assert.ok(top);
  const located = locatedReferences(top).find(({ reference }) => reference.span.start === at);
  assert.ok(located, 'the reference is recognised');
  const named = namedDocument(located, (short) => fullNames[short]);
  if (named === undefined) return 'nothing named';
  const [entry] = documentsNamed(named, '/notice.gazette', index).documents;
  if (entry === undefined) return `not known: ${named.title ?? named.number ?? ''}`;
  const file = models.get(entry.uri);
  const found = file && documentOfEntry(file, entry);
  assert.ok(found, 'the entry leads back to its document');
  const resolution = resolveInDocument(located, found);
  if (resolution.kind !== 'one') return resolution.kind;
  return found.document.source.slice(placeOf(resolution.entity).span.start).slice(0, 8).replace(/\s+/g, ' ');
}

describe('references into other documents', () => {
  it('《X》第二条 leads to the article', () =>
    assert.equal(leads('依照《青湖市绿地管理办法》⟦第二条⟧执行。'), '第二条 禁止占用'));
  it('《X》第二条第二款 leads to the 款', () =>
    assert.equal(leads('依照《青湖市绿地管理办法》⟦第二条第二款⟧执行。'), '确需占用的，应当'));
  it('a notice cited by its number stands for the articles of what it prints', () =>
    assert.equal(leads('依照青政发〔2022〕5号文件⟦第二条⟧执行。'), '第二条 禁止占用'));
  it('title and number together lead there too', () =>
    assert.equal(leads('依照《青湖市绿地管理办法》（青政发〔2022〕5号）⟦第二条⟧执行。'), '第二条 禁止占用'));
  it('号文件附件 leads to the attachment of the other document', () =>
    assert.equal(leads('按照青政发〔2022〕5号文件⟦附件⟧执行。'), '附件 绿地名录'));
  it('该办法第二条 leads to the 办法 named last before it', () =>
    assert.equal(leads('《青湖市绿地管理办法》已经印发。请依照该办法⟦第二条⟧执行。'), '第二条 禁止占用'));
  it('a short name leads by its full name', () =>
    assert.equal(leads('依照《绿地办法》⟦第二条⟧执行。', { 绿地办法: '青湖市绿地管理办法' }), '第二条 禁止占用'));
  it('an article that the other document does not have is not there', () =>
    assert.equal(leads('依照《青湖市绿地管理办法》⟦第二十条⟧执行。'), 'none'));
  it('what nobody knows is not known', () =>
    assert.equal(leads('依照《中华人民共和国森林法》⟦第二条⟧执行。'), 'not known: 中华人民共和国森林法'));
  it('a decision speaks of the document it amends', () =>
    assert.equal(
      leads('现对《青湖市绿地管理办法》作如下修改：\n\n一、将⟦第二条⟧修改为：“第二条 禁止占用绿地。”'),
      '第二条 禁止占用',
    ));
  it('what a decision quotes speaks of the document it amends, 本办法 too', () => {
    const decision = (quoted: string): string =>
      `现对《青湖市绿地管理办法》作如下修改：\n\n一、将第三条修改为：“第三条 ${quoted}”`;
    assert.equal(leads(decision('违反⟦第二条⟧规定的，责令改正。')), '第二条 禁止占用');
    assert.equal(leads(decision('违反本办法⟦第二条⟧规定的，责令改正。')), '第二条 禁止占用');
  });
  it('of several amended documents the one named last before it is meant', () =>
    assert.equal(
      leads(
        '一、对《青湖市树木条例》作出修改：将第九条删去。\n\n二、对《青湖市绿地管理办法》作出修改：将⟦第二条⟧删去。',
      ),
      '第二条 禁止占用',
    ));
});
