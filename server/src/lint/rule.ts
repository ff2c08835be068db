// What a rule is: data about itself and three separate verbs, find, say and mend. A rule reads the model; it never searches raw text,
// never calls another rule and keeps nothing between documents.
import type { TextEdit } from '../base/edit';
import type { Span } from '../base/span';
import type { Document, GazetteFile, Profile } from '../model/document';
import type { Knowledge } from '../workspace/knowledge';
import type { TableDeclaration } from './table-declaration';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Locale = 'zh-cn' | 'en';
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
export type Family =
  | 'structure'
  | 'title'
  | 'doc-number'
  | 'date'
  | 'addressee'
  | 'numbering'
  | 'table'
  | 'citation'
  | 'reference'
  | 'attachment'
  | 'abbreviation'
  | 'punctuation'
  | 'numeral'
  | 'wording'
  | 'agency'
  | 'gazette'
  | 'arithmetic';
export type RuleId = `${Family}/${string}`;

/** Where a rule's authority comes from: only a regulation or national standard 规定s; everything else is 通行做法. */
export interface RuleSource extends Bilingual {
  readonly kind: 'standard' | 'practice';
}

/** safe: folded text and every parsed value stay equal, may run in fix-all · suggested: applied one at a time by a person · none */
export type FixClass = 'safe' | 'suggested' | 'none';

/**
 * What find yields. Spans are in the coordinates of the scope: region offsets for document rules, file offsets for file and folder rules;
 * a related place with a `uri` lies in that file and counts in it.
 */
export interface Fault {
  readonly span: Span;
  /** Overrides the rule's severity for this fault. */
  readonly severity?: Severity;
  /** Overrides the rule's fix class for this fault (a rule that is safe in the plain case only). */
  readonly fix?: FixClass;
  readonly related?: readonly { readonly span: Span; readonly uri?: string; readonly message: Bilingual }[];
  /** How an editor may draw the range: struck through, or faded. */
  readonly tags?: readonly FindingTag[];
  /** Overrides the rule's reason why this fault is left to a person. */
  readonly why?: Bilingual;
}

/** One way to mend a fault. */
export interface Mending {
  /** What it does, as the name of an action; without one the front ends word the edits. */
  readonly title?: Bilingual;
  readonly edits: readonly TextEdit[];
}
export type FindingTag = 'unnecessary' | 'deprecated';

export type OptionValue = boolean | number | string | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;

export interface RuleContext<O extends Options = Options> {
  readonly profile: Profile;
  readonly options: O;
  /** The file is a gazette issue (documents are reprints and lack 版头 and 版记). */
  readonly inIssue: boolean;
  /** Standard tables that the project's settings declare. */
  readonly tables: readonly TableDeclaration[];
}

interface RuleFacts<F extends Fault, O extends Options> {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly fix: FixClass;
  readonly source: RuleSource;
  /** One line for the index and the settings. */
  readonly summary: Bilingual;
  /** Options with their defaults; absent when there are none. */
  readonly options?: O;
  readonly optionDocs?: Readonly<Record<string, Bilingual>>;
  /**
   * Why a fault without edits is left to a person: what has to be known or decided that does not stand in the text. A rule that cannot mend
   * every one of its faults has it; its page repeats it.
   */
  readonly why?: Bilingual;
  say(fault: F): Bilingual;
}

/** Sees one top-level document with all that hangs on it. Pure in the document and the context: its findings are kept. */
export interface DocumentRule<F extends Fault = Fault, O extends Options = Options> extends RuleFacts<F, O> {
  readonly scope: 'document';
  find(document: Document, context: RuleContext<O>): Iterable<F>;
  /** The edits that mend the fault, in region offsets; undefined when this fault cannot be mended. */
  mend?(fault: F, document: Document): readonly TextEdit[] | undefined;
  /** Several ways to mend the fault, the likeliest first: in place of `mend` where more than one is plausible. Never for a safe fix. */
  mends?(fault: F, document: Document): readonly Mending[];
}

/** Sees the whole file: contents against documents, numbers across documents, masthead and colophon. */
export interface FileRule<F extends Fault = Fault, O extends Options = Options> extends RuleFacts<F, O> {
  readonly scope: 'file';
  find(file: GazetteFile, context: RuleContext<O>): Iterable<F>;
  /** The edits that mend the fault, in file offsets. */
  mend?(fault: F, file: GazetteFile): readonly TextEdit[] | undefined;
  mends?(fault: F, file: GazetteFile): readonly Mending[];
}

export interface FolderContext<O extends Options = Options> extends RuleContext<O> {
  /** What the file is known by; what `knowledge` says of it may be older than the file at hand. */
  readonly uri: string;
  readonly knowledge: Knowledge;
}

/** Sees the whole file and what is known of others: documents in the folder, libraries. Pure in the file and the context. */
export interface FolderRule<F extends Fault = Fault, O extends Options = Options> extends RuleFacts<F, O> {
  readonly scope: 'folder';
  find(file: GazetteFile, context: FolderContext<O>): Iterable<F>;
  /** The edits that mend the fault in the file itself, in file offsets. */
  mend?(fault: F, file: GazetteFile): readonly TextEdit[] | undefined;
  mends?(fault: F, file: GazetteFile): readonly Mending[];
}

/** A rule with its fault type hidden: what the registry and the runner hold. */
export type Rule = DocumentRule | FileRule | FolderRule;

/** Types a document rule. */
export function documentRule<F extends Fault, O extends Options>(rule: Omit<DocumentRule<F, O>, 'scope'>): Rule {
  return { ...rule, scope: 'document' } as unknown as Rule;
}

/** Types a file rule. */
export function fileRule<F extends Fault, O extends Options>(rule: Omit<FileRule<F, O>, 'scope'>): Rule {
  return { ...rule, scope: 'file' } as unknown as Rule;
}

/** Types a folder rule. */
export function folderRule<F extends Fault, O extends Options>(rule: Omit<FolderRule<F, O>, 'scope'>): Rule {
  return { ...rule, scope: 'folder' } as unknown as Rule;
}
