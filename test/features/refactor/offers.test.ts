/** Holds what a light bulb lists for a selection, and that everything listed can be asked for on any text. */
import assert from 'node:assert/strict';
import { refactorOffers } from '../../../server/src/features/refactor/offers';
import type { RefactorOperation } from '../../../server/src/features/refactor/refactor-types';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { readMarkup } from '../../support/markup';
import { notice } from './check-refactor';

function offered(marked: string): RefactorOperation[] {
  const { text, ranges, cursors } = readMarkup(marked);
  const at = cursors[0] ?? 0;
  const tree = parseText(text);
  return refactorOffers(tree, buildModel(tree), ranges[0]?.span ?? { start: at, end: at }).map(
    ({ operation }) => operation,
  );
}

const NUMBERS: readonly RefactorOperation[] = ['number-chinese', 'number-bracket', 'number-arabic', 'number-article'];

describe('what is offered for a selection', () => {
  it('a word may get a short name, and nothing else is made of it', () => {
    assert.deepEqual(offered(notice('由⟦清源县乡村书屋建设工作领导小组⟧负责。')), ['define']);
  });

  it('several paragraphs without numbers may be numbered, boxed and moved', () => {
    const found = offered(
      notice('现通知如下：\n\n⟦各地要明确任务，落实责任。\n\n各地要安排经费，加强保障，做好工作。⟧'),
    );
    assert.deepEqual(found, [...NUMBERS, 'to-box', 'to-attachment']);
  });

  it('lines that are divided alike may become a table', () => {
    assert.ok(offered(notice('任务如下：\n\n⟦云溪镇，3家\n石门镇，2家⟧')).includes('to-table'));
  });

  it('numbered paragraphs are not numbered again, what stands in a box is not boxed again', () => {
    const items = '⟦1. 少儿书架。为书屋配备图书。\n\n2. 农技书架。更新图书。⟧';
    assert.deepEqual(offered(notice(`一、任务\n\n${items}`)), ['to-box', 'to-attachment']);
    assert.deepEqual(offered(notice(`一、任务\n\n专栏1　重点工程\n\n${items}`)), ['to-attachment']);
  });

  it('an agency may join at title, number, addressees and signature, not in the text', () => {
    const text = notice('请抓好落实。');
    for (const words of ['关于做好', '〔2024〕', '街道办事处', '办公室\n\n2024']) {
      const at = text.indexOf(words);
      assert.ok(offered(`${text.slice(0, at)}‸${text.slice(at)}`).includes('add-agency'), words);
    }
    assert.deepEqual(offered(notice('请抓好‸落实。')), []);
  });

  it('nothing is offered outside documents, for blank lines, for a selection over title and text', () => {
    assert.deepEqual(offered('⟦⟧'), []);
    assert.deepEqual(offered(notice('请抓好落实。⟦\n\n⟧')), []);
    const text = notice('请抓好落实。\n\n请报送情况。');
    const over = `⟦${text.slice(0, text.indexOf('报送'))}⟧${text.slice(text.indexOf('报送'))}`;
    assert.deepEqual(
      offered(over).filter((operation) => operation !== 'add-agency'),
      [],
    );
  });
});
