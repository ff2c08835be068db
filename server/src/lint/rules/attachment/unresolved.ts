// attachment/unresolved: the attachment note lists an attachment that has no page, or one that does not say it is an attachment. Copies from the web often lack all pages; where not one is
// there, nothing is wrong with the text at hand, and only an issue or a draft is told.
import type { AttachmentEntry, AttachmentNote, Document } from '../../../model/document';
import { documentRule, type Fault, type Mending, type Options, type RuleContext, type Severity } from '../../rule';
import { attachmentScopes, leavesAttachmentsOut, type AttachmentScope } from '../../support/attachment-closure';
import { ISSUING_VERBS } from '../../support/title-core';
import { gapAt, inserting, waysOf } from '../../support/ways';

interface MissingPage extends Fault {
  readonly name: string;
  /** none: not one of the listed attachments is printed · page: this one is not · label: it is, without 附件 above it. */
  readonly lacks: 'none' | 'page' | 'label';
  readonly ways: readonly Mending[];
}

export const unresolved = documentRule<MissingPage, Options>({
  id: 'attachment/unresolved',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件说明和附件的规定：附件的顺序号和标题应当与附件说明的表述一致',
    en: 'GB/T 9704—2012, Layout key for official document: attachments follow the note that lists them',
  },
  summary: { zh: '附件说明列出的附件应当有附件页', en: 'Every attachment that the note lists has its page' },
  *find(document: Document, context: RuleContext): Iterable<MissingPage> {
    for (const scope of attachmentScopes(document)) {
      yield* missingIn(scope, context);
      // Copies from the web often lose the label.
      if (context.inIssue || context.profile === 'draft') yield* unlabelledIn(scope);
    }
  },
  mends: waysOf,
  say: ({ name, lacks }) =>
    lacks === 'label'
      ? {
          zh: `“${name}”是附件说明列出的附件，页上没有“附件”二字。公文格式国家标准规定附件页标明“附件”和顺序号；请在标题之上补上。`,
          en: `“${name}” is an attachment that the note lists, and its page does not say 附件. The national standard has 附件 and the number above the title; add them.`,
        }
      : lacks === 'none'
        ? {
            zh: `附件说明列有“${name}”，正文之后没有附件。按公文格式国家标准的规定，附件应当随正文编排；请补上附件，不刊附件的写明“（附件略）”。`,
            en: `The note lists “${name}”, and no attachment follows. The national standard has attachments follow the text; add them, or say （附件略） where they are left out.`,
          }
        : {
            zh: `附件说明列有“${name}”，后面没有这个附件。按公文格式国家标准的规定，附件说明与附件应当一致；请补上附件，或者从附件说明中删去。`,
            en: `The note lists “${name}”, and no page of this attachment follows. By the national standard note and attachments agree; add the page or take the entry out.`,
          },
});

function* missingIn(scope: AttachmentScope, { profile, inIssue }: RuleContext): Iterable<MissingPage> {
  const missing = scope.listed.filter(({ page, absent }) => !page && !absent);
  const first = missing[0];
  if (!first || leavesAttachmentsOut(scope)) return;
  const pages = [...scope.listed.flatMap(({ page }) => page ?? []), ...scope.unlisted];
  if (pages.length === 0) {
    if (profile !== 'draft' && !inIssue) return;
    yield {
      span: first.entry.nameSpan,
      name: first.name,
      lacks: 'none',
      ways: [leftOut(missing.map(({ entry }) => entry))],
      severity: inIssue ? 'information' : 'warning',
    };
    return;
  }
  const last = pages.at(-1);
  const lastListed = Math.max(...scope.listed.map(({ page, index }) => (page ? index : -1)));
  for (const { entry, name, index } of missing) {
    // What a copy from the web lacks it lacks at the end.
    const severity: Severity = index < lastListed || inIssue || profile === 'draft' ? 'error' : 'warning';
    const label = last?.label?.span ?? last?.title?.span;
    const related = label && [
      { span: label, message: { zh: '已有的最后一个附件', en: 'The last attachment printed' } },
    ];
    const ways = [leftOut([entry]), ...withoutEntry(scope.note, entry, scope.owner.source)];
    yield { span: entry.nameSpan, name, lacks: 'page', ways, severity, related };
  }
}

/** A text that stands for itself behind the note and bears a listed name: its label was lost. What a notice prints needs none. */
function* unlabelledIn({ owner, listed }: AttachmentScope): Iterable<MissingPage> {
  if (owner.title?.verb !== undefined && ISSUING_VERBS.includes(owner.title.verb.text)) return;
  for (const { entry, name, page } of listed) {
    if (page?.form !== 'instrument' || page.title === undefined) continue;
    const related = [{ span: entry.nameSpan, message: { zh: '附件说明中的这一项', en: 'The entry of the note' } }];
    const ways = [labelled(entry, page.title.span.start, owner.source)];
    yield { span: page.title.span, name, lacks: 'label', ways, severity: 'information', related };
  }
}

function leftOut(entries: readonly AttachmentEntry[]): Mending {
  return {
    title: { zh: '注明“（略）”：不刊附件', en: 'Say （略）: the attachment is left out' },
    edits: entries.map(({ nameSpan: { end } }) => ({ span: { start: end, end }, newText: '（略）' })),
  };
}

/** The entry taken out of a note of several lines; numbers behind it move up. */
function withoutEntry(note: AttachmentNote | undefined, entry: AttachmentEntry, source: string): readonly Mending[] {
  const entries = note?.entries ?? [];
  const at = entries.indexOf(entry);
  const before = entries[at - 1];
  if (before === undefined) return [];
  const later = entries.slice(at + 1).flatMap(({ number }) => number ?? []);
  const single = entries.length === 2 ? before.number : undefined;
  const renumbered = later.map(({ span, value }) => ({ span, newText: String(value - 1) }));
  if (later.some(({ span }) => !/^\d+$/.test(source.slice(span.start, span.end)))) return [];
  return [
    {
      title: { zh: '从附件说明中删去', en: 'Take it out of the note' },
      edits: [
        ...(single ? [{ span: { start: single.span.start, end: before.nameSpan.start }, newText: '' }] : []),
        { span: { start: before.span.end, end: entry.span.end }, newText: '' },
        ...renumbered,
      ],
    },
  ];
}

function labelled({ number }: AttachmentEntry, at: number, source: string): Mending {
  const label = `附件${number?.value ?? ''}`;
  return inserting(at, label + gapAt(source, at), { zh: `补上“${label}”`, en: `Add ${label}` });
}
