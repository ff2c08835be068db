/** Cases of citation/missing-provision that do not belong on its page: copies, versions and documents named later. */
import { checkFolderRule } from '../../support/check-rule';

const id = 'citation/missing-provision';

const measures = (path: string, articles: number): string =>
  `//- /${path}\n青湖市绿地管理办法\n\n${Array.from({ length: articles }, (_, i) => `第${'一二三四五六七八九'.charAt(i)}条　做好第${i}项工作。`).join('\n\n')}\n`;
const notice = (sentence: string): string =>
  `//- /notice.gazette\n青湖市园林局关于做好绿地工作的通知\n\n青园发〔2023〕1号\n\n各县（市、区）园林局：\n\n${sentence}\n\n青湖市园林局\n\n2023年1月5日\n`;

describe(id, () => {
  it('finds an article of 该办法, the one named last', () =>
    checkFolderRule(
      id,
      notice('《青湖市绿地管理办法》已经印发，请按照该办法⟦第八条⟧执行。') + measures('measures.gazette', 3),
    ));
  it('is silent where another document of the name has the article', () =>
    checkFolderRule(
      id,
      notice('请按照《青湖市绿地管理办法》第八条执行。') + measures('new.gazette', 3) + measures('old.gazette', 9),
    ));
  it('is silent about a document with a similar name', () =>
    checkFolderRule(id, notice('请按照《湖州市绿地管理办法》第八条执行。') + measures('measures.gazette', 3)));
});
