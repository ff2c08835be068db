// 标题单独成行时末尾不加标点：一、 captions (and 章, 节) that stand alone are bare; among （一） and 1. captions that stand alone one habit holds.
// Whether a numbered line is a caption at all is judged by its length and by its siblings.
import { eachBlock, eachDocument, sectionsIn } from '../../../model/walk';
import type { Block, Document, Section, SectionRole } from '../../../model/document';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { embeddedSections } from '../../support/embedded-runs';
import { findMisfits } from '../../support/misfits';

interface HeadingFault extends Fault {
  readonly mark: string;
  readonly problem: Bilingual;
  readonly edit: { readonly start: number; readonly end: number };
}

const END_MARKS = '。．.，,；;、';
/** A longer line is a sentence with a number, not a caption. */
const LONGEST_CAPTION = 30;
const BARE_ROLES: ReadonlySet<SectionRole> = new Set(['part', 'subpart', 'chapter', 'section']);

export const headingPunctuation = documentRule<HeadingFault, Record<never, never>>({
  id: 'numbering/heading-punctuation',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '层次标题单独成行时末尾不加标点（通行做法）',
    en: 'a caption on a line of its own takes no end mark (common practice)',
  },
  summary: { zh: '单独成行的层次标题末尾不加标点', en: 'Captions on lines of their own take no end mark' },
  *find(top) {
    for (const document of eachDocument(top)) {
      // A heading of another level that is printed in the form of this one is no sibling.
      const strays = new Set([...findMisfits(document).map(({ section }) => section), ...embeddedSections(document)]);
      for (const siblings of families(document)) {
        yield* judge(
          siblings.filter((section) => !strays.has(section)),
          document,
        );
      }
    }
  },
  say: ({ mark, problem }) => ({
    zh: `${problem.zh}，这里末尾却有“${mark}”。通行做法：层次标题单独成行时末尾不加标点；请删去。`,
    en: `${problem.en}, but this one ends with “${mark}”. By common practice captions on lines of their own take no end mark; delete it.`,
  }),
  mend: ({ edit }) => [{ span: edit, newText: '' }],
});

/** A provision of effect is a sentence, whatever follows it. */
const EFFECT = /起施行|起实施|起执行|废止|停止执行/;

/** Siblings of one form, list by list. */
function* families(document: Document): Iterable<readonly Section[]> {
  const lists: (readonly Block[])[] = [document.blocks];
  for (const block of eachBlock(document.blocks)) if (block.kind === 'section') lists.push(block.blocks);
  for (const blocks of lists) {
    const forms = new Map<string, Section[]>();
    for (const section of sectionsIn(blocks)) {
      if (section.role !== 'heading' && !BARE_ROLES.has(section.role)) continue;
      const list = forms.get(section.marker.form);
      if (list === undefined) forms.set(section.marker.form, [section]);
      else list.push(section);
    }
    yield* forms.values();
  }
}

function* judge(siblings: readonly Section[], document: Document): Iterable<HeadingFault> {
  const alone = siblings.filter((section) => !section.head.runIn && isCaption(section));
  // 激发活力，完善体系 stands bare like any caption; with an end mark it could be a sentence.
  const bare = siblings.filter((section) => isBare(section, document));
  // With nothing under it, it may be a provision of one sentence: 三、本公告自发布之日起施行。
  const marked = alone.filter(
    (section) => section.blocks.length > 0 && !EFFECT.test(section.head.text) && endMark(section, document) !== '',
  );
  if (marked.length === 0 || bare.length <= marked.length) return;
  const [sample] = siblings;
  const upper = sample !== undefined && (sample.marker.form === 'dunhao' || BARE_ROLES.has(sample.role));
  // Below the upper levels a bare majority must be clear, and every one of the siblings a caption on its own line.
  if (!upper && (bare.length + marked.length < siblings.length || bare.length < 3)) return;
  for (const section of marked) {
    const mark = endMark(section, document);
    const end = section.paragraph.span.end;
    yield {
      span: { start: end - 1, end },
      edit: { start: end - 1, end },
      mark,
      severity: upper ? 'warning' : 'hint',
      problem: {
        zh: `同级的其他标题（${bare.length} 个）单独成行，末尾没有标点`,
        en: `${bare.length} other captions of this level stand bare on their lines`,
      },
    };
  }
}

/** Short and without a comma or full stop inside. */
function isCaption({ head }: Section): boolean {
  const text = head.text.replace(/[。．.，,；;、]$/, '');
  return text.length > 0 && text.length <= LONGEST_CAPTION && !/[，,。；;]/.test(text);
}

/** On its own line without an end mark, perhaps of two clauses. */
function isBare(section: Section, document: Document): boolean {
  const { runIn, text } = section.head;
  return (
    !runIn &&
    text.length > 0 &&
    text.length <= LONGEST_CAPTION &&
    !/[。；;]/.test(text) &&
    endMark(section, document) === ''
  );
}

function endMark({ paragraph }: Section, document: Document): string {
  const last = document.source.charAt(paragraph.span.end - 1);
  return END_MARKS.includes(last) ? last : '';
}
