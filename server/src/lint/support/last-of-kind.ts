// What a message on a reference that leads nowhere tells of the place it was looked for in: its name, and the last thing of the kind there is, so
// that the reader sees how far the numbers go. Words only; whether anything is missing is for the resolver.
import type { Section } from '../../model/document';
import { articlesOf, partsOf } from '../../model/provisions';
import { eachBox } from '../../model/walk';
import { attachmentsOf } from '../../workspace/attachments';
import type { Entity, Resolution } from '../../workspace/entity';
import type { Bilingual } from '../rule';

/** A reference that leads nowhere. */
export type None = Extract<Resolution, { kind: 'none' }>;

/** The article or document in which the missing thing was looked for. */
export function whereOf({ within, document }: None): Bilingual {
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

/** The last thing of a kind, in words and at its place. */
export interface Last {
  readonly words: Bilingual;
  readonly label: Bilingual;
  readonly entity?: Entity;
}

/** The last thing of the missing kind, so that the reader sees how far the numbers go. */
export function lastOfKind({ step, within, document }: None): Last | undefined {
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
