// 一个文号对应一个标题。A cited title and the number behind it are held against the documents of the file, the folder and the libraries, and against
// the other citations of the file, both ways. A number belongs to the notice and to what it prints; what nobody knows is not wrong.
import { containsSpan, type Span } from '../../../base/span';
import { sameName } from '../../../model/title-name';
import { folderRule, type Bilingual, type Fault, type Options, type Severity } from '../../rule';
import { titleToCite } from '../../support/citation-form';
import {
  isNearNumber,
  isOrder,
  numbersOfTitle,
  titlesOf,
  type Binding,
  type Sources,
} from '../../support/known-bindings';
import { numberedCitations, type NumberedCitation } from '../../support/numbered-citations';
import { canShareNumber, differenceOf, isSlipOf } from '../../support/one-title';
import { ownEntry } from '../../support/own-entry';
import { replacing } from '../../support/ways';

interface MismatchFault extends Fault {
  readonly what: 'title' | 'number';
  /** As cited. */
  readonly title: string;
  readonly number: string;
  /** What goes by the other of the two elsewhere. */
  readonly expected: string;
  readonly where: keyof typeof PLACES;
  readonly replacement?: string;
}

const PLACES = {
  file: { zh: '本文件', en: 'this file' },
  folder: { zh: '同一工作区的文件', en: 'a document of the workspace' },
  library: { zh: '文件库', en: 'the library' },
  citation: { zh: '本文件另一处引用', en: 'another citation in this file' },
} as const;

export const numberTitleMismatch = folderRule<MismatchFault, Options>({
  id: 'citation/number-title-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：一个发文字号对应一份文件，引用的标题与发文字号相符',
    en: 'Common practice: one number stands for one document, so a cited title and its number agree',
  },
  summary: { zh: '引用的标题与发文字号相符', en: 'A cited title and its number belong to one document' },
  *find(file, { uri, knowledge }) {
    const sources = { entry: ownEntry(file, uri), knowledge };
    const unknown: NumberedCitation[] = [];
    for (const cited of numberedCitations(file)) {
      if (isOrder(cited.number.key)) continue;
      const fault = againstKnown(cited, sources);
      if (fault === 'unknown') unknown.push(cited);
      else if (fault !== undefined) yield fault;
    }
    yield* amongCitations(unknown);
  },
  say({ what, title, number, expected, where }) {
    const { zh, en } = PLACES[where];
    const practice = '通行做法是一个文号对应一份文件';
    return what === 'title'
      ? {
          zh: `“${number}”在${zh}中是《${expected}》的文号，这里引作《${title}》。${practice}，请核对标题和文号。`,
          en: `${number} belongs to 《${expected}》 in ${en}, and is cited here with 《${title}》. One number stands for one document; check title and number.`,
        }
      : {
          zh: `《${title}》在${zh}中的文号是“${expected}”，这里写作“${number}”。${practice}，请核对。`,
          en: `《${title}》 has the number ${expected} in ${en}, and ${number} here. One number stands for one document; check which is right.`,
        };
  },
  why: {
    zh: '标题和发文字号属于两份文件，须由人确定所引的是哪一份',
    en: 'title and number belong to two documents; somebody must say which is meant',
  },
  mends: ({ span, replacement, what, expected }: MismatchFault) => {
    if (replacement === undefined) return [];
    const title =
      what === 'title'
        ? { zh: `标题改为“${expected}”`, en: `Change the title to “${expected}”` }
        : { zh: `文号改为“${expected}”`, en: `Change the number to ${expected}` };
    return [replacing(span, replacement, title)];
  },
});

/** The fault of a citation against documents and library rows; undefined when it is right, unknown when nobody can tell. */
function againstKnown(cited: NumberedCitation, sources: Sources): MismatchFault | 'unknown' | undefined {
  const { name, number } = cited;
  const titles = titlesOf(number.key, sources);
  // A slip in the notice's own title is one though the name of what it prints stands in it unharmed.
  const slip =
    !titles.some((binding) => sameName(binding.name, name)) && titles.some((one) => isSlipOf(one.name, name));
  if (!slip && titles.some((binding) => canShareNumber(binding.name, name))) return undefined;
  const numbers = numbersOfTitle(name, sources);
  if (numbers.some((binding) => binding.number === number.key)) return undefined;
  const certain = onlyNumber(numbers);
  if (certain && (titles.length > 0 || isNearNumber(certain.number, number.key))) return wrongNumber(cited, certain);
  if (titles.length === 0) return 'unknown';
  const close = titles.filter((binding) => isSlip(cited, binding));
  const other = titles.find((binding) => differenceOf(binding.name, name) === 'other');
  // What a document cites under its own number must be itself or something it carries, and all of that is at hand.
  const itself = isOwnNumber(cited, sources) ? titles[0] : undefined;
  const against = close[0] ?? other ?? itself;
  return against && wrongTitle(cited, against, close.length === 1);
}

