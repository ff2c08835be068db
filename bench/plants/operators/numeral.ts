// Mistakes in numbers: joints and units of ranges, guesses, forms, scales, points and per cent, units lost, multiples, letters among figures. Places
// are taken from the quantities of the text; what the rules make of them is not asked.
import { toChinese, toChineseDigits } from '../../../server/src/base/numerals';
import { foldedView } from '../../../server/src/base/fold';
import type { Span } from '../../../server/src/base/span';
import { quantitiesIn, quantitiesOf } from '../../../server/src/model/quantities';
import type { Period, Quantity } from '../../../server/src/model/quantity-types';
import { eachTable } from '../../../server/src/model/walk';
import { insert, remove, replace } from '../edits';
import { inFile, paragraphs, textAt, yearOf, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { between, pick, type Random } from '../random';

interface Placed {
  readonly part: Part;
  readonly quantity: Quantity;
  readonly inCell: boolean;
  readonly place: (span: Span) => Span;
}

/** Every quantity of running text and cells; names between 《》 are left alone by the model already. */
function* quantities(ground: Ground): Iterable<Placed> {
  for (const { part, paragraph } of paragraphs(ground)) {
    const place = (span: Span): Span => inFile(part, span);
    for (const quantity of quantitiesOf(paragraph).quantities) yield { part, quantity, inCell: false, place };
  }
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    const place = (span: Span): Span => inFile(part, span);
    for (const { rows } of eachTable(part.document)) {
      for (const { span } of rows.flatMap(({ cells }) => cells)) {
        if (span.end - span.start > 60) continue;
        for (const quantity of quantitiesIn(foldedView(part.document.source, [span])).quantities) {
          yield { part, quantity, inCell: true, place };
        }
      }
    }
  }
}

function* spansOfYears(ground: Ground): Iterable<Span> {
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const { span, form } of quantitiesOf(paragraph).periods) if (form === 'years') yield inFile(part, span);
  }
}

function* yearsAlone(ground: Ground): Iterable<{ readonly part: Part; readonly period: Period }> {
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const period of quantitiesOf(paragraph).periods) if (period.form === 'year') yield { part, period };
  }
}

type Write = (placed: Placed, ground: Ground, random: Random) => Plan | undefined;

function each(rule: Operator['rule'], name: string, write: Write): Operator {
  return {
    rule,
    name,
    *sites(ground, random) {
      for (const placed of quantities(ground)) {
        const plan = write(placed, ground, random);
        if (plan !== undefined) yield plan;
      }
    },
  };
}

/** Puts a clause before the full stop of a paragraph, so that it reads on. */
function clauses(rule: Operator['rule'], name: string, write: (random: Random) => string): Operator {
  return {
    rule,
    name,
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        const { end, start } = inFile(part, paragraph.span);
        if (paragraph.role !== 'text' || end - start < 40 || ground.text.charAt(end - 1) !== '。') continue;
        const clause = `,${write(random)}`;
        yield { edits: [insert(end - 1, clause)], at: [{ start: end - 1, end }] };
      }
    },
  };
}

function range(random: Random, unit: string): string {
  const low = between(random, 2, 20);
  const high = low + between(random, 2, 20);
  return `${pick(random, ['每年安排补助', '财政支持', '预计投入'])}${low}${pick(random, ['—', '～', '至'])}${high}${unit}`;
}

const HYPHENS = ['-', '-', '--', '——'];

