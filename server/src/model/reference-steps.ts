// Reads the steps of references: 第十条, 第（一）、（三）项, 附件1至附件3, 专栏4, 前两款. Works on folded text from a place where one may begin; what
// stands before it and what the steps point at is for others.
import { isChineseNumeralCharacter, parseNumeral } from '../base/numerals';
import { isDigit } from './inline-scan';
import type { ReferenceUnit, RelativeStep } from './reference-types';
import { isMeasured, PROVISION_UNITS, UNIT_RANK } from './reference-words';

/** A step in folded indices. */
export interface RawStep {
  readonly unit: ReferenceUnit;
  readonly word: string;
  readonly value?: number;
  readonly insertion?: number;
  readonly part?: number;
  readonly relative?: RelativeStep;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly numeral?: { readonly from: number; readonly to: number };
  readonly script?: 'chinese' | 'arabic' | 'circled';
  readonly bracketed: boolean;
  /** How it is joined to the step of the same unit before it: a list, or the end of a range. */
  readonly joined?: 'list' | 'range';
}

/** One printed group: several numbers may share a unit (第一、三条). */
export interface StepGroup {
  readonly steps: readonly RawStep[];
  readonly to: number;
}

interface Numeral {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Behind the closing bracket. */
  readonly end: number;
  readonly script: 'chinese' | 'arabic' | 'circled';
  readonly bracketed: boolean;
}

const LONGEST_NUMERAL = 7;
/** More members of one list than this are no list anybody wrote. */
const MOST_MEMBERS = 50;

/** The numeral at `at`, in brackets or not. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const open = '([〔'.includes(text.charAt(at) || ' ');
  const from = open ? at + 1 : at;
  let to = from;
  const first = text.charCodeAt(from);
  let script: Numeral['script'] = 'arabic';
  if (isDigit(first)) {
    while (to - from < 4 && isDigit(text.charCodeAt(to))) to++;
  } else if (first >= 0x2460 && first <= 0x3299) {
    to = from + 1;
    script = 'circled';
  } else {
    while (to - from < LONGEST_NUMERAL && isChineseNumeralCharacter(text.charAt(to))) to++;
    script = 'chinese';
  }
  if (to === from) return undefined;
  const value = parseNumeral(text.slice(from, to));
  if (value === undefined || value < 1 || value > 1500) return undefined;
  if (!open) return { value, from, to, end: to, script, bracketed: false };
  if (!')]〕'.includes(text.charAt(to) || ' ')) return undefined;
  return { value, from, to, end: to + 1, script, bracketed: true };
}

/** The mark or word at `at` that joins members: its length and what it makes of them. */
export function joinAt(text: string, at: number): { readonly to: number; readonly kind: 'list' | 'range' } | undefined {
  const two = text.slice(at, at + 2);
  if (two === '以及' || two === '或者' || two === '、和' || two === '、及') return { to: at + 2, kind: 'list' };
  if (two === '——') return { to: at + 2, kind: 'range' };
  const one = text.charAt(at);
  if (one !== '' && '、和与及或'.includes(one)) return { to: at + 1, kind: 'list' };
  if (one !== '' && '至到—-–~～－'.includes(one)) return { to: at + 1, kind: 'range' };
  return undefined;
}

/** The group of steps that begins with the 第 at `at`, or undefined. */
export function provisionGroupAt(text: string, at: number): StepGroup | undefined {
  if (text.charAt(at) !== '第') return undefined;
  const numerals: { numeral: Numeral; joined?: 'list' | 'range' }[] = [];
  let i = at + 1;
  let joined: 'list' | 'range' | undefined;
  for (;;) {
    const numeral = numeralAt(text, i);
    if (numeral === undefined || numerals.length >= MOST_MEMBERS) return undefined;
    numerals.push({ numeral, ...(joined === undefined ? {} : { joined }) });
    i = numeral.end;
    const unit = unitAt(text, i);
    if (unit !== undefined) return stepsOf(text, at, numerals, unit, i);
    // 第（二）（三）项: brackets alone make a list.
    const join =
      joinAt(text, i) ?? (numeral.bracketed && text.charAt(i) === '(' ? { to: i, kind: 'list' as const } : undefined);
    if (join === undefined) return undefined;
    joined = join.kind;
    i = join.to;
  }
}

interface UnitWord {
  readonly word: string;
  readonly unit: ReferenceUnit;
}

function unitAt(text: string, at: number): UnitWord | undefined {
  for (const [word, unit, notBehind] of PROVISION_UNITS) {
    if (!text.startsWith(word, at)) continue;
    const next = text.charAt(at + word.length);
    return next !== '' && notBehind.includes(next) ? undefined : { word, unit };
  }
  return undefined;
}

function stepsOf(
  text: string,
  at: number,
  numerals: readonly { numeral: Numeral; joined?: 'list' | 'range' }[],
  { word, unit }: UnitWord,
  unitFrom: number,
): StepGroup {
  let to = unitFrom + word.length;
  let insertion: number | undefined;
  if (unit === 'article' && text.charAt(to) === '之') {
    const behind = numeralAt(text, to + 1);
    if (behind !== undefined && !behind.bracketed && behind.value < 100) {
      insertion = behind.value;
      to = behind.to;
    }
  }
  const steps = numerals.map(({ numeral, joined }, index): RawStep => {
    const last = index === numerals.length - 1;
    return {
      unit,
      word,
      value: numeral.value,
      ...(last && insertion !== undefined ? { insertion } : {}),
      count: 1,
      from: index === 0 ? at : numeral.bracketed ? numeral.from - 1 : numeral.from,
      to: last ? to : numeral.end,
      numeral: { from: numeral.from, to: numeral.to },
      script: numeral.script,
      bracketed: numeral.bracketed,
      ...(joined === undefined ? {} : { joined }),
    };
  });
  return { steps, to };
}

