// What a reader wants to know about the thing under the cursor: of a document number who issued it, in which year and series; of a
// heading where it stands and how much hangs on it; of a cell what its column and row are. In file offsets, worded in Chinese and English. Judges nothing.
import { touches, type Span } from '../base/span';
import type { Block, GazetteFile, Section } from '../model/document';
import type { DocumentNumber } from '../model/inline-types';
import type { Bilingual } from '../lint/rule';
import { standardMarker } from '../model/outline';
import { codeFacts, seriesOf } from './code-facts';
import { inFile, innermostDocument, paragraphAt, placeAt, sectionsAround, titleAt, type Place } from './place';
import { knownNumbers } from './known-numbers';
import { cellHover } from './tables/hover';

/** A hover: a heading line, facts below it, the stretch of text it speaks of. */
export interface HoverText {
  readonly span: Span;
  readonly title: Bilingual;
  readonly facts: readonly Bilingual[];
  /** The wording of what is spoken of, line by line as printed. */
  readonly quote?: readonly string[];
}

/** What there is to say about the offset from the file alone; undefined for plain text. */
export function hover(file: GazetteFile, offset: number): HoverText | undefined {
  return numberHover(file, offset) ?? cellHover(file, offset) ?? headingHover(file, offset);
}

/** What the tables say of the document number at the offset. */
export function numberHover(file: GazetteFile, offset: number): HoverText | undefined {
  const place = placeAt(file, offset);
  const number = place ? numberIn(place) : contentsNumber(file, offset);
  return number && sayNumber(file, number, place ? inFile(place, number.span) : number.span);
}

function contentsNumber(file: GazetteFile, offset: number): DocumentNumber | undefined {
  for (const column of file.contents?.columns ?? []) {
    for (const { number } of column.entries) if (number && touches(number.span, offset)) return number;
  }
  return undefined;
}

function numberIn(place: Place): DocumentNumber | undefined {
  const { local } = place;
  for (const document of place.documents) {
    const own = document.number?.number;
    if (own && touches(own.span, local)) return own;
  }
  const inline = paragraphAt(place)?.inline ?? titleAt(place)?.inline;
  const citation = inline?.citations.find(({ number }) => number && touches(number.span, local));
  return citation?.number ?? inline?.numbers.find((number) => touches(number.span, local));
}

function sayNumber(file: GazetteFile, number: DocumentNumber, span: Span): HoverText {
  const code = number.code.text;
  const found = codeFacts(code);
  const facts: Bilingual[] = [];
  if (found) {
    const { issuer, jointIssuer, ambiguous, confirmed } = found.row;
    const joint = jointIssuer
      ? { zh: `（可与${jointIssuer}联合）`, en: ` (may be joint with ${jointIssuer})` }
      : { zh: '', en: '' };
    const doubt =
      confirmed && !ambiguous ? { zh: '', en: '' } : { zh: '（按通行用法推定）', en: ' (by customary use)' };
    facts.push({ zh: `发文机关：${issuer}${joint.zh}${doubt.zh}`, en: `Issued by: ${issuer}${joint.en}${doubt.en}` });
  } else {
    facts.push({
      zh: `发文机关：机关代字“${code}”未收录，无从判断`,
      en: `Issued by: unknown; the agency code “${code}” is not in the tables`,
    });
  }
  const year = number.year.value === undefined ? number.year.text : String(number.year.value);
  facts.push({ zh: `年份：${year}年`, en: `Year: ${year}` });
  facts.push({ zh: `发文顺序号：第${number.serial.value}号`, en: `Serial: ${number.serial.value}` });
  const series = seriesOf(code);
  if (series) {
    const counter = series.ownCounter ? { zh: '，单独编号', en: ', counted apart' } : { zh: '', en: '' };
    facts.push({ zh: `类别：${series.meaning}${counter.zh}`, en: `Series: ${series.meaningEn}${counter.en}` });
  }
  const known = knownNumbers(file).find((candidate) => candidate.number.key === number.key);
  if (known) {
    facts.push(
      known.own
        ? { zh: `本文件中的公文：${known.title}`, en: `In this file: ${known.title}` }
        : { zh: `文中所引：《${known.title}》`, en: `Cited here with: 《${known.title}》` },
    );
  }
  return { span, title: { zh: `发文字号 ${number.key}`, en: `Document number ${number.key}` }, facts };
}

const ROLES: Readonly<Record<Section['role'], Bilingual>> = {
  heading: { zh: '标题', en: 'heading' },
  part: { zh: '编', en: 'part' },
  subpart: { zh: '分编', en: 'subpart' },
  chapter: { zh: '章', en: 'chapter' },
  section: { zh: '节', en: 'section' },
  article: { zh: '条', en: 'article' },
  item: { zh: '项', en: 'item' },
  subitem: { zh: '目', en: 'subitem' },
  'list-item': { zh: '列表项', en: 'list item' },
  'box-item': { zh: '专栏条目', en: 'box item' },
};

/** Where the heading at the offset stands and how much hangs on it. */
export function headingHover(file: GazetteFile, offset: number): HoverText | undefined {
  const place = placeAt(file, offset);
  if (place === undefined) return undefined;
  const sections = sectionsAround(place);
  const section = sections[sections.length - 1];
  if (section === undefined) return undefined;
  const head = { start: section.marker.span.start, end: Math.max(section.marker.span.end, section.head.span.end) };
  // In an article the head is its text: only the ordinal is a heading there.
  const span =
    section.role === 'article' || section.role === 'item' || section.role === 'subitem' ? section.marker.span : head;
  if (!touches(span, place.local)) return undefined;
  const source = innermostDocument(place).source;
  const name = standardMarker(section.marker);
  const path = sections.map((one) => standardMarker(one.marker)).join(' → ');
  const children = childrenOf(section.blocks);
  const level = section.level > 0 ? { zh: `第${section.level}层`, en: `level ${section.level} ` } : { zh: '', en: '' };
  const role = ROLES[section.role];
  const facts: Bilingual[] = [
    { zh: `位置：${path}`, en: `Place: ${path}` },
    {
      zh: children === 0 ? '下级标题：无' : `下级标题：${children}个`,
      en: children === 0 ? 'Below it: none' : `Below it: ${children}`,
    },
    countFact(source, section.span),
  ];
  return {
    span: inFile(place, span),
    title: { zh: `${level.zh}${role.zh} ${name}`, en: `${level.en}${role.en} ${name}` },
    facts,
  };
}

/** Numbered things right below, those in boxes among the blocks left out. */
function childrenOf(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + (block.kind === 'section' ? 1 : 0), 0);
}

/** Characters with ink, as a word count counts them. */
function countFact(source: string, span: Span): Bilingual {
  let count = 0;
  for (const character of source.slice(span.start, span.end)) if (character.trim() !== '') count++;
  return { zh: `字数：${count}（不计空格）`, en: `Characters: ${count} (white space left out)` };
}
