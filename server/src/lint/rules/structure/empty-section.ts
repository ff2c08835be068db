// A heading under which nothing stands before the next heading of its level or a higher one. Only where its siblings have contents: a row of
// bare ordinals is a list, and a heading that is itself the whole provision (…执行。) is no empty section.
import type { Block, Document, Section } from '../../../model/document';
import { eachBlock, eachDocument, eachSection, sectionsIn } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { isAbridged } from '../../support/covering';

interface EmptyFault extends Fault {
  readonly head: string;
}

/** Longest caption. */
const LONG = 36;
/** Sections of the same level from which a document's habit can be told. */
const FEWEST = 3;
const NO_CAPTION = /起|施行|实施$|执行$|废止|同意|批准|略|如下|[;:]/;

export const emptySection = documentRule<EmptyFault, Options>({
  id: 'structure/empty-section',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：层次标题之下应有内容',
    en: 'Practice: something stands under every heading',
  },
  summary: { zh: '标题下面没有内容', en: 'Nothing stands under a heading' },
  *find(document) {
    for (const part of eachDocument(document)) {
      if (isAbridged(part, document)) continue;
      for (const [section, siblings] of sectionsWithSiblings(part)) {
        if (!isEmpty(section) || isPrintedTwice(section, siblings)) continue;
        if (isBareHeading(section, siblings)) yield { span: section.span, head: section.head.text };
        else if (isCaptionAlone(section, part))
          yield { span: section.span, head: section.head.text, severity: 'information' };
      }
    }
  },
  say({ head }) {
    return {
      zh: `“${head}”下面没有内容，紧接着就是同级或上一级标题，而同级其他标题下都有内容。请补写内容，或删去这个标题。`,
      en: `Nothing stands under “${head}” before the next heading of the same or a higher level, while its siblings have contents. Write the contents or delete the heading.`,
    };
  },
});

const ROLES: ReadonlySet<string> = new Set(['heading', 'part', 'subpart', 'chapter', 'section']);

function* sectionsWithSiblings(document: Document): Iterable<[Section, Section[]]> {
  const groups = [group(document.blocks)];
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'section' && block.blocks.length > 0) groups.push(group(block.blocks));
  }
  for (const siblings of groups) {
    for (const section of siblings)
      yield [section, siblings.filter((other) => other !== section && isAlike(other, section))];
  }
}

function group(blocks: readonly Block[]): Section[] {
  return sectionsIn(blocks).filter(({ role, paragraph }) => ROLES.has(role) && !paragraph.quoted);
}

function isAlike(a: Section, b: Section): boolean {
  return a.level === b.level && a.role === b.role;
}

function isEmpty({ blocks, head }: Section): boolean {
  return blocks.length === 0 && !head.runIn && head.text !== '';
}

/** A table of contents printed before the chapters has each of them twice. */
function isPrintedTwice(section: Section, siblings: readonly Section[]): boolean {
  return siblings.some(({ marker, head }) => marker.value === section.marker.value && head.text === section.head.text);
}

/** A caption without end mark among siblings that all have contents. */
function isBareHeading({ head }: Section, siblings: readonly Section[]): boolean {
  if (head.end !== '' || head.text.length > LONG || /[;:。]/.test(head.text)) return false;
  return siblings.length > 0 && !siblings.some(isEmpty);
}

/**
 * A caption closed by a full stop, alone in its document in having nothing behind or below it. It could be a provision of one sentence, so
 * final provisions, long ones and documents that have others of the kind are left out.
 */
function isCaptionAlone({ head, level, role }: Section, document: Document): boolean {
  if (head.end === '' || /[:：]/.test(head.end) || NO_CAPTION.test(head.text)) return false;
  let longest = 0;
  let others = 0;
  for (const other of eachSection(document)) {
    if (other.role !== role || other.level !== level || other.head === head) continue;
    if (isEmpty(other) || other.head.end === '') return false;
    longest = Math.max(longest, other.head.text.length);
    others++;
  }
  return others >= FEWEST && longest <= LONG && head.text.length <= longest + 2;
}