const RELATIVE_UNITS = '编章节条款项目';
/** Other words that end in 前: 此前条件, 提前三项. */
const BEFORE_PREVIOUS = '此之以目提从事空年月日历当生史跟眼面往向超领靠居先天';

/** 前款, 前两款, 本条, 同款第… that begins at `at`, or undefined. */
export function relativeGroupAt(text: string, at: number): StepGroup | undefined {
  const word = text.charAt(at);
  const relative: RelativeStep | undefined =
    word === '前' ? 'previous' : word === '本' ? 'this' : word === '同' || word === '该' ? 'same' : undefined;
  if (relative === undefined) return undefined;
  let i = at + 1;
  let count = 1;
  if (relative === 'previous') {
    if (at > 0 && BEFORE_PREVIOUS.includes(text.charAt(at - 1))) return undefined;
    const numeral = numeralAt(text, i);
    if (numeral !== undefined) {
      if (numeral.bracketed || numeral.value > 20) return undefined;
      count = numeral.value;
      i = numeral.to;
    }
  }
  if (!RELATIVE_UNITS.includes(text.charAt(i) || ' ')) return undefined;
  const found = unitAt(text, i);
  if (found === undefined) return undefined;
  const to = i + found.word.length;
  const next = text.charAt(to);
  if (relative === 'same' && next !== '第') return undefined;
  // 本节约, 本目标 are sorted out by the unit's own list; 本项 and 前三项 are said of works and measures too.
  if (found.unit === 'item' && !/^(?:[第规所中、，,。；;的）)之情]|$)/.test(next)) return undefined;
  if (relative === 'this' && '例款件'.includes(next) && next !== '') return undefined;
  return {
    steps: [{ unit: found.unit, word: found.word, relative, count, from: at, to, bracketed: false }],
    to,
  };
}

const ATTACHED: readonly (readonly [string, ReferenceUnit])[] = [
  ['附件', 'attachment'],
  ['附录', 'attachment'],
  ['附表', 'attached-table'],
  ['附图', 'attached-figure'],
  ['专栏', 'box'],
  ['表', 'table'],
  ['图', 'figure'],
];

/** 附件2, 附件1、2, 附件1至附件3, 专栏4, 表2 that begins at `at`; a bare 附件 gives a step without a value. */
export function attachedGroupAt(text: string, at: number): StepGroup | undefined {
  const found = ATTACHED.find(([word]) => text.startsWith(word, at));
  if (found === undefined) return undefined;
  const [word, unit] = found;
  const steps: RawStep[] = [];
  let i = at + word.length;
  let start = at;
  let joined: 'list' | 'range' | undefined;
  while (steps.length < MOST_MEMBERS) {
    const numeral = numeralAt(text, i);
    if (numeral === undefined || numeral.bracketed || numeral.value > 200) break;
    // 附件2020年… is no number of an attachment; 附件3份 is a quantity; 表2-1 has a second number.
    if (isMeasured(text, numeral.to) || text.charAt(numeral.to) === '.') break;
    if (
      numeral.script === 'chinese' &&
      /^[是者般些律切定起致共式并同经次览套张体]/.test(text.slice(numeral.to, numeral.to + 1))
    )
      break;
    const part = UNIT_RANK[unit] === 0 ? partAt(text, numeral) : undefined;
    const to = part?.to ?? numeral.to;
    steps.push({
      unit,
      word,
      value: numeral.value,
      ...(part === undefined ? {} : { part: part.value }),
      count: 1,
      from: start,
      to,
      numeral: { from: numeral.from, to: numeral.to },
      script: numeral.script,
      bracketed: false,
      ...(joined === undefined ? {} : { joined }),
    });
    const join = joinAt(text, to);
    if (join === undefined) break;
    const again = text.startsWith(word, join.to);
    if (join.kind === 'range' && !again) {
      // 附件1-3 is a range only upwards.
      const end = numeralAt(text, join.to);
      if (end === undefined || end.value <= numeral.value) break;
    }
    joined = join.kind;
    start = join.to;
    i = again ? join.to + word.length : join.to;
  }
  if (steps.length > 0) return { steps, to: (steps.at(-1) as RawStep).to };
  if (UNIT_RANK[unit] !== 0) return undefined;
  if (numeralAt(text, i) !== undefined) return undefined;
  return { steps: [{ unit, word, count: 1, from: at, to: i, bracketed: false }], to: i };
}

/** The part behind 附件1: 附件1-1, which goes not upwards, and any part that a range or list of parts goes on with (附件1-2至附件1-4). */
function partAt(
  text: string,
  { value, to, script }: Numeral,
): { readonly value: number; readonly to: number } | undefined {
  if (script !== 'arabic' || !HYPHENS.includes(text.charAt(to) || ' ')) return undefined;
  const part = numeralAt(text, to + 1);
  if (part?.script !== 'arabic' || part.value >= 100 || isMeasured(text, part.to)) return undefined;
  const join = joinAt(text, part.to);
  const next = join && NEXT_PART.exec(text.slice(join.to, join.to + 8));
  const isPart =
    part.value <= value || Number(next?.[1]) === value || PART_BEFORE.test(text.slice(Math.max(0, to - 14), to));
  return isPart ? { value: part.value, to: part.to } : undefined;
}
const HYPHENS = '-—–－';
const NEXT_PART = /^(?:附[件表图])?([0-9]{1,2})[-—–－][0-9]/;
/** The number itself stands behind a part: the second of 附件1-2、附件1-4. */
const PART_BEFORE = /[0-9][-—–－][0-9]{1,2}(?:[、和与及至到]|以及)(?:附[件表图])?[0-9]{1,2}$/;
