// Mistakes that show only against other documents: a number cited with another title, a title with another number, and what a library says is
// no longer in force. The library of a plant is made from what the text itself cites.
import { foldText } from '../../../server/src/base/fold';
import { toChinese } from '../../../server/src/base/numerals';
import { insert, replace } from '../edits';
import { inFile, paragraphs, textAt, yearOf, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick } from '../random';

const OTHER_TITLES = [
  '关于进一步做好春耕备耕工作的通知',
  '关于加强冬季供暖保障工作的意见',
  '关于公布第三批传统村落名单的通知',
];

export const libraryOperators: readonly Operator[] = [
  {
    rule: 'citation/number-title-mismatch',
    name: 'number of a cited document off by one against a library',
    *sites(ground) {
      for (const cited of citedTogether(ground)) {
        const serial = inFile(cited.part, cited.serial.span);
        yield { edits: [replace(serial, String(cited.serial.value + 1))], library: row(cited), at: [cited.whole] };
      }
    },
  },
  {
    rule: 'citation/number-title-mismatch',
    name: 'another title before the number of a document in a library',
    *sites(ground, random) {
      for (const cited of citedTogether(ground))
        yield { edits: [replace(cited.title, pick(random, OTHER_TITLES))], library: row(cited), at: [cited.whole] };
    },
  },
  {
    rule: 'citation/number-title-mismatch',
    name: 'number of a cited document given to another title further on',
    *sites(ground, random) {
      for (const cited of citedTogether(ground)) {
        const at = sentenceBehind(cited.part, cited.whole.end);
        if (at !== undefined)
          yield { edits: [insert(at, `，衔接《${pick(random, OTHER_TITLES)}》（${cited.number}）`)] };
      }
    },
  },
  {
    rule: 'citation/number-title-mismatch',
    name: 'own title of a document cited with another number',
    *sites(ground) {
      for (const part of ground.parts) {
        const { title, number } = part.document;
        if (part.document !== part.top || !title || !number?.number) continue;
        const { code, year, serial } = number.number;
        if (year.value === undefined) continue;
        const at = sentenceBehind(part, inFile(part, title.span).end);
        const cited = `《${title.text}》（${code.text}〔${year.text}〕${serial.value + 3}号）`;
        if (at !== undefined) yield { edits: [insert(at, `，并对照${cited}`)] };
      }
    },
  },
  {
    rule: 'citation/repealed',
    name: 'cited document repealed by a library',
    *sites(ground) {
      for (const cited of citedTogether(ground)) {
        const at = sentenceBehind(cited.part, cited.whole.end);
        if (at === undefined || (yearOf(cited.part) ?? 0) < 2002) continue;
        yield {
          edits: [insert(at, '，严格执行《关于加强绿道建设管理的通知》（青政发〔2001〕77号）')],
          library: '文号,标题,状态\n青政发〔2001〕77号,青湖市人民政府关于加强绿道建设管理的通知,废止\n',
        };
      }
    },
  },
  {
    rule: 'citation/missing-provision',
    name: 'article beyond the last of a document of the folder',
    *sites(ground, random) {
      for (const part of ground.parts) {
        if (part.document !== part.top || part.document.legal || !part.document.title) continue;
        const at = sentenceBehind(part, inFile(part, part.document.title.span).end);
        const count = 4 + Math.floor(random() * 20);
        const beside = `青湖市绿道管理办法\n\n${Array.from({ length: count }, (_, i) => `第${chinese(i + 1)}条　做好第${i + 1}段绿道的管理。`).join('\n\n')}\n`;
        const beyond = chinese(count + 1 + Math.floor(random() * 5));
        if (at !== undefined) yield { edits: [insert(at, `，并执行《青湖市绿道管理办法》第${beyond}条`)], beside };
      }
    },
  },
];

interface Cited {
  readonly part: Part;
  /** Without marks, in the file. */
  readonly title: { readonly start: number; readonly end: number };
  readonly number: string;
  readonly serial: { readonly value: number; readonly span: { readonly start: number; readonly end: number } };
  /** Title and number. */
  readonly whole: { readonly start: number; readonly end: number };
}

/** Citations with a number of modern form, each once a file. */
function* citedTogether(ground: Ground): Iterable<Cited> {
  const seen = new Set<string>();
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const { inner, span, number, nested, open, numberBefore } of paragraph.inline.citations) {
      if (number === undefined || nested || open === true || numberBefore === true || seen.has(number.key)) continue;
      if (number.year.value === undefined || part.top.number?.number?.key === number.key) continue;
      seen.add(number.key);
      const whole = { start: inFile(part, span).start, end: inFile(part, number.span).end + 1 };
      yield { part, title: inFile(part, inner), number: number.key, serial: number.serial, whole };
    }
  }
}

function row(cited: Cited): string {
  const title = foldText(textAt(cited.part.ground, cited.title)).replaceAll('"', '”');
  return `文号,标题,状态\n${cited.number},"${title}",有效\n`;
}

/** Right before the full stop of the first sentence of running text that ends behind an offset. */
function sentenceBehind(part: Part, offset: number): number | undefined {
  for (const { part: owner, paragraph } of paragraphs(part.ground)) {
    const { end } = inFile(owner, paragraph.span);
    if (owner.top !== part.top || paragraph.role !== 'text' || !paragraph.view.text.endsWith('。')) continue;
    if (end > offset && paragraph.view.length > 20) return end - 1;
  }
  return undefined;
}

function chinese(value: number): string {
  return toChinese(value) ?? String(value);
}
