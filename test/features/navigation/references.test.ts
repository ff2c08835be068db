/** All places of a thing: in its own file, in other files, and as highlights. */
import assert from 'node:assert/strict';
import { checkHighlights, checkReferences, folderOf } from './checks';
import { references } from '../../../server/src/features/navigation/references';
import { MEASURES, PLAN } from './texts';

const NOTICE = `甲市人民政府办公室关于报送名单的通知

甲政办发〔2024〕9号

各县（市、区）人民政府：

`;
const CLOSING = `

甲市人民政府办公室

2024年5月8日
`;

/** Puts marks around the n-th occurrence of the words. */
const mark = (text: string, words: string, label: string, nth = 0, inside = words): string => {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `${words} stands in the text`);
  return `${text.slice(0, at)}⟦${inside}⟧{${label}}${text.slice(at + words.length)}`;
};

describe('references', () => {
  it('to an article are all that resolve to it, whole paths not among them', async () => {
    const text = MEASURES.replace('违反第五条', '违反⟦第‸五条⟧{ref}').replace('第五条　', '⟦第五条⟧{def}　');
    await checkReferences(text);
    checkHighlights(text);
  });

  it('to an attachment are its mentions; note, label and title define it', async () => {
    let text = PLAN.replace('见附件1。', '见⟦附件‸1⟧{ref}。');
    text = text.replace('附件：1.工程清单', '附件：⟦1.工程清单⟧{def}');
    text = text.replace('附件1\n\n工程清单', '⟦附件1⟧{def}\n\n⟦工程清单⟧{def}');
    await checkReferences(text);
    checkHighlights(text);
  });

  it('to a short name are its uses, to a unit its tags, to an indicator its mentions', async () => {
    const short = mark(mark(PLAN, '水利平台', 'def'), '水利平台', 'ref', 1, '水利‸平台');
    await checkReferences(short);
    checkHighlights(short);
    await checkReferences(mark(mark(PLAN, '市水利局', 'ref', 1), '市水利局', 'def', 0, '市水利‸局'));
    await checkReferences(mark(mark(PLAN, '病险山塘整治率', 'def', 1), '病险山塘整治率', 'ref', 0, '病险‸山塘整治率'));
  });

  it('to a document are its citations in every file and the words of its own file that mean it', async () => {
    await checkReferences(`//- /a.gazette
${NOTICE}请按照⟦《甲市山塘‸安全管理办法》⟧{ref}（以下简称《办法》）执行，⟦该办法⟧{ref}与⟦《办法》⟧{ref}是一回事。${CLOSING}
//- /b.gazette
${MEASURES.replace('甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{def}')}
//- /c.gazette
${NOTICE}废止⟦《甲市山塘安全管理办法》⟧{ref}。${CLOSING}`);
  });

  it('to a provision are looked for in the files that cite its document, and in no other', async () => {
    const marked = `//- /a.gazette
${MEASURES.replace('第五条　', '⟦第‸五条⟧{def}　').replace('违反第五条', '违反⟦第五条⟧{ref}')}
//- /b.gazette
${NOTICE}有《甲市山塘安全管理办法》⟦第五条⟧{ref}所列行为的，按第八条处理。${CLOSING}
//- /c.gazette
${NOTICE}有《乙市河道管理办法》第五条所列行为的，按规定处理。${CLOSING}`;
    await checkReferences(marked);
    const { here, cursor, folder, loaded } = folderOf(marked);
    await references(here, cursor, true, folder);
    assert.deepEqual(loaded, ['file:///b.gazette']);
  });

  it('from a citation of a provision are those of the provision, its own file among them', async () => {
    await checkReferences(`//- /a.gazette
${MEASURES.replace('第五条　', '⟦第五条⟧{def}　').replace('违反第五条', '违反⟦第五条⟧{ref}')}
//- /b.gazette
${NOTICE}有《甲市山塘安全管理办法》⟦第‸五条⟧{ref}所列行为的，报市水利局。${CLOSING}`);
  });

  it('to a document that nobody knows are the places that name it alike', async () => {
    const marked = `//- /a.gazette
${NOTICE}请按照⟦《乙市河道‸管理办法》⟧{ref}执行。${CLOSING}
//- /b.gazette
${NOTICE}废止⟦《乙市河道管理办法》⟧{ref}。${CLOSING}`;
    await checkReferences(marked);
    checkHighlights(marked);
  });

  it('stop when nobody waits for them any more', async () => {
    const { here, cursor, folder, loaded } = folderOf(`//- /a.gazette
${MEASURES.replace('第五条　', '第‸五条　')}
//- /b.gazette
${NOTICE}有《甲市山塘安全管理办法》第五条所列行为的，报市水利局。${CLOSING}`);
    await references(here, cursor, true, { ...folder, cancelled: () => true });
    assert.deepEqual(loaded, []);
  });
});

describe('highlights', () => {
  it('of a provision of another document are its other citations in the file', () => {
    checkHighlights(
      `${NOTICE}有《甲市山塘管理办法》⟦第‸五条⟧{ref}所列行为的，按该办法第八条处理；《甲市山塘管理办法》⟦第五条⟧{ref}另有规定的除外。${CLOSING}`,
    );
  });

  it('of plain text and of what is missing are none', () => {
    checkHighlights(MEASURES.replace('责令限期', '责‸令限期'));
    checkHighlights(MEASURES.replace('违反第五条', '违反第‸五十条'));
  });
});
