// 所引条款、附件、专栏、表在本文件中应当存在: a reference that must be found in its own document and is not. What may be another document's
// provision, or what a copy may have lost, is not judged; the resolver says which is which.
import type { Document, Section } from '../../../model/document';
import { articlesOf, partsOf } from '../../../model/provisions';
import type { ReferenceStep } from '../../../model/reference-types';
import { eachBox } from '../../../model/walk';
import { attachmentsOf } from '../../../workspace/attachments';
import type { Entity, Resolution } from '../../../workspace/entity';
import { placeOf } from '../../../workspace/occurrences';
import { resolvedReferences } from '../../../workspace/resolve';
import { documentRule, type Bilingual, type Fault, type Severity } from '../../rule';

interface MissingFault extends Fault {
  readonly printed: string;
  /** What there is instead: 共有 12 条. */
  readonly instead?: Bilingual;
  readonly where: Bilingual;
}

export const unresolved = documentRule<MissingFault, Record<never, never>>({
  id: 'reference/unresolved',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：文中引用的条款、附件、专栏、图表在本文件中应当存在',
    en: 'Practice: the provisions, attachments, boxes, tables and figures a text refers to are in it',
  },
  summary: { zh: '文内引用的条款、附件、专栏、图表存在', en: 'What a text refers to inside itself is there' },
  *find(top) {
    for (const { resolution } of resolvedReferences(top)) {
      if (resolution.kind !== 'none') continue;
      const { step, document } = resolution;
      // 第一款、第二款 of one missing article are one fault.
      if (step.inherited) continue;
      const last = lastOfKind(resolution);
      yield {
        span: step.span,
        severity: severityOf(step, document),
        printed: top.source.slice(step.span.start, step.span.end).replace(/\s/g, ''),
        where: whereOf(resolution),
        ...(last === undefined ? {} : { instead: last.words }),
        ...(last?.entity === undefined
          ? {}
          : { related: [{ span: placeOf(last.entity).selection, message: last.label }] }),
      };
    }
  },
  say({ printed, instead, where }) {
    return {
      zh: `${where.zh}没有“${printed}”${instead ? `（${instead.zh}）` : ''}。通行做法是所引内容在文中可以找到；请核对序号，或补上所引内容。`,
      en: `There is no “${printed}” in ${where.en}${instead ? ` (${instead.en})` : ''}. What a text refers to should be found in it; check the number or add what is missing.`,
    };
  },
});

/** A copy may lack its attachments; a number beyond those that are there is surer than one where there are none. */
function severityOf(step: ReferenceStep, document: Document): Severity {
  // A copy may have lost a picture with its caption.
  if (step.unit === 'figure') return 'information';
  if (step.unit !== 'attachment' && step.unit !== 'attached-table' && step.unit !== 'attached-figure') return 'error';
  return step.value === undefined && attachmentsOf(document).length === 0 ? 'information' : 'warning';
}

type None = Extract<Resolution, { kind: 'none' }>;

function whereOf({ within, document }: None): Bilingual {
  if (within !== undefined && (within.kind === 'section' || within.kind === 'paragraph')) {
    const section = within.kind === 'section' ? within.section : within.article;
    const { start, end } = section.marker.span;
    const marker = document.source.slice(start, end).replace(/\s/g, '');
    const part = within.kind === 'paragraph' ? `第${within.value}款` : '';
    return { zh: `“${marker}${part}”下`, en: `“${marker}${part}”` };
  }
  const title = document.title?.text;
  return title === undefined ? { zh: '本文件', en: 'this document' } : { zh: `“${title}”`, en: `“${title}”` };
}

interface Last {
  readonly words: Bilingual;
  readonly label: Bilingual;
  readonly entity?: Entity;
}

/** The last thing of the missing kind, so that the reader sees how far the numbers go. */
function lastOfKind({ step, within, document }: None): Last | undefined {
  const sectionLast = (sections: readonly Section[]): Last | undefined => {
    const section = sections.at(-1);
    if (section === undefined) return undefined;
    const { start, end } = section.marker.span;
    const marker = document.source.slice(start, end).replace(/\s/g, '');
    return {
      words: { zh: `最后一个是“${marker}”`, en: `the last is “${marker}”` },
      label: { zh: '最后一个在这里', en: 'the last one is here' },
      entity: { kind: 'section', section, owner: document },
    };
  };
  switch (step.unit) {
    case 'article':
      return sectionLast(articlesOf(document));
    case 'division':
      return sectionLast(
        document.blocks.filter((block): block is Section => block.kind === 'section' && block.marker.form === 'dunhao'),
      );
    case 'paragraph': {
      const article = within?.kind === 'section' ? within.section : undefined;
      if (article === undefined) return undefined;
      const count = partsOf(article).length;
      return {
        words: { zh: `共 ${count} 款`, en: `it has ${count} 款` },
        label: { zh: '所引的条在这里', en: 'the article is here' },
        entity: { kind: 'section', section: article, owner: document },
      };
    }
    case 'box': {
      const box = eachBox(document).findLast(({ caption }) => caption.number !== undefined);
      if (box === undefined) return undefined;
      const value = box.caption.number?.value ?? 0;
      return {
        words: { zh: `最后一个是“专栏${value}”`, en: `the last is 专栏${value}` },
        label: { zh: '最后一个专栏在这里', en: 'the last box is here' },
        entity: { kind: 'box', box, owner: document },
      };
    }
    case 'attachment': {
      const all = attachmentsOf(document);
      const last = all.at(-1);
      if (last === undefined)
        return { words: { zh: '文中没有附件', en: 'it has no attachments' }, label: { zh: '', en: '' } };
      return {
        words: { zh: `共 ${all.length} 个附件`, en: `it has ${all.length} attachments` },
        label: { zh: '最后一个附件在这里', en: 'the last attachment is here' },
        entity: {
          kind: 'attachment',
          owner: document,
          ...(last.page ? { page: last.page } : {}),
          ...(last.entry ? { entry: last.entry } : {}),
        },
      };
    }
    default:
      return undefined;
  }
}
