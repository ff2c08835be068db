// 编、章、节、条的编号：articles run on through the whole text, chapters and sections restart under what holds them, numerals are Chinese.
// What stands under an article (项、目) belongs to numbering/sequence.
import { eachDocument } from '../../../model/walk';
import type { Document, Section } from '../../../model/document';
import type { Marker } from '../../../syntax/marker-types';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { articleLists } from '../../support/article-lists';
import { findBreaks } from '../../support/ordinal-breaks';
import { countOnEdits, ordinalLabel, printedOrdinal, renumberEdit } from '../../support/ordinal-text';
import { toChinese } from '../../../base/numerals';

interface ArticleFault extends Fault {
  readonly section: Section;
  readonly value: number;
  readonly message: Bilingual;
  /** It and those behind it, where all of them may have to be counted anew. */
  readonly behind?: readonly Marker[];
}

export const articleSequence = documentRule<ArticleFault, Record<never, never>>({
  id: 'numbering/article-sequence',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《中华人民共和国立法法》：编、章、节、条的序号用中文数字依次表述',
    en: 'Legislation Law: parts, chapters, sections and articles are numbered in order with Chinese numerals',
  },
  summary: {
    zh: '编、章、节、条用中文数字依次编号',
    en: 'Parts, chapters, sections and articles are numbered in order with Chinese numerals',
  },
  *find(top) {
    for (const document of eachDocument(top)) yield* faultsOf(document);
  },
  say: ({ message }) => message,
  why: {
    zh: '条文有增补或缺漏，须由人核对',
    en: 'articles were added or are missing; somebody must check',
  },
  mend({ section, value, behind }, document) {
    const { script, numeral } = section.marker;
    if (behind !== undefined) return countOnEdits(document.source, behind, value);
    if (script === 'chinese') {
      const edit = renumberEdit(document.source, section.marker, value);
      return edit && [edit];
    }
    const newText = toChinese(value);
    return newText === undefined ? undefined : [{ span: numeral, newText }];
  },
});

function* faultsOf(document: Document): Iterable<ArticleFault> {
  const lists = articleLists(document);
  for (const sections of lists) yield* judge(sections, document);
  yield* arabic(lists.flat());
}

function* judge(sections: readonly Section[], document: Document): Iterable<ArticleFault> {
  if (document.abridged) return;
  const plain = sections.filter(({ marker }) => marker.insertion === undefined);
  yield* insertions(sections, document);
  for (const { index, expected, kind, certain } of findBreaks(
    plain.map(({ marker }) => marker.value),
    1,
  )) {
    const section = plain[index] as Section;
    const before = plain[index - 1];
    yield fault(document, section, before, ordinalLabel(section.marker.form, expected), {
      value: expected,
      // A text that begins in the middle is an extract; that much is told, but not as an error.
      severity: kind === 'start' ? 'warning' : 'error',
      ...(certain ? {} : { behind: plain.slice(index).map(({ marker }) => marker) }),
    });
  }
}

/** 第十二条之一 follows 第十二条, 第十二条之二 follows 第十二条之一. */
function* insertions(sections: readonly Section[], document: Document): Iterable<ArticleFault> {
  for (const [i, section] of sections.entries()) {
    const { insertion, value, form } = section.marker;
    const before = sections[i - 1];
    if (insertion === undefined || before === undefined) continue;
    const base = before.marker.value === value;
    const due = (base ? (before.marker.insertion ?? 0) : 0) + 1;
    if (base && insertion === due) continue;
    yield fault(document, section, before, `${ordinalLabel(form, before.marker.value)}之${toChinese(due)}`, {
      value,
      fix: 'none',
    });
  }
}

function fault(
  document: Document,
  section: Section,
  before: Section | undefined,
  expected: string,
  more: Pick<ArticleFault, 'value' | 'severity' | 'fix' | 'behind'>,
): ArticleFault {
  const found = printedOrdinal(document.source, section.marker);
  const previous = before && printedOrdinal(document.source, before.marker);
  return {
    span: section.marker.span,
    section,
    message: {
      zh: `编号不连续：${previous ? `上一个是“${previous}”，` : ''}此处应为“${expected}”，实为“${found}”。《中华人民共和国立法法》规定编、章、节、条的序号依次表述；请改正编号或补上缺漏的内容，并核对引用它的条文。`,
      en: `Out of sequence: expected ${expected}${previous ? ` behind ${previous}` : ''}, found ${found}. The Legislation Law numbers parts, chapters, sections and articles in order; correct the number or supply what is missing, and check what refers to it.`,
    },
    ...(before && { related: [{ span: before.marker.span, message: { zh: '上一个编号', en: 'The number before' } }] }),
    ...more,
  };
}

/** 第12条: Arabic numerals among legal units; one finding, because it is a habit. */
function* arabic(sections: readonly Section[]): Iterable<ArticleFault> {
  const wrong = sections.filter(({ marker }) => marker.script === 'arabic');
  for (const section of wrong.length * 2 > sections.length ? wrong.slice(0, 1) : wrong) {
    const { form, value, span } = section.marker;
    yield {
      span,
      section,
      value,
      severity: 'warning',
      message: {
        zh: `编、章、节、条的序号应当用中文数字（《中华人民共和国立法法》规定），此处应为“${ordinalLabel(form, value)}”。`,
        en: `The Legislation Law numbers parts, chapters, sections and articles with Chinese numerals: ${ordinalLabel(form, value)}.`,
      },
    };
  }
}
