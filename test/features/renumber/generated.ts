/**
 * Generated texts for the properties of renumbering: articles with 款 and 项, ladders of headings, each provision with a word of its own, each
 * reference between 【 and 】 behind a word of its own, so that what a reference means can be told without its number.
 */
import fc from 'fast-check';
import { toChinese } from '../../../server/src/base/numerals';

const chinese = (value: number): string => toChinese(value) ?? '';

interface Provision {
  readonly items: number;
  readonly references: readonly number[];
}
const provision = fc.record({
  items: fc.integer({ min: 0, max: 3 }),
  references: fc.array(fc.nat(), { maxLength: 2 }),
});
const articles = fc.array(fc.array(provision, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

/** A legal text; `eol` is its line end. */
export const legalText = fc
  .record({ chapters: fc.array(articles, { minLength: 1, maxLength: 3 }), blank: fc.boolean(), crlf: fc.boolean() })
  .map(({ chapters, blank, crlf }) => {
    const all = chapters.flat();
    const lines: string[] = ['某某市测试管理办法', ''];
    let article = 0;
    let word = 0;
    let id = 0;
    for (const [c, list] of chapters.entries()) {
      if (chapters.length > 1) lines.push(`第${chinese(c + 1)}章　章词${++word}`, '');
      for (const parts of list) {
        article++;
        for (const [p, part] of parts.entries()) {
          const cited = part.references
            .map((seed) => `依照引${++id}【${referenceText(seed, all, article, p + 1, chapters.length)}】办理，`)
            .join('');
          const head = p === 0 ? `第${chinese(article)}条　` : '　　';
          lines.push(`${head}内词${++word}单位${cited}应当${part.items > 0 ? '做到：' : '做到。'}`);
          for (let i = 1; i <= part.items; i++) {
            lines.push(`（${chinese(i)}）项词${++word}${i < part.items ? '；' : '。'}`);
          }
        }
        if (blank) lines.push('');
      }
    }
    return lines.join(crlf ? '\r\n' : '\n');
  });

/** A notice that cites provisions of the legal text by its title; some of them may not exist. */
export const citingText = fc.array(fc.nat(), { minLength: 1, maxLength: 6 }).map((seeds) => {
  const lines = seeds.map((seed, index) => {
    const article = chinese(1 + (seed % 6));
    const part = chinese(1 + ((seed >> 3) % 2));
    const item = chinese(1 + ((seed >> 5) % 2));
    const forms = [
      `第${article}条`,
      `第${article}条第${part}款`,
      `第${article}条第${part}款第（${item}）项`,
      `第${article}条、第${part}条`,
      `第${article}条至第${chinese(7)}条`,
    ];
    return `　　引${index + 1}依照《某某市测试管理办法》${forms[(seed >> 7) % forms.length]}办理。`;
  });
  return `关于办理事项的通知\n\n各县：\n\n${lines.join('\n')}\n\n某某局\n2021年3月1日\n`;
});

/** The text of some reference that is right where it stands. */
function referenceText(
  seed: number,
  all: readonly (readonly Provision[])[],
  article: number,
  part: number,
  chapters: number,
): string {
  const target = 1 + (seed % all.length);
  const parts = all[target - 1] as readonly Provision[];
  const value = 1 + ((seed >> 4) % parts.length);
  const items = (parts[value - 1] as Provision).items;
  const item = 1 + ((seed >> 8) % Math.max(1, items));
  const other = 1 + ((seed >> 6) % all.length);
  switch ((seed >> 10) % 11) {
    case 0:
      return article > 1 ? '前条' : '本条';
    case 1:
      return part > 1 ? '前款' : '本条';
    case 2:
      return part > 2 ? '前两款' : article > 2 ? '前两条' : '本条';
    case 3:
      return target < other ? `第${chinese(target)}条至第${chinese(other)}条` : `第${chinese(target)}条`;
    case 4:
      return `第${chinese(target)}条、第${chinese(other)}条`;
    case 5:
      return `第${chinese(target)}条第${chinese(value)}款`;
    case 6:
      return items > 0 ? `第${chinese(target)}条第${chinese(value)}款第（${chinese(item)}）项` : `第${target}条`;
    case 7:
      return items > 0 ? `本办法第${chinese(target)}条第${chinese(value)}款第${chinese(item)}项` : '本办法';
    case 8:
      return chapters > 1 ? `第${chinese(1 + (seed % chapters))}章` : `第${chinese(target)}条`;
    case 9:
      return part > 1 ? `第${chinese(part - 1)}款` : '本条';
    default:
      return `第${chinese(target)}条`;
  }
}

const branch = fc.array(
  fc.record({ items: fc.integer({ min: 0, max: 3 }), references: fc.array(fc.nat(), { maxLength: 1 }) }),
  { maxLength: 4 },
);

/** A plan with 一、（一）1.; in some texts （一） runs on through the document. */
export const ladderText = fc
  .record({
    parts: fc.array(branch, { minLength: 2, maxLength: 4 }),
    runsOn: fc.boolean(),
    narrow: fc.boolean(),
    crlf: fc.boolean(),
  })
  .map(({ parts, runsOn, narrow, crlf }) => {
    const lines = ['某某市测试规划', ''];
    const [open, close] = narrow ? '()' : '（）';
    let word = 0;
    let id = 0;
    let running = 0;
    const on = runsOn && parts.filter(({ length }) => length > 0).length > 2;
    for (const [p, children] of parts.entries()) {
      lines.push(`${chinese(p + 1)}、头词${++word}`, '');
      for (const [c, child] of children.entries()) {
        const number = chinese(on ? ++running : c + 1);
        const cited = child.references
          .map((seed) => {
            const target = 1 + (seed % parts.length);
            const count = (parts[target - 1] ?? []).length;
            const item = 1 + ((seed >> 4) % Math.max(1, count));
            const deep = !on && count > 0 && seed % 2 === 0;
            return `按照引${++id}【第${chinese(target)}部分${deep ? `第（${chinese(item)}）项` : ''}】执行。`;
          })
          .join('');
        lines.push(`${open}${number}${close}次词${++word}的要求。抓好落实。${cited}`);
        for (let i = 1; i <= child.items; i++) lines.push(`${i}.末词${++word}的措施。按期完成。`);
      }
      lines.push('');
    }
    return lines.join(crlf ? '\r\n' : '\n');
  });
