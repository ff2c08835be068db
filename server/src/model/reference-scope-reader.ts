// Whose provision a reference means, by what stands right before it: 《X》, a document number, an order, a name without marks, 本办法. Looks back over a
// bounded stretch of folded text.
import type { FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Citation, DocumentNumber, Inline, Pair } from './inline-types';
import type { ReferenceScope } from './reference-types';
import { documentWordAt, isOwnWord, namedBefore } from './reference-words';

/** A bracket between a title and 第…条: （2018年修订）. */
const MAX_QUALIFIER = 24;
/** What may stand between the name of a document and the provision: 中的, 文件. */
const LINK = /(?:文件中的|文件的|文件中|文件|中的|中|的|文)$/;
/** A name whose number stands in brackets. */
const NUMBERED_NAME = /[\u4e00-\u9fff]{0,12}(?:修正案|解释|规定|意见|批复)\((?:[一二三四五六七八九十]{1,3}|试行)\)$/;
/** What ends at one place. */
interface Ending {
  readonly number?: DocumentNumber;
  /** 国务院令第748号 */
  readonly order?: Span;
  readonly citation?: Citation;
  readonly pair?: Pair;
}
const NO_ENDING: Ending = {};
/** Last characters of names and brackets. */
const ENDS = '》号)';

/** Reads the words before the references of one paragraph. */
export class ScopeReader {
  private readonly text: string;
  /** What ends at a folded index: names and brackets that may stand before a provision. */
  private endings: ReadonlyMap<number, Ending> | undefined;

  constructor(
    private readonly view: FoldedView,
    private readonly inline: Inline,
  ) {
    this.text = view.text;
  }

  /** Whose provision begins at folded index `at`, by what stands right before it; names begin at or behind `floor`. */
  before(at: number, floor: number): ReferenceScope {
    const { text, view } = this;
    const cited = this.citedBefore(at);
    if (cited !== undefined) return cited;
    if (text.charAt(at) === '前' || text.charAt(at) === '本') return { kind: 'own' };
    // 刑法修正案（七）第三条, 婚姻家庭编的解释（一）第二十九条
    const numbered = NUMBERED_NAME.exec(text.slice(Math.max(floor, at - 20), at));
    if (numbered !== null) return { kind: 'named', name: numbered[0], span: view.span(at - numbered[0].length, at) };
    const named = namedBefore(text, at, floor);
    if (named === undefined) return { kind: 'own' };
    const name = text.slice(named.from, named.to);
    if (name.startsWith('同') && documentWordAt(name, 1)?.length === name.length - 1) {
      return { kind: 'anaphor', word: name, type: name.slice(1), span: view.span(named.from, named.to) };
    }
    const ownAt = name.lastIndexOf('本');
    if (ownAt >= 0) {
      // 本办法 is met as a word of its own; 本市…办法 is a name like any other.
      const word = documentWordAt(name, ownAt + 1);
      if (word !== undefined && ownAt + 1 + word.length === name.length && isOwnWord(name, ownAt)) {
        return { kind: 'self', word: name.slice(ownAt), type: word, span: view.span(named.from + ownAt, named.to) };
      }
    }
    return { kind: 'named', name, span: view.span(named.from, named.to) };
  }

  /** 《X》 or a document number right before, a bracket and a link word allowed between. */
  private citedBefore(at: number): ReferenceScope | undefined {
    let end = at;
    const link = LINK.exec(this.text.slice(Math.max(0, end - 4), end));
    const ends = link === null ? [end] : [end - link[0].length, end];
    for (const candidate of ends) {
      end = candidate;
      for (let bracket = 0; bracket < 3; bracket++) {
        const { number, order, citation, pair } = this.endingAt(end);
        if (order !== undefined)
          return { kind: 'named', name: this.text.slice(this.view.indexAt(order.start), end), span: order };
        if (number !== undefined) {
          const owner = this.inline.citations.find((each) => each.number === number);
          return { kind: 'cited', ...(owner ? { citation: owner } : {}), number, span: (owner ?? number).span };
        }
        if (citation !== undefined) {
          return {
            kind: 'cited',
            citation,
            ...(citation.number ? { number: citation.number } : {}),
            span: citation.span,
          };
        }
        if (pair === undefined) break;
        const open = this.view.indexAt(pair.open.start);
        const number2 = this.numberInside(open + 1, end - 1);
        if (number2 !== undefined) {
          const owner = this.inline.citations.find((each) => each.number === number2);
          return {
            kind: 'cited',
            ...(owner ? { citation: owner } : {}),
            number: number2,
            span: (owner ?? number2).span,
          };
        }
        if (end - open > MAX_QUALIFIER) break;
        end = open;
      }
    }
    return undefined;
  }

  private numberInside(from: number, to: number) {
    return this.inline.numbers.find(
      ({ span }) => this.view.indexAt(span.start) >= from && this.view.indexAt(span.end - 1) + 1 <= to,
    );
  }

  private endingAt(index: number): Ending {
    if (!ENDS.includes(this.text.charAt(index - 1) || ' ')) return NO_ENDING;
    if (this.endings === undefined) {
      const made = new Map<number, Ending>();
      const put = (offset: number, ending: Ending): void => {
        const at = this.view.indexAt(offset - 1) + 1;
        made.set(at, { ...made.get(at), ...ending });
      };
      for (const pair of this.inline.pairs) if (pair.kind === 'round') put(pair.close.end, { pair });
      for (const citation of this.inline.citations) {
        if (!citation.nested && citation.open !== true) put(citation.span.end, { citation });
      }
      for (const { span } of this.inline.orderNumbers) put(span.end, { order: span });
      for (const number of this.inline.numbers) put(number.span.end, { number });
      this.endings = made;
    }
    return this.endings.get(index) ?? NO_ENDING;
  }
}
