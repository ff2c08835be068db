// Finds the references of a paragraph: 第十条第二款, 附件2, 前款, 本办法, and whose provision each one means (《X》第五条, 国发〔2019〕11号文件附件6). One
// pass notes where one may begin; each place reads a bounded stretch. What a reference points at is for the resolver.
import type { FoldedView } from '../base/fold';
import type { Inline } from './inline-types';
import { ScopeReader } from './reference-scope-reader';
import type { Reference, ReferenceScope, ReferenceStep } from './reference-types';
import {
  attachedGroupAt,
  joinAt,
  numeralAt,
  provisionGroupAt,
  relativeGroupAt,
  type RawStep,
  type StepGroup,
} from './reference-steps';
import {
  documentWordAt,
  isMeasured,
  isOwnWord,
  isPointed,
  isSurelyDocument,
  isSurelyPointed,
  UNIT_RANK,
} from './reference-words';

const NONE: readonly Reference[] = [];
/** What makes 附件 a part of a machine or of a message. */
const NOT_ATTACHED = /(?:安全|电子|邮件|设备|承压|随机|金属|其|各)$/;
/** A paragraph with more references is no prose. */
const MOST_REFERENCES = 5000;
/** Nor is one of more folded units than this. */
const LONGEST = 500_000;
const TRIGGERS = /[第附专表图本前该同上]/g;

/**
 * The references of a paragraph in text order.
 * @param from folded index behind the paragraph's own ordinal, 0 where it has none
 */
