// Makes a short name of a selected name: the first use in running text gets （以下简称“…”）, and the full name behind it becomes the short one where
// the model is sure that it is the same name. What the model does not read as meant is not written.
import { composeEdits, type TextEdit } from '../../base/edit';
import { foldedView } from '../../base/fold';
import type { Span } from '../../base/span';
import { AGENCIES } from '../../data/agencies';
import { plainFullUses, written } from '../../lint/support/abbreviation-facts';
import { abbreviationsOf, type Abbreviation } from '../../model/abbreviations';
import type { Document } from '../../model/document';
import { textsOf, type Text } from '../../model/texts';
import { eachDocument, eachSection } from '../../model/walk';
import { innermostDocument, placeAt, type Place } from '../place';
import { refuse } from '../renumber/types';
import type { Asking, RefactorOutcome, RefactorQuestion } from './refactor-types';
import { movedBy, reread, strays, type Reread } from './reread';

/** Longer than that, or with such marks, is no name. */
const LONGEST_NAME = 60;
const NO_NAME = /[。；;？！?!\r\n\t]/;
const LONGEST_SHORT = 20;
const NO_SHORT = /[。，、；：？！,;:?!（）()〔〕[\]《》〈〉“”"‘’'\s]/;

/** What the selection holds, when a name can be made of it. */
export function nameSelected({
  tree,
  file,
  span,
}: Pick<RefactorQuestion, 'tree' | 'file' | 'span'>): string | undefined {
  const text = tree.text.slice(span.start, span.end).trim();
  if (text.length < 3 || text.length > LONGEST_NAME || NO_NAME.test(text) || !/[\u4e00-\u9fff]/.test(text))
    return undefined;
  return placeAt(file, span.start) === undefined ? undefined : text;
}

export function define(question: RefactorQuestion): RefactorOutcome {
  const name = nameSelected(question);
  const place = placeAt(question.file, question.span.start);
  if (name === undefined || place === undefined) {
    return refuse(
      '请先选中一个名称（不含句号、分号）。',
      'Select a name first, without a full stop or semicolon in it.',
    );
  }
  const full = folded(name);
  const owner = innermostDocument(place);
  const known = abbreviationsOf(place.placed.document).find((each) => each.owner === owner && each.full?.text === full);
  if (known !== undefined) {
    return refuse(`前面已经注明简称“${known.short}”。`, `It has a short name already: ${known.short}.`);
  }
  const first = firstUse(owner, full);
  if (first === undefined) {
    return refuse(
      '正文里没有单独用到这个名称（只在标题、表格、括号、引文或者更长的名称里），没有地方注明简称。',
      'The name does not stand by itself in running text, so there is no place to introduce a short name.',
    );
  }
  if (question.argument === undefined) return asking(full);
  return introduce(question, place, first, full, question.argument);
}

function introduce(
  question: RefactorQuestion,
  place: Place,
  first: Span,
  full: string,
  answer: string,
): RefactorOutcome {
  const owner = innermostDocument(place);
  const short = answer.trim().replace(/^[《“]([^《》“”]*)[》”]$/, '$1');
  const key = folded(short);
  if (short === '' || short.length > LONGEST_SHORT || NO_SHORT.test(short) || key === full) {
    return refuse(
      '简称应当是比全称短的一个词，不带标点。',
      'The short name must be a word shorter than the name, without marks.',
    );
  }
  if (abbreviationsOf(place.placed.document).some((each) => each.owner === owner && each.short === key)) {
    return refuse(`简称“${short}”在本文中已有所指。`, `${short} is the short name of something else in this text.`);
  }
  const at = first.end + place.base;
  const insertion = formula(owner, place, full, short);
  const defined = reread(question, [{ span: { start: at, end: at }, newText: insertion }]);
  const made = defined && madeAt(defined, question, at, insertion, key);
  if (defined === undefined || made === undefined) {
    return refuse(
      `写上“${insertion}”以后不能读作“${full}”的简称，没有修改；请换一个简称。`,
      `“${insertion}” would not be read as a short name of it; nothing was changed.`,
    );
  }
  const replaced = replaceBehind(defined, made, question, full);
  const edits = composeEdits(defined.edits, replaced);
  const after = reread(question, edits);
  if (after === undefined)
    return refuse('改动之后不能读作原来的文件，没有修改。', 'The text would be read otherwise; nothing was changed.');
  const early = made.abbreviation.uses.filter(({ span }) => span.start + made.base < at);
  return {
    kind: 'edits',
    edits: after.edits,
    text: after.text,
    cursor: at + insertion.length,
    summary: [
      {
        zh: `注明简称“${short}”${replaced.length > 0 ? `，后文 ${replaced.length} 处全称改用简称` : ''}。`,
        en: `Short name ${short} introduced${replaced.length > 0 ? `, used in ${replaced.length} places below` : ''}.`,
      },
    ],
    references: 0,
    doubtful: [
      ...strays(question, after, movedBy(after.edits)),
      ...early.map(({ span }) => ({
        span: { start: span.start + made.base, end: span.end + made.base },
        message: {
          zh: `“${short}”在注明简称之前已经用到，请核对。`,
          en: `${short} is used before it is introduced; check it.`,
        },
      })),
    ],
  };
}

/** A name as the model's views have it. */
function folded(text: string): string {
  return foldedView(text, [{ start: 0, end: text.length }]).text;
}

/** The first place in running text where the name stands by itself. Region offsets. */
function firstUse(owner: Document, full: string): Span | undefined {
  for (const text of textsOf(owner)) {
    if (text.place !== 'text' || text.paragraph === undefined || text.paragraph.quoted || text.boxed) continue;
    for (let from = text.view.text.indexOf(full); from >= 0; from = text.view.text.indexOf(full, from + full.length)) {
      const to = from + full.length;
      const span = text.view.span(from, to);
      if (text.headEnd !== undefined && span.start < text.headEnd) continue;
      if (isFree(text, from, to)) return { start: span.start, end: behindNumber(text, to) };
    }
  }
  return undefined;
}

/** Words that make another name of the one they follow. */
const LONGER_BEHIND = /^(?:办公室|办公厅|委员会|领导小组|片区|分局|分公司|支队|实施细则|实施方案)/;
const LONGER_BEFORE = /[省市县区州旗盟]$/;

function isFree({ view, paragraph }: Text, from: number, to: number): boolean {
  const { text } = view;
  const span = view.span(from, to);
  const isTitle = text.charAt(from) === '《';
  if (LONGER_BEHIND.test(text.slice(to, to + 6))) return false;
  if (
    !isTitle &&
    LONGER_BEFORE.test(text.charAt(from - 1)) &&
    !/^[\u4e00-\u9fff]{1,6}[省市县区州旗盟]/.test(text.slice(from))
  ) {
    return false;
  }
  return !(paragraph?.inline.pairs ?? []).some(({ open, close }) => open.start < span.start && close.end > span.end);
}

/** Behind 《…》（国发〔2021〕1号） the number stays with its title. */
function behindNumber({ view, paragraph }: Text, to: number): number {
  const end = view.at(to - 1) + 1;
  const citation = paragraph?.inline.citations.find(({ span }) => span.end === end);
  if (citation?.number === undefined || citation.numberBefore === true) return end;
  const { number } = citation;
  const pair = paragraph?.inline.pairs.find(
    ({ open, close }) => open.start >= end && open.start < number.span.start && close.end >= number.span.end,
  );
  return pair?.close.end ?? end;
}

/** The formula as the document writes it; 《》 around the short name of a title, quotation marks around others where nothing tells. */
function formula(owner: Document, { placed }: Place, full: string, short: string): string {
  const isTitle = full.startsWith('《');
  const written = abbreviationsOf(placed.document).filter(
    ({
      foreign,
      definition: {
        quotes,
        formula: { text },
      },
    }) => !foreign && text === '以下简称' && quotes.startsWith('《') === isTitle,
  );
  const own = written.find((each) => each.owner === owner) ?? written[0];
  const quotes = isTitle ? '《》' : (own?.definition.quotes ?? '“”');
  const [open = '', close = ''] = quotes;
  const [left, right] = count(owner.source, '(') > count(owner.source, '（') ? '()' : '（）';
  return `${left ?? ''}以下简称${open}${short}${close}${right ?? ''}`;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

interface Introduced {
  readonly abbreviation: Abbreviation;
  readonly base: number;
}

/** The definition that was written, as the model reads it. */
function madeAt(
  { file }: Reread,
  { file: before }: RefactorQuestion,
  at: number,
  insertion: string,
  short: string,
): Introduced | undefined {
  for (const [index, { base, document }] of file.documents.entries()) {
    if (document === before.documents[index]?.document) continue;
    const abbreviation = abbreviationsOf(document).find((each) => {
      const start = each.shortSpan.start + base;
      return each.short === short && start >= at && start < at + insertion.length;
    });
    if (abbreviation !== undefined) return { abbreviation, base };
  }
  return undefined;
}

/** The full name behind the definition, in the same document, becomes the short one: in offsets of the text with the definition. */
function replaceBehind(
  defined: Reread,
  { abbreviation, base }: Introduced,
  { file }: RefactorQuestion,
  full: string,
): TextEdit[] {
  if (abbreviation.full?.text !== full) return [];
  const index = defined.file.documents.findIndex((placed) => placed.base === base);
  const top = defined.file.documents[index]?.document;
  if (top === undefined || file.documents.length !== defined.file.documents.length) return [];
  const edits = [...plainFullUses(abbreviation), ...usesInSentences(abbreviation)].map(({ start, end }) => ({
    span: { start: start + base, end: end + base },
    newText: written(abbreviation),
  }));
  if (edits.length === 0) return [];
  // Where the short name would be part of another word or title, the full one stays.
  const after = reread(defined, edits);
  if (after === undefined) return [];
  const moved = movedBy(edits);
  const again = after.file.documents[index];
  const uses = new Set(
    again &&
      abbreviationsOf(again.document)
        .filter((each) => each.short === abbreviation.short && eachDocument(again.document).includes(each.owner))
        .flatMap((each) => each.uses.map(({ span }) => span.start + again.base)),
  );
  const marks = written(abbreviation).startsWith('《') ? 1 : 0;
  return edits.filter(({ span }) => {
    const end = moved(span.end);
    return end !== undefined && uses.has(end - abbreviation.short.length - marks);
  });
}

/** An item of one sentence is read as a heading, and is running text all the same. */
function usesInSentences({ owner, fullUses, shortSpan }: Abbreviation): readonly Span[] {
  const inHeads = fullUses.filter(
    (use) => use.owner === owner && use.place === 'heading' && use.start >= shortSpan.end,
  );
  if (inHeads.length === 0) return [];
  const sentences = eachSection(owner).filter(
    ({ head, blocks }) => head.end === '。' && !head.runIn && blocks.length === 0,
  );
  return inHeads.filter(
    ({ start, end, next, boxed }) =>
      !boxed &&
      !LONGER_BEHIND.test(next) &&
      sentences.some(({ head: { span } }) => span.start <= start && end <= span.end),
  );
}

/** Words for bodies and undertakings that stand for the whole name, and those for texts. */
const HEADS =
  /(?:领导小组|联席会议|指挥部|工作组|专班|委员会|示范区|试验区|先行区|试点|工程|平台|系统|基金|中心|项目|行动|公司|园区|景区)$/;
const TEXTS = /(?:条例|办法|规定|细则|方案|规划|纲要|计划|意见|通知|决定|要点|标准|目录|预案|规则|规程)$/;

function asking(full: string): Asking {
  const known = AGENCIES.find(({ fullName }) => fullName === full)?.shortNames[0];
  const title = /^《(.*)》$/.exec(full)?.[1];
  const bare = title?.replace(/\((?:试行|暂行|草案|修订|征求意见稿)\)$/, '');
  const value = known ?? (bare === undefined ? HEADS.exec(full) : TEXTS.exec(bare))?.[0] ?? '';
  return {
    kind: 'ask',
    prompt: { zh: `“${full}”的简称`, en: `Short name for ${full}` },
    value,
    choices: [],
  };
}
