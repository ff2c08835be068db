/** Ranges of references, 第五条至第七条: what they take in stays what it was, whichever of its members are the ends. */
import assert from 'node:assert/strict';
import { checkRenumber } from './check-renumber';

const law = (articles: readonly string[], cited: string): string =>
  ['某某市安全管理办法', ...articles, `第${'一二三四五六七八九'.charAt(articles.length)}条　依照${cited}办理。`]
    .map((line) => `${line}\n`)
    .join('\n');

describe('a range of references', () => {
  it('keeps its ends when they change places with a member of it', () => {
    checkRenumber(
      law(['第一条　甲。', '第二条　乙。', '第三条　丙。', '第四条　‸丁。'], '第二条至第四条'),
      'move-up',
      law(['第一条　甲。', '第二条　乙。', '第三条　丁。', '第四条　丙。'], '第二条至第四条'),
    );
  });

  it('keeps its ends when the two of them change places', () => {
    checkRenumber(
      law(['第一条　甲。', '第二条　乙。', '第三条　‸丙。', '第四条　丁。'], '第二条至第三条'),
      'move-up',
      law(['第一条　甲。', '第二条　丙。', '第三条　乙。', '第四条　丁。'], '第二条至第三条'),
    );
  });

  it('takes in what is put in between', () => {
    checkRenumber(
      law(['第一条　甲。', '第二条　‸乙。', '第三条　丙。'], '第一条至第三条'),
      'insert-after',
      law(['第一条　甲。', '第二条　乙。', '第三条　‸', '第四条　丙。'], '第一条至第四条').replace(
        '\n\n第五条',
        '\n\n第五条',
      ),
    );
  });

  it('is left alone and listed when another thing comes between its ends', () => {
    const { doubtful } = checkRenumber(
      law(['第一条　甲。', '第二条　乙。', '第三条　丙。', '第四条　‸丁。'], '第一条至第三条'),
      'move-up',
      law(['第一条　甲。', '第二条　乙。', '第三条　丁。', '第四条　丙。'], '第一条至第三条'),
    );
    assert.deepEqual(doubtful, ['第一条', '第三条']);
  });

  it('shifts as a whole with what stands before it', () => {
    checkRenumber(
      law(['第一条　‸甲。', '第二条　乙。', '第三条　丙。'], '第二至三条'),
      'delete',
      law(['第一条　乙。', '第二条　丙。'], '第一至二条'),
    );
  });
});
