// The one notion of things that can be defined and referred to, and of where they are. Definition, references, highlights, hover, rename,
// renumbering, links, lenses and the rules on references all speak of these. Types only; resolve.ts and occurrences.ts answer.
import type { Span } from '../base/span';
import type { NumberedCaption } from '../model/captions';
import type { AttachmentEntry, Box, Document, Paragraph, Section } from '../model/document';
import type { Reference, ReferenceStep } from '../model/reference-types';

/** A thing in a file. Objects inside are those of the file's model, so two entities are one thing when those objects are the same. */
export type Entity =
  /** A whole document: top-level, printed instrument, forwarded. */
  | { readonly kind: 'document'; readonly document: Document }
  /** An attachment by its page, by its line in 附件说明, or by both. */
  | {
      readonly kind: 'attachment';
      readonly page?: Document;
      readonly entry?: AttachmentEntry;
      readonly owner: Document;
    }
  /** A heading, 编 章 节 条, 项 or 目, list item, box item. */
  | { readonly kind: 'section'; readonly section: Section; readonly owner: Document }
  /** The nth 款 of an article; `value` counts from 1. */
  | {
      readonly kind: 'paragraph';
      readonly article: Section;
      readonly value: number;
      readonly paragraph: Paragraph;
      readonly owner: Document;
    }
  | { readonly kind: 'box'; readonly box: Box; readonly owner: Document }
  /** A table or figure with a number: 表1, 图2. */
  | { readonly kind: 'caption'; readonly caption: NumberedCaption; readonly owner: Document };

/** What a reference comes to. */
export type Resolution =
  | { readonly kind: 'one'; readonly entity: Entity }
  /** Several things at once: 前两款, a bare 附件 where there are three; or one of several that cannot be told apart when `ambiguous`. */
  | { readonly kind: 'many'; readonly entities: readonly Entity[]; readonly ambiguous: boolean }
  /** It must be in this document and is not: `step` is the first step that leads nowhere, `within` where it was looked for. */
  | {
      readonly kind: 'none';
      readonly step: ReferenceStep;
      readonly within: Entity | undefined;
      readonly document: Document;
    }
  /** It points into another document (a cited, named or amended one), which the file alone cannot show. */
  | { readonly kind: 'elsewhere'; readonly reference: Reference }
  /** The text does not say enough to be sure of anything; nobody may claim that it is wrong. */
  | { readonly kind: 'unknown' };

/** Where an entity stands. Region offsets. */
export interface EntityPlace {
  /** All of it. */
  readonly span: Span;
  /** What to select: its title, caption or number. */
  readonly selection: Span;
}
