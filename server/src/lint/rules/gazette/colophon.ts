// 版权页：who publishes, where, under which number, printed by whom, and when: not before the documents it prints. Issue numbers belong to
// gazette/issue-number.
import { shift } from '../../../base/span';
import type { TextEdit } from '../../../base/edit';
import { compareDates } from '../../../base/calendar';
import type { Colophon, GazetteFile } from '../../../model/document';
import { fileRule, type Bilingual, type Fault } from '../../rule';
import { calendarDate, isSerialNumber, lackingItems } from '../../support/colophon-items';

interface ColophonFault extends Fault {
  readonly message: Bilingual;
  readonly edit?: TextEdit;
}

export const colophon = fileRule<ColophonFault, Record<never, never>>({
  id: 'gazette/colophon',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '公报版权页载明主管主办单位、地址、电话、刊号、网址、印刷单位和出版日期（通行做法）',
    en: 'the colophon gives publisher, address, telephone, serial number, web address, printer and date of publication (common practice)',
  },
  summary: {
    zh: '版权页项目齐全，出版日期不早于所载文件',
    en: 'The colophon is complete and dated no earlier than the documents',
  },
  *find(file) {
    if (file.colophon === undefined) return;
    yield* missing(file.colophon);
    yield* serialNumber(file.colophon, file.text);
    yield* webAddress(file.colophon, file.text);
    yield* publication(file.colophon, file);
  },
  why: {
    zh: '缺少的内容和正确的日期、刊号文中没有，须由人补正',
    en: 'what is missing, and the right date and number, do not stand in the text',
  },
  say: ({ message }) => message,
  mend: ({ edit }) => edit && [edit],
});

function* missing({ span, name, fields, publication }: Colophon): Iterable<ColophonFault> {
  // Without fields it is a line of imprint.
  if (fields.length < 2) return;
  const { zh, en } = lackingItems({ fields, publication });
  if (zh.length === 0) return;
  yield {
    span: name?.span ?? { start: span.start, end: Math.min(span.end, span.start + 1) },
    severity: zh.length === 1 && zh[0] === '网址' ? 'information' : 'warning',
    message: {
      zh: `版权页缺少：${zh.join('、')}。通行做法是版权页载明这些项目；请补上。`,
      en: `The colophon lacks: ${en.join(', ')}. By common practice it gives them; add them.`,
    },
  };
}

function* serialNumber({ fields }: Colophon, text: string): Iterable<ColophonFault> {
  for (const { label, value } of fields) {
    // CM33-1354 for CN33-1354.
    if (!/^CN/i.test(value.text) && !isSerialNumber(label.text, value.text)) continue;
    const printed = text.slice(value.span.start, value.span.end);
    const folded = value.text.replace(/[—–－]/g, '-');
    if (!/^CN\d{2}-\d{4}(?:\/[A-Z]{1,2})?(?![\dA-Z])/i.test(folded)) {
      yield {
        span: value.span,
        message: {
          zh: `刊号“${value.text}”不合式样。国内统一刊号由“CN”、两位地区号、“-”和四位序号组成，如“CN00-0000/D”（通行做法）；请核对。`,
          en: `“${value.text}” is not shaped like a CN number: CN, two digits, a hyphen, four digits, as in CN00-0000/D (common practice). Check it.`,
        },
      };
    } else if (/\s/.test(printed)) {
      yield {
        span: value.span,
        severity: 'hint',
        fix: 'safe',
        edit: { span: value.span, newText: printed.replace(/\s+/g, '') },
        message: {
          zh: '刊号中间有空格。通行做法是刊号连写；可以删去空格。',
          en: 'There are spaces inside the CN number. By common practice it is written without; delete them.',
        },
      };
    }
  }
}

function* webAddress({ fields }: Colophon, text: string): Iterable<ColophonFault> {
  for (const { value } of fields) {
    const printed = text.slice(value.span.start, value.span.end);
    const inner = /^<\s*(https?:[^<>\s]{1,200})\s*>$/.exec(printed)?.[1];
    if (inner === undefined) continue;
    yield {
      span: value.span,
      severity: 'hint',
      fix: 'suggested',
      edit: { span: value.span, newText: inner },
      message: {
        zh: '网址带有尖括号，多为转换文本时留下。通行做法是网址直接书写；可以删去尖括号。',
        en: 'The address stands in angle brackets, as converters leave it. By common practice it is written plain; delete them.',
      },
    };
  }
}

function* publication({ publication: date, year }: Colophon, file: GazetteFile): Iterable<ColophonFault> {
  if (date === undefined) return;
  if (date.year === undefined) {
    const own = year?.value ?? file.masthead?.year?.value;
    yield {
      span: date.span,
      severity: 'information',
      ...(own === undefined
        ? {}
        : { edit: { span: { start: date.span.start, end: date.span.start }, newText: `${own}年` } }),
      message: {
        zh: '出版日期没有年份。通行做法是出版日期写全年、月、日；请补上年份。',
        en: 'The date of publication has no year. By common practice year, month and day are given; add the year.',
      },
    };
  }
  const value = date.year?.value ?? year?.value ?? file.masthead?.year?.value;
  const published = value === undefined ? undefined : calendarDate(date, value);
  if (published === undefined) return;
  for (const { base, document } of file.documents) {
    const own = document.date;
    const signed = own?.date.year && calendarDate(own.date, own.date.year.value);
    if (own === undefined || !signed || compareDates(published, signed) >= 0) continue;
    yield {
      span: date.span,
      related: [{ span: shift(own.span, base), message: { zh: '文件的成文日期', en: 'The date of the document' } }],
      message: {
        zh: `出版日期早于所载文件的成文日期（${own.date.year?.value}年${own.date.month?.value}月${own.date.day?.value ?? ''}日）。公报不会先于文件出版；请核对两个日期。`,
        en: 'The date of publication is earlier than the date of a document it prints. A gazette cannot appear before its documents; check both dates.',
      },
    };
    return;
  }
}