/** The citation stands inside the document that has the number. */
function isOwnNumber({ number, span }: NumberedCitation, { entry }: Sources): boolean {
  return entry.documents.some((each) => each.number?.key === number.key && containsSpan(each.span, span));
}

function isSlip({ name }: NumberedCitation, binding: Binding): boolean {
  const difference = differenceOf(binding.name, name);
  return difference === 'slip' || difference === 'year';
}

/** The binding when all give one number. */
function onlyNumber(bindings: readonly Binding[]): Binding | undefined {
  const [first] = bindings;
  return bindings.every(({ number }) => number === first?.number) ? first : undefined;
}

/** Citations of documents nobody knows, held against one another: what most of them say, or the first of them says, counts. */
function* amongCitations(cited: readonly NumberedCitation[]): Iterable<MismatchFault> {
  const said = new Set<NumberedCitation>();
  for (const group of groups(cited, ({ number }) => number.key)) {
    const model = mostFrequent(group, (a, b) => canShareNumber(a.name, b.name));
    for (const one of group) {
      if (canShareNumber(one.name, model.name) || differenceOf(one.name, model.name) === 'unclear') continue;
      said.add(one);
      yield wrongTitle(one, asBinding(model, model.inner), isSlip(one, asBinding(model, model.inner)));
    }
  }
  for (const group of groups(cited, ({ name }) => name.core)) {
    const model = mostFrequent(group, (a, b) => a.number.key === b.number.key);
    for (const one of group) {
      if (said.has(one) || (one.listed && model.listed) || !sameName(one.name, model.name)) continue;
      if (one.number.key === model.number.key || !isNearNumber(one.number.key, model.number.key)) continue;
      if (one.paragraph === model.paragraph && one.owner === model.owner) continue;
      yield wrongNumber(one, asBinding(model, model.numberSpan));
    }
  }
}

/** Citations of one document that are held against one another; nobody cites one more often, and each is compared with all. */
const MOST_COMPARED = 100;

function groups(cited: readonly NumberedCitation[], key: (one: NumberedCitation) => string): NumberedCitation[][] {
  const made = new Map<string, NumberedCitation[]>();
  for (const one of cited) {
    const group = made.get(key(one));
    if (group === undefined) made.set(key(one), [one]);
    else if (group.length < MOST_COMPARED) group.push(one);
  }
  return [...made.values()].filter(({ length }) => length > 1);
}

function mostFrequent(
  group: readonly NumberedCitation[],
  alike: (a: NumberedCitation, b: NumberedCitation) => boolean,
): NumberedCitation {
  let best = group[0] as NumberedCitation;
  let most = 0;
  for (const one of group) {
    const count = group.filter((other) => alike(one, other)).length;
    if (count > most) [best, most] = [one, count];
  }
  return best;
}

function asBinding({ citation, name, number }: NumberedCitation, span: Span): Binding & { readonly cited: true } {
  return { title: citation.title, name, number: number.key, place: { span }, source: 'file', cited: true };
}

function wrongTitle(cited: NumberedCitation, against: Binding & { cited?: true }, certain: boolean): MismatchFault {
  const { citation, inner, owner } = cited;
  // Another document's title is offered too: the number may be the one that is right.
  const replacement = certain || against.cited ? titleToCite(against.title, citation.title, owner) : undefined;
  const message = { zh: `“${against.number}”的标题`, en: `The title of ${against.number}` };
  return { ...common('title', cited, against, message), span: inner, expected: against.title, replacement };
}

function wrongNumber(cited: NumberedCitation, against: Binding & { cited?: true }): MismatchFault {
  const message = { zh: `《${against.title}》的文号`, en: `The number of 《${against.title}》` };
  return {
    ...common('number', cited, against, message),
    span: cited.numberSpan,
    expected: against.number,
    replacement: against.number,
  };
}

function common(
  what: MismatchFault['what'],
  { citation, number }: NumberedCitation,
  { place, source, cited }: Binding & { cited?: true },
  message: Bilingual,
): Omit<MismatchFault, 'span' | 'expected'> {
  const severity: Severity = source === 'file' ? 'error' : 'warning';
  const where = cited ? 'citation' : source;
  return { what, where, severity, title: citation.title, number: number.key, related: [{ ...place, message }] };
}