export const numeralOperators: readonly Operator[] = [
  each('numeral/range-dash', 'hyphen in a range of values', ({ quantity: { range, span }, place }, ground, random) => {
    if (range === undefined || !/^[—～~]$/.test(textAt(ground, place(range.joint.span)))) return undefined;
    return { edits: [replace(place(range.joint.span), pick(random, HYPHENS))], at: [place(span)] };
  }),
  {
    rule: 'numeral/range-dash',
    name: 'hyphen between years',
    *sites(ground, random) {
      for (const span of spansOfYears(ground)) {
        const at = textAt(ground, span).search(/[—～~]/);
        if (at < 0) continue;
        const joint = { start: span.start + at, end: span.start + at + 1 };
        if (!/[—～~]/.test(ground.text.charAt(joint.end)))
          yield { edits: [replace(joint, pick(random, HYPHENS))], at: [span] };
      }
    },
  },
  each(
    'numeral/range-unit',
    'sign of the first number lost',
    ({ quantity: { range, firstSign, sign, span }, place }) => {
      if (range === undefined || firstSign === undefined || sign === undefined) return undefined;
      return { edits: [remove(place(firstSign.span))], at: [place(span)] };
    },
  ),
  clauses('numeral/range-unit', 'range added with a sign or 亿 at its second end only', (random) =>
    range(random, pick(random, ['%', '%', '亿元'])),
  ),
  {
    ...clauses('numeral/range-unit', 'range added with 万 at its second end only', (random) => range(random, '万元')),
    hint: true,
  },
  each('numeral/approximate', 'both 约 and 左右', ({ quantity, place, inCell }) => {
    const { qualifiers, guess, number, measure, range, lead, rank } = quantity;
    if (inCell || rank || range || guess || number.form === 'chinese' || qualifiers.length > 0) return undefined;
    if (!quantity.unit && !quantity.sign) return undefined;
    if (measure !== 'plain' && measure !== 'percent') return undefined;
    if (lead?.role !== 'level' && lead?.role !== 'change') return undefined;
    const { start, end } = place(quantity.span);
    return { edits: [insert(start, '约'), insert(end, '左右')], at: [place(quantity.span)] };
  }),
  each(
    'numeral/approximate',
    '超过 before 以上, or 不超过 before 以内',
    ({ quantity, place, inCell }, ground, random) => {
      const { qualifiers, span } = quantity;
      const [only] = qualifiers;
      if (inCell || only === undefined || qualifiers.length > 1 || only.side !== 'behind' || quantity.guess)
        return undefined;
      const { start } = place(span);
      if (only.text === '以上')
        return { edits: [insert(start, pick(random, ['超过', '不低于', '高于']))], at: [place(span)] };
      if (only.text === '以内' || only.text === '以下')
        return { edits: [insert(start, pick(random, ['不超过', '低于']))], at: [place(span)] };
      return undefined;
    },
  ),
  each('numeral/approximate', 'guess of two figures with 、', ({ quantity, place, inCell }, ground, random) => {
    const { number, unit, qualifiers, guess, range } = quantity;
    if (inCell || guess || range || qualifiers.length > 0 || number.form !== 'arabic' || number.scale) return undefined;
    if (!Number.isInteger(number.value) || number.value < 2 || number.value > 8) return undefined;
    if (unit === undefined || !['个', '家', '天', '人', '公里'].includes(unit.text)) return undefined;
    const pair = [number.value, number.value + 1];
    const chinese = random() < 0.5;
    const text = pair.map((value) => (chinese ? toChinese(value) : String(value))).join('、');
    return { edits: [replace(place(number.span), text)], at: [place(number.span)] };
  }),
  {
    rule: 'numeral/form-consistency',
    name: 'year in Chinese numerals with another sign for 〇',
    *sites(ground, random) {
      for (const { part, period } of yearsAlone(ground)) {
        const text = textAt(ground, inFile(part, period.span));
        if (!/^20[0-9]{2}年$/.test(text) || (yearOf(part) ?? 0) < 2013) continue;
        const zero = pick(random, ['○', '零', 'O']);
        const year = (toChineseDigits(period.from) ?? '').replaceAll('〇', zero);
        // The word must end with the year: 2021年5月 is a date.
        if (/[0-9一二三四五六七八九十]/.test(ground.text.charAt(inFile(part, period.span).end))) continue;
        yield { edits: [replace(inFile(part, period.span), `${year}年`)] };
      }
    },
  },
  each(
    'numeral/form-consistency',
    'value in Chinese numerals among Arabic ones',
    ({ quantity, place, part, inCell }, ground) => {
      const { number, unit, qualifiers, guess, range, measure } = quantity;
      if (
        inCell ||
        guess ||
        range ||
        qualifiers.length > 0 ||
        number.form !== 'arabic' ||
        number.scale ||
        measure !== 'plain'
      )
        return undefined;
      if (unit === undefined || !['家', '人', '户', '公里', '亩', '辆', '座'].includes(unit.text)) return undefined;
      const words =
        Number.isInteger(number.value) && number.value > 20 && number.value % 10 > 0
          ? toChinese(number.value)
          : undefined;
      // Only where the document writes Arabic figures before this unit.
      const own = ground.text.slice(part.base + part.document.span.start, part.base + part.document.span.end);
      const others = own.match(new RegExp(`[0-9万] ?${unit.text}`, 'g'))?.length ?? 0;
      return words === undefined || others < 5
        ? undefined
        : { edits: [replace(place(number.span), words)], at: [place(quantity.span)] };
    },
  ),
  clauses('numeral/form-consistency', 'set phrase with Arabic figures', (random) =>
    pick(random, [
      '增强“4个意识”',
      '做到“2个维护”',
      '落实“3重1大”决策制度',
      '统筹推进“5位1体”总体布局',
      '坚定“4个自信”',
    ]),
  ),
  each('numeral/large-number', 'thousands and hundreds in Chinese', ({ quantity, place, inCell }) => {
    const { number, unit, qualifiers, range, guess } = quantity;
    if (
      inCell ||
      range ||
      guess ||
      qualifiers.length > 0 ||
      unit === undefined ||
      number.scale ||
      number.form !== 'arabic'
    )
      return undefined;
    const { value } = number;
    if (!Number.isInteger(value) || value < 100 || value >= 10_000 || value % 100 > 0) return undefined;
    const [thousands, hundreds] = [Math.floor(value / 1000), Math.floor((value % 1000) / 100)];
    const text = (thousands > 0 ? `${thousands}千` : '') + (hundreds > 0 ? `${hundreds}百` : '');
    return { edits: [replace(place(number.span), text)], at: [place(quantity.span)] };
  }),
  each('numeral/large-number', '亿 and 万 in one number', ({ quantity, place, inCell }, ground, random) => {
    const { number, unit, range, guess } = quantity;
    if (inCell || range || guess || number.scale?.text !== '亿' || unit === undefined) return undefined;
    const rest = between(random, 12, 98) * 100;
    return {
      edits: [replace(place(number.span), `${Math.floor(number.value / 1e8)}亿${rest}万`)],
      at: [place(quantity.span)],
    };
  }),
  each('numeral/large-number', 'group of four figures', ({ quantity, place, inCell }, ground) => {
    const { number, unit, sign } = quantity;
    const { text, span } = number.digits;
    if (number.form !== 'arabic' || !/^[0-9]{5,7}$/.test(text) || (!inCell && !unit && !sign)) return undefined;
    // Where half-width commas divide clauses, one between figures is none of a number.
    if (!inCell && !ground.text.includes('，')) return undefined;
    return { edits: [replace(place(span), `${text.slice(0, -4)},${text.slice(-4)}`)], at: [place(span)] };
  }),
  each('numeral/percent-vs-point', '个百分点 written as % or 个点', ({ quantity, place }, ground, random) => {
    const { sign, measure } = quantity;
    if (measure !== 'points' || sign === undefined) return undefined;
    return { edits: [replace(place(sign.span), pick(random, ['%', '个点']))], at: [place(quantity.span)] };
  }),
  each('numeral/percent-vs-point', 'growth of an amount in points', ({ quantity, place, inCell }) => {
    const { sign, measure, lead, qualifiers } = quantity;
    if (
      inCell ||
      measure !== 'percent' ||
      sign?.text !== '%' ||
      qualifiers.length > 0 ||
      !/^(?:同比)?增长$/.test(lead?.text ?? '')
    )
      return undefined;
    return { edits: [replace(place(sign.span), '个百分点')], at: [place(quantity.span)] };
  }),
  clauses('numeral/percent-vs-point', 'change of a share or rate added in per cent', (random) => {
    const subject = pick(random, [
      '占全县生产总值的比重',
      '高技术产业占比',
      '规上工业增加值增速',
      '常住人口城镇化率',
      '森林覆盖率',
    ]);
    return `${subject}比上年${pick(random, ['提高', '上升', '下降'])}${between(random, 1, 6)}.${between(random, 1, 9)}%`;
  }),
  each('numeral/unit-missing', '% lost behind a rate or share', ({ quantity, place, inCell }, ground) => {
    const { sign, measure, lead, range, span } = quantity;
    if (inCell || measure !== 'percent' || sign?.text !== '%' || range || lead?.role !== 'level') return undefined;
    const { start } = place(lead.span);
    if (!/(?:率|度|占比|比重)$/.test(ground.text.slice(start - 4, start))) return undefined;
    return { edits: [remove(place(sign.span))], at: [place(span)] };
  }),
  each('numeral/unit-missing', 'unit lost behind an amount', ({ quantity, place, inCell }, ground) => {
    const { unit, measure, lead, range, guess, span } = quantity;
    if (inCell || measure !== 'plain' || unit === undefined || range || guess || lead?.role !== 'level')
      return undefined;
    const { start } = place(lead.span);
    if (
      !/(?:总值|增加值|产值|零售额|进出口额|收入|总额|面积|里程|寿命|产量|吞吐量)$/.test(
        ground.text.slice(start - 5, start).trim(),
      )
    )
      return undefined;
    return { edits: [remove(place(unit.span))], at: [place(span)] };
  }),
  each('numeral/decrease-multiple', 'decrease by a multiple', ({ quantity, place, inCell }, ground, random) => {
    const { sign, measure, lead, range, number } = quantity;
    if (inCell || range || measure !== 'percent' || sign?.text !== '%' || number.form !== 'arabic') return undefined;
    if (lead?.role !== 'change' || lead.direction !== 'down') return undefined;
    const edits = [
      replace(
        { start: place(number.span).start, end: place(sign.span).end },
        pick(random, ['1倍', '一倍', '2倍', '3倍']),
      ),
    ];
    return { edits, at: [place(quantity.span), place(lead.span)] };
  }),
  clauses('numeral/decrease-multiple', 'sentence added with a decrease by a multiple', (random) => {
    const what = pick(random, ['办理成本', '审批时间', '企业用能成本', '事故起数', '申报材料']);
    return `${what}${pick(random, ['下降', '减少', '降低', '缩短'])}${pick(random, ['', '了'])}${pick(random, ['1倍', '一倍', '2倍', '两倍'])}`;
  }),
  clauses('numeral/decrease-multiple', 'rise told with the multiple of the level', (random) => {
    const [from, times] = [between(random, 2, 40) * 10, between(random, 2, 5)];
    const what = pick(random, ['企业数量', '年产量', '接待人次', '管护面积']);
    return `${what}由${from}${what === '企业数量' ? '家' : '万'}增加到${from * times}${what === '企业数量' ? '家' : '万'},增加了${times}倍`.replace(
      /万(?=增|,)/g,
      '万亩',
    );
  }),
  {
    rule: 'numeral/stray-letter',
    name: 'letter for a figure of a year',
    *sites(ground, random) {
      for (const { part, period } of yearsAlone(ground)) {
        const span = inFile(part, period.span);
        const text = textAt(ground, span);
        const at = text.indexOf('0');
        if (!/^20[0-9]{2}/.test(text) || at < 0) continue;
        const letter = pick(random, ['O', 'o', 'O', '○']);
        yield { edits: [replace({ start: span.start + at, end: span.start + at + 1 }, letter)], at: [span] };
      }
    },
  },
  each('numeral/stray-letter', 'letter for a figure of a value', ({ quantity, place }, ground, random) => {
    const { number, unit, sign } = quantity;
    const span = place(number.digits.span);
    const text = textAt(ground, span);
    if (number.form !== 'arabic' || !/^[0-9.]{2,}$/.test(text) || (unit === undefined && sign === undefined))
      return undefined;
    const places = [...text].flatMap((figure, i) => (figure === '0' || figure === '1' ? [i] : []));
    if (places.length === 0) return undefined;
    const at = pick(random, places);
    const letter = text.charAt(at) === '0' ? pick(random, ['O', 'o']) : pick(random, ['l', 'I']);
    return {
      edits: [replace({ start: span.start + at, end: span.start + at + 1 }, letter)],
      at: [place(quantity.span)],
    };
  }),
];
