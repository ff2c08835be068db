// What the machine can write of a file by itself, and what comes of it: parts, choices, finished edits. Plain data in file offsets.
import type { TextEdit } from '../../base/edit';
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { Bilingual } from '../../lint/rule';
import type { Knowledge } from '../../workspace/knowledge';
import type { Refusal, RenumberNote } from '../renumber/types';

/**
 * contents: 目录 of an issue · headings: 目录 of the headings of one document · pages: the page numbers of either · assignments: 任务分工表 ·
 * citations: the documents cited · abbreviations: the short names defined
 */
export const GENERATED_PARTS = ['contents', 'headings', 'pages', 'assignments', 'citations', 'abbreviations'] as const;
export type GeneratedPart = (typeof GENERATED_PARTS)[number];

/** The choices there are; what is left out is as said here. */
export interface GenerateChoices {
  /** attachment (as is): an 附件 with its line in 附件说明 · cursor: rows behind the paragraph at the cursor. A part that is there already is renewed in its place. */
  readonly place?: 'attachment' | 'cursor';
  /** Levels of headings in the 目录 of one document; as is: those it has, else one. */
  readonly levels?: 1 | 2 | 3;
  /** full (as is): all that a tag governs · first: its first sentence. */
  readonly wording?: 'full' | 'first';
  /** Page numbers, as a person typed or pasted them; see pages.ts. */
  readonly pages?: string;
}

export interface GenerateQuestion {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  /** Where the cursor stands: it tells which document is meant. */
  readonly offset: number;
  readonly part: GeneratedPart;
  readonly choices: GenerateChoices;
  /** The file's address, and what is known of other documents there. */
  readonly uri: string;
  readonly knowledge: Knowledge;
}

/** A change to be made whole or not at all. */
export interface GeneratedEdits {
  readonly kind: 'edits';
  /** Sorted by place, disjoint; empty when everything is as it should be. */
  readonly edits: readonly TextEdit[];
  /** The text after the edits. */
  readonly text: string;
  /** Where the part begins in the text after the edits. */
  readonly cursor: number;
  /** The part alone, as it stands in the text after the edits. */
  readonly made: string;
  readonly summary: readonly Bilingual[];
  /** Places to look at, in the text before the edits. */
  readonly notes: readonly RenumberNote[];
}

export type GenerateOutcome = GeneratedEdits | Refusal;
