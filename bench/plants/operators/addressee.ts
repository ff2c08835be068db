// Mistakes in the line of addressees: lost, badly closed, badly divided, too many, or not to be written to.
import type { Addressee } from '../../../server/src/model/document';
import { insert, removeLines, replace } from '../edits';
import { inFile, letters, textAt, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick } from '../random';

export const addresseeOperators: readonly Operator[] = [
  {
    rule: 'addressee/missing',
    name: 'addressee lost',
    *sites(ground) {
      for (const part of addressed(ground, /通知$|意见$|批复$|函$/)) {
        const { title, number, addressee, blocks } = part.document;
        const at = [title?.span, number?.span, blocks[0]?.span].flatMap((span) => (span ? [inFile(part, span)] : []));
        yield { edits: [removeLines(ground, inFile(part, addressee.span))], at };
      }
    },
  },
  ...(['', '。', '，'] as const).map((mark): Operator => ({
    rule: 'addressee/colon',
    name: mark === '' ? 'colon lost' : `${mark} for the colon`,
    *sites(ground) {
      for (const part of addressed(ground)) {
        const { end, span } = part.document.addressee;
        if (end.text !== '') yield { edits: [replace(inFile(part, end.span), mark)], at: [inFile(part, span)] };
      }
    },
  })),
  {
    rule: 'addressee/colon',
    name: 'half-width colon in full-width text',
    hint: true,
    *sites(ground) {
      for (const part of addressed(ground)) {
        const { end, span } = part.document.addressee;
        if (end.text === '：') yield { edits: [replace(inFile(part, end.span), ':')], at: [inFile(part, span)] };
      }
    },
  },
  separator('、 printed as a comma', '、', '，'),
  separator('comma printed as 、', '，', '、'),
  {
    rule: 'addressee/request-single',
    name: 'second addressee of a request',
    *sites(ground, random) {
      for (const part of addressed(ground, /请示$/)) {
        const at = inFile(part, part.document.addressee.end.span).start;
        yield {
          edits: [insert(at, pick(random, ['、国家计委', '、财政部', '，国家民委']))],
          at: [inFile(part, part.document.addressee.span)],
        };
      }
    },
  },
  {
    rule: 'addressee/request-single',
    name: 'request to a person',
    *sites(ground, random) {
      for (const part of addressed(ground, /请示$/)) {
        const { span, end } = part.document.addressee;
        const name = { start: inFile(part, span).start, end: inFile(part, end.span).start };
        yield {
          edits: [replace(name, pick(random, ['李明副总理', '王强同志', '张伟省长']))],
          at: [inFile(part, span)],
        };
      }
    },
  },
  {
    rule: 'addressee/request-single',
    name: 'letter to many turned into a request',
    // Number, verb, contents and 本通知 were those of a notice.
    also: ['doc-number/type-mismatch', 'gazette/toc-title-number', 'title/verb-mismatch', 'citation/self-reference'],
    *sites(ground) {
      for (const part of addressed(ground, /通知$|意见$/)) {
        const { title, addressee } = part.document;
        if (!title?.type || title.verb || addressee.units.length < 2) continue;
        const type = inFile(part, { start: title.type.span.end - 2, end: title.type.span.end });
        yield { edits: [replace(type, '请示')], at: [inFile(part, addressee.span), inFile(part, title.span)] };
      }
    },
  },
  ...['各市、县（市、区）人民政府：', '各市人民政府，省政府直属各单位：', '各县（市、区）党委、人民政府：'].map(
    (line): Operator => ({
      rule: 'addressee/department-to-government',
      name: `department writes to ${line.slice(0, -1)}`,
      *sites(ground) {
        for (const part of addressed(ground, /通知$/)) {
          const issuer = part.document.signatures[0]?.text ?? part.title.issuers[0]?.text ?? '';
          if (
            /(?:省|市).{1,12}[厅局]$/.test(issuer) &&
            !/同意/.test(textAt(ground, inFile(part, part.document.span)).slice(0, 600))
          ) {
            yield { edits: [replace(inFile(part, part.document.addressee.span), line)] };
          }
        }
      },
    }),
  ),
];

/** Letters with an addressee on a line of its own. */
function* addressed(
  ground: Ground,
  type: RegExp = /通知$|意见$|批复$|函$|通报$|请示$/,
): Iterable<
  Part & {
    readonly title: { readonly issuers: readonly { text: string }[] };
    readonly document: { readonly addressee: Addressee };
  }
> {
  for (const part of letters(ground)) {
    const { addressee } = part.document;
    if (addressee && !addressee.inline && type.test(part.title.text))
      yield { ...part, document: { ...part.document, addressee } };
  }
}

/** Formulas whose every mark is fixed. */
const FORMULA =
  /^(?:各省、自治区、直辖市人民政府[,，]国务院各部委、各直属机构|各市、县\(市、区\)人民政府[,，]省政府直属各单位)/;

/** Changes one mark between addressees where it can only be wrong: in a fixed formula, or amid a row of names. */
function separator(name: string, from: string, to: string): Operator {
  return {
    rule: 'addressee/separators',
    name,
    *sites(ground) {
      for (const part of addressed(ground)) {
        const { units, span, text } = part.document.addressee;
        const marks = units.map((unit) => textAt(ground, inFile(part, unit.separatorSpan)).replace(',', '，'));
        for (const [index, unit] of units.entries()) {
          const isAmid = marks[index - 1] === '、' && marks[index + 1] === '、';
          if (marks[index] !== from || !(FORMULA.test(text) || (from === '、' && isAmid))) continue;
          yield { edits: [replace(inFile(part, unit.separatorSpan), to)], at: [inFile(part, span)] };
        }
      }
    },
  };
}