export function findReferences(view: FoldedView, inline: Inline, from: number): readonly Reference[] {
  const { text } = view;
  if (text.search(TRIGGERS) < 0) return NONE;
  return new Reader(view, inline).read(from);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

class Reader {
  private readonly text: string;
  private readonly out: Reference[] = [];
  private readonly titles: readonly Range[];
  private readonly quotes: readonly Range[];
  private readonly numbers: readonly Range[];
  private readonly scopes: ScopeReader;
  /** Folded index behind the paragraph's own ordinal. */
  private floor = 0;

  constructor(
    private readonly view: FoldedView,
    inline: Inline,
  ) {
    this.text = view.text;
    const ranges = (kinds: readonly string[]): Range[] =>
      inline.pairs
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ open, close }) => ({ from: view.indexAt(open.start), to: view.indexAt(close.start) }));
    this.scopes = new ScopeReader(view, inline);
    this.titles = outermost(ranges(['title']));
    this.quotes = outermost(ranges(['quote', 'straight']));
    this.numbers = inline.numbers.map(({ span }) => ({
      from: view.indexAt(span.start),
      to: view.indexAt(span.end - 1) + 1,
    }));
  }

  read(from: number): readonly Reference[] {
    const { text } = this;
    this.floor = from;
    let floor = from;
    TRIGGERS.lastIndex = from;
    for (let match = TRIGGERS.exec(text); match !== null; match = TRIGGERS.exec(text)) {
      const at = match.index;
      if (this.out.length >= MOST_REFERENCES || at > LONGEST) break;
      if (at < floor) continue;
      // What stands inside a title or a number is part of a name.
      if (inside(this.titles, at) || inside(this.numbers, at)) continue;
      floor = Math.max(floor, this.readAt(at, from));
      TRIGGERS.lastIndex = Math.max(at + 1, floor);
    }
    return this.out.length === 0 ? NONE : this.out;
  }

  /** Reads what begins at `at` and returns where to go on. */
  private readAt(at: number, from: number): number {
    const { text } = this;
    switch (text.charAt(at)) {
      case '第':
        return this.chain(at);
      case '前':
      case '同':
        return this.chain(at);
      case '本': {
        if (!isOwnWord(text, at)) return at;
        const word = documentWordAt(text, at + 1);
        return word === undefined ? this.chain(at) : this.document(at, at + 1, word, 'self');
      }
      case '该': {
        const word = documentWordAt(text, at + 1);
        return word === undefined ? this.chain(at) : this.document(at, at + 1, word, 'anaphor');
      }
      case '上': {
        if (text.charAt(at + 1) !== '述') return at;
        const word = documentWordAt(text, at + 2);
        return word === undefined ? at : this.document(at, at + 2, word, 'anaphor');
      }
      default:
        return this.attached(at, from);
    }
  }

  /** 本办法 and 该办法, alone or with a provision behind. */
  private document(at: number, wordFrom: number, word: string, kind: 'self' | 'anaphor'): number {
    const to = wordFrom + word.length;
    const scope: ReferenceScope = { kind, word: this.text.slice(at, to), type: word, span: this.view.span(at, to) };
    const link = /^(?:中的|中|的)/.exec(this.text.slice(to, to + 2))?.[0].length ?? 0;
    for (const start of [to, to + link]) {
      const group = provisionGroupAt(this.text, start) ?? this.numberedGroup(start);
      if (group !== undefined) return this.members(group, scope, start);
    }
    if (kind === 'self' || isSurelyDocument(word)) this.push([], scope, at, to);
    return to;
  }

  /** An attachment or box with a number, as it stands behind the name of a document. */
  private numberedGroup(at: number): StepGroup | undefined {
    const group = attachedGroupAt(this.text, at);
    return group?.steps[0]?.unit === 'table' || group?.steps[0]?.unit === 'figure' ? undefined : group;
  }

  /** 第十条第二款, 前款第一项, 本条. */
  private chain(at: number): number {
    const group = this.groupAt(at);
    if (group === undefined) return at;
    return this.members(group, this.scopes.before(at, this.floor), at);
  }

  private groupAt(at: number): StepGroup | undefined {
    return this.text.charAt(at) === '第' ? provisionGroupAt(this.text, at) : relativeGroupAt(this.text, at);
  }

  /** Reads groups that follow and lists that go on, and writes one reference for each member. */
  private members(first: StepGroup, scope: ReferenceScope, start: number): number {
    let path: ReferenceStep[] = [];
    let group: StepGroup = first;
    let joined: 'list' | 'range' | undefined;
    const division = (first.steps[0] as RawStep).unit === 'division';
    const pointed = division ? this.isSent(start) : isPointed(this.text, start);
    for (;;) {
      const { steps } = group;
      const rank = UNIT_RANK[(steps[0] as RawStep).unit];
      const base = path.filter((step) => UNIT_RANK[step.unit] < rank);
      let next: StepGroup | undefined;
      for (const [index, raw] of steps.entries()) {
        const last = index === steps.length - 1;
        const step = this.step(raw, false);
        path = [...base.map((each) => (index === 0 ? each : { ...each, inherited: true })), step];
        joined = index === 0 ? joined : raw.joined;
        next = last ? this.deeper(group.to, rank) : undefined;
        if (next === undefined) this.member(path, scope, joined, pointed);
      }
      if (next !== undefined) {
        group = next;
        continue;
      }
      const join = joinAt(this.text, group.to);
      const following = join && this.following(join.to, join.kind, steps);
      if (join === undefined || following === undefined) return group.to;
      joined = join.kind;
      path = path.map((each) => ({ ...each, inherited: true }));
      group = following;
    }
  }

  /** A group that goes deeper right behind: 第十条|第二款. */
  private deeper(at: number, rank: number): StepGroup | undefined {
    const link = rank <= 1 && this.text.charAt(at) === '的' ? 1 : 0;
    const group = provisionGroupAt(this.text, at + link);
    if (group !== undefined) return UNIT_RANK[(group.steps[0] as RawStep).unit] > rank ? group : undefined;
    if (rank !== 1) return undefined;
    // 第三部分（二）: a heading named by its ordinal alone.
    const numeral = numeralAt(this.text, at);
    if (numeral?.bracketed !== true || numeral.script !== 'chinese') return undefined;
    return {
      steps: [
        {
          unit: 'item',
          word: '',
          value: numeral.value,
          count: 1,
          from: at,
          to: numeral.end,
          numeral: { from: numeral.from, to: numeral.to },
          script: 'chinese',
          bracketed: true,
        },
      ],
      to: numeral.end,
    };
  }

  /** The group that goes on with a list behind 、 or 至. */
  private following(at: number, kind: 'list' | 'range', before: readonly RawStep[]): StepGroup | undefined {
    const group = provisionGroupAt(this.text, at);
    if (group === undefined) return undefined;
    const rank = UNIT_RANK[(group.steps[0] as RawStep).unit];
    const last = UNIT_RANK[(before[0] as RawStep).unit];
    if (last === 0) return undefined;
    // A range ends in what it began with.
    return kind === 'range' && rank !== last ? undefined : group;
  }

  private attached(at: number, from: number): number {
    const { text } = this;
    const group = attachedGroupAt(text, at);
    const first = group?.steps[0];
    if (group === undefined || first === undefined) return at;
    if (at === from && this.isLabel(group.to)) return group.to;
    const numbered = first.value !== undefined;
    const before = text.charAt(at - 1);
    if (UNIT_RANK[first.unit] === 0) {
      const scope = this.scopes.before(at, this.floor);
      if (scope.kind !== 'own') return this.attachedMembers(group, scope, at);
      const part = NOT_ATTACHED.test(text.slice(Math.max(0, at - 2), at));
      if (numbered ? part : !this.isBareMention(at, group.to)) return group.to;
      return this.attachedMembers(group, scope, at);
    }
    if (first.unit !== 'box' && at > 0 && !'见如按据由从在与和及、(“。，,；;：:中将到对依照'.includes(before))
      return at + 1;
    return this.attachedMembers(group, this.scopes.before(at, this.floor), at);
  }

  private attachedMembers(group: StepGroup, scope: ReferenceScope, at: number): number {
    const pointed = this.isSent(at);
    let joined: 'list' | 'range' | undefined;
    for (const [index, raw] of group.steps.entries()) {
      joined = index === 0 ? undefined : raw.joined;
      this.member([this.step(raw, false)], scope, joined, pointed);
    }
    return group.to;
  }

  /** The reader is surely sent to what begins here: 详见…, or a bracket of its own. */
  private isSent(at: number): boolean {
    return isSurelyPointed(this.text, at) || '(['.includes(this.text.charAt(at - 1) || ' ');
  }

  /** A line that only names an attachment or carries a caption: 附件1：…, 表1 …. */
  private isLabel(to: number): boolean {
    const next = this.text.charAt(to);
    if (next === '' || ':-—.'.includes(next)) return true;
    return this.text.length <= 40 && !/[。；;，,]/.test(this.text);
  }

  /** A bare 附件 is a reference where the reader is sent to it: 见附件, （附件）, 附件所列; everything else may be a part of a machine. */
  private isBareMention(at: number, to: number): boolean {
    const { text } = this;
    if (isMeasured(text, to)) return false;
    if (text.charAt(at - 1) === '(' && text.charAt(to) === ')') return true;
    if (
      !/(?:详?见|参见|参阅|填写|填报|填好)(?:本(?:通知|办法|规划|方案|意见)|文后|后)?$/.test(
        text.slice(Math.max(0, at - 8), at),
      )
    ) {
      return false;
    }
    return !/^(?:文件|材料|清单|格式|模板|文档|资料)/.test(text.slice(to, to + 2)) || text.charAt(to) === '';
  }

  private step(raw: RawStep, inherited: boolean): ReferenceStep {
    const { unit, word, value, insertion, part, relative, count, script, bracketed, numeral } = raw;
    return {
      unit,
      word,
      ...(value === undefined ? {} : { value }),
      ...(insertion === undefined ? {} : { insertion }),
      ...(part === undefined ? {} : { part }),
      ...(relative === undefined ? {} : { relative }),
      count,
      span: this.view.span(raw.from, raw.to),
      ...(numeral === undefined ? {} : { numeral: this.view.span(numeral.from, numeral.to) }),
      ...(script === undefined ? {} : { script }),
      bracketed,
      inherited,
    };
  }

  private member(
    steps: readonly ReferenceStep[],
    scope: ReferenceScope,
    joined: 'list' | 'range' | undefined,
    pointed: boolean,
  ): void {
    const own = steps.filter((step) => !step.inherited);
    const first = own[0] ?? steps[0];
    const last = steps.at(-1);
    if (first === undefined || last === undefined) return;
    const span = { start: first.span.start, end: last.span.end };
    if (joined === 'range') {
      const before = this.out.at(-1);
      if (before !== undefined) this.out[this.out.length - 1] = { ...before, range: 'from' };
    }
    this.out.push({
      span,
      steps,
      scope,
      ...(joined === 'range' ? { range: 'to' as const } : {}),
      pointed,
      quoted: inside(this.quotes, this.view.indexAt(span.start)),
    });
  }

  private push(steps: readonly ReferenceStep[], scope: ReferenceScope, from: number, to: number): void {
    this.out.push({
      span: this.view.span(from, to),
      steps,
      scope,
      pointed: true,
      quoted: inside(this.quotes, from),
    });
  }
}

/** Ranges in text order, those inside others left out. */
function outermost(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    if (range.from >= (out.at(-1)?.to ?? -1)) out.push(range);
  }
  return out;
}

/** True when an index lies in one of the ranges, which are in text order and apart. */
function inside(ranges: readonly Range[], at: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return at < (ranges[low - 1]?.to ?? 0);
}
