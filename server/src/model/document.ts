// The meaning of a file: documents with their elements, sections, boxes and tables, and the issue that holds them.
// Types only; built by the other files of this room as a pure function of the syntax tree. Knows nothing of rules or editors.
//
// Coordinates: a top-level document is parsed from its own region of the file, and every span inside it (also inside what it prints,
// forwards or attaches) counts from the start of that region. `PlacedDocument.base` is the region's offset in the file. So a document
// that an edit did not touch stays the same object wherever it moves, and everything computed from it can be kept.
import type { FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Marker } from '../syntax/marker-types';
import type { DateMention, DocumentNumber, Inline, OrderNumber } from './inline-types';
import type { Reference } from './reference-types';

/** A word or name at its place. `text` is folded (half width, no white space). */
export interface Named {
  readonly text: string;
  readonly span: Span;
}

/** A joint between two physical lines of one logical paragraph. */
export interface Seam {
  /** From the end of the one piece to the start of the next, line ends included. */
  readonly span: Span;
  /** page: cut by a blank line (a page break) · wrap: the next line simply goes on. */
  readonly kind: 'page' | 'wrap';
}

/** A logical paragraph: one or more physical lines read as one. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** text · bullet (——) · note (注：) · caption (above a table) · unit (单位：亿元) · omission (本文有删减) · separator (* * *) */
  readonly role: 'text' | 'bullet' | 'note' | 'caption' | 'unit' | 'omission' | 'separator';
  /** From the first character to the last, indents and trailing white space left out. */
  readonly span: Span;
  /** One a physical line, without indent, trailing white space and decoration. */
  readonly pieces: readonly Span[];
  readonly seams: readonly Seam[];
  /** The pieces joined and folded: what recognisers and rules match on; maps back to region offsets. */
  readonly view: FoldedView;
  /** Recognised contents, computed when first asked for. */
  readonly inline: Inline;
  /** 第十条, 附件2, 前款, 本办法 … in text order, found when first asked for. */
  readonly references: readonly Reference[];
  /** Part of a provision quoted from another text (将第十条修改为：“……”): no numbering of this document. */
  readonly quoted: boolean;
}

/**
 * The part an ordinal plays: heading of the ladder 一、（一）1.（1）①; part, chapter, section, article of legal text; item (项) and subitem (目)
 * under an article; list-item in a plain list; box-item in a 专栏.
 */
export type SectionRole =
  'heading' | 'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'item' | 'subitem' | 'list-item' | 'box-item';

/** Everything under one ordinal. */
export interface Section {
  readonly kind: 'section';
  readonly role: SectionRole;
  readonly marker: Marker;
  /** 1 to 5 for the forms 一、（一）1.（1）①; 0 for legal forms. Depth in the tree may differ. */
  readonly level: number;
  /** The paragraph that carries the ordinal (its inline contents included). */
  readonly paragraph: Paragraph;
  /** The caption: up to the first end mark when the text runs in, else the whole line. Without the marker. */
  readonly head: {
    readonly text: string;
    readonly span: Span;
    /** The end mark closing the caption as printed, or nothing. */
    readonly end: string;
    /** Text goes on behind the caption on the same line. */
    readonly runIn: boolean;
  };
  /** What stands under the ordinal, the carrying paragraph left out. */
  readonly blocks: readonly Block[];
  /** From the marker to the end of the last block. */
  readonly span: Span;
}

/** A 专栏: a scope of its own inside the outer numbering. */
export interface Box {
  readonly kind: 'box';
  readonly caption: {
    readonly span: Span;
    readonly title: string;
    /** Undefined for an unnumbered box. */
    readonly number?: { readonly value: number; readonly span: Span };
  };
  readonly blocks: readonly Block[];
  readonly span: Span;
  /** Where the box ends could not be decided; the outline says so and no rule counts on it. */
  readonly uncertainEnd: boolean;
}

export interface Cell {
  /** Without surrounding white space; empty for an empty cell. */
  readonly span: Span;
  /** Folded. */
  readonly text: string;
}
export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
  readonly header: boolean;
}
/** Rows of tab-separated or pipe cells; `html` blocks are kept whole and unread. */
export interface Table {
  readonly kind: 'table';
  readonly syntax: 'tab' | 'pipe' | 'html';
  readonly span: Span;
  readonly rows: readonly Row[];
  /** Width on which most rows agree. */
  readonly columns: number;
  readonly caption?: Paragraph;
  readonly unit?: Paragraph;
  readonly notes: readonly Paragraph[];
}

export type Block = Paragraph | Section | Box | Table;

/** A title, joined over its lines. */
export interface Title {
  readonly span: Span;
  readonly pieces: readonly Span[];
  readonly view: FoldedView;
  /** Folded whole text. */
  readonly text: string;
  /** Issuing agencies named before 关于; empty when the title names none. */
  readonly issuers: readonly Named[];
  /** The word 关于. */
  readonly about?: Span;
  /** 印发 公布 发布 转发 批转 颁布 … right behind 关于 or the issuer. */
  readonly verb?: Named;
  /** The 文种 the title ends with (a following bracket such as （试行） left out). */
  readonly type?: Named & { readonly statutory: boolean };
  /** A bracket that closes the title: （试行）（征求意见稿）（2021年版）. */
  readonly qualifier?: Named;
  /** 《…》 inside the title. */
  readonly inline: Inline;
  /** White space inside the title, line ends between its pieces left out. */
  readonly gaps: readonly Span[];
}

/** The line of the document's own number. */
export interface NumberLine {
  readonly span: Span;
  readonly number?: DocumentNumber;
  readonly order?: OrderNumber;
  /** A number with its year or serial still to be filled: 浙政发〔2021〕 号, 〔××〕, 无. */
  readonly placeholder: boolean;
  readonly aboveTitle: boolean;
}

export interface Addressee {
  readonly span: Span;
  /** Folded, without the colon. */
  readonly text: string;
  /** Units between separators at bracket depth 0. */
  readonly units: readonly (Named & { readonly separator: string; readonly separatorSpan: Span })[];
  /** The mark that closes the line as printed: ： : 。 ， or nothing. */
  readonly end: { readonly text: string; readonly span: Span };
  /** Text of the body goes on behind the colon on the same line. */
  readonly inline: boolean;
}

export interface Signature extends Named {
  readonly unit: 'agency' | 'person';
}
export interface DateLine {
  readonly span: Span;
  readonly date: DateMention;
  /** Figures are still to be filled in (2022年　月　日): `date` has what is there. */
  readonly placeholder: boolean;
  /** Printed on one line with the signature or at the end of a body paragraph. */
  readonly joined: boolean;
}

export interface AttachmentEntry {
  readonly span: Span;
  readonly number?: { readonly value: number; readonly span: Span };
  /** The mark behind the number as printed. */
  readonly terminator: string;
  /** 附件2： in front of the name, where every name has a label of its own instead of a number in one list. */
  readonly label?: Span;
  /** Folded name, end marks left in. */
  readonly name: string;
  readonly nameSpan: Span;
}
/** 附件说明 under the body. */
export interface AttachmentNote {
  readonly span: Span;
  /** 附件 or 附 with its colon. */
  readonly label: Named & { readonly colon: string };
  readonly entries: readonly AttachmentEntry[];
}
/** A line of a document's own 目录: 第一章 总则, 一、总体要求……3. */
export interface ListedHeading {
  /** Without leader and page. */
  readonly span: Span;
  readonly marker: Marker;
  readonly page?: { readonly value: number; readonly span: Span };
}
/** The label on an attachment's page. */
export interface AttachmentLabel {
  readonly span: Span;
  /** 附件, 附, 附表, 附录 as printed, without number and colon. */
  readonly word: string;
  /** `part` is the 2 of 附件1-2, the second page of attachment 1. */
  readonly number?: { readonly value: number; readonly part?: number; readonly span: Span };
  readonly colon: string;
}

export type ElementKind =
  | 'title'
  | 'annotation'
  | 'number'
  | 'addressee'
  | 'body'
  | 'attachment-note'
  | 'signature'
  | 'date'
  | 'postscript'
  | 'copy-to'
  | 'print-line'
  | 'instrument'
  | 'forwarded'
  | 'attachment';
export interface Element {
  readonly kind: ElementKind;
  readonly span: Span;
}

/**
 * One document and all that hangs on it.
 * document: stands for itself · instrument: the text a notice or order prints (规划, 办法, 名单) · forwarded: a whole document inside another
 * (转发 a 请示) · attachment: an 附件 page.
 */
export interface Document {
  readonly form: 'document' | 'instrument' | 'forwarded' | 'attachment';
  /** The region's text, shared by everything inside it; all spans count in it. */
  readonly source: string;
  readonly span: Span;
  readonly title?: Title;
  readonly annotation?: Paragraph;
  readonly number?: NumberLine;
  readonly addressee?: Addressee;
  readonly blocks: readonly Block[];
  readonly attachmentNote?: AttachmentNote;
  readonly signatures: readonly Signature[];
  readonly date?: DateLine;
  readonly postscript?: Paragraph;
  readonly copyTo?: Paragraph;
  readonly printLine?: Paragraph;
  /** The label of an attachment page. */
  readonly label?: AttachmentLabel;
  /** The numbered lines of its own 目录, in text order; empty where it has none. */
  readonly listing: readonly ListedHeading[];
  /** Its own 目录, from the label to the last line; undefined where it has none. */
  readonly listingSpan?: Span;
  /** Printed instruments, forwarded documents and attachments, in text order. */
  readonly inner: readonly Document[];
  /** Elements in the order they are printed (for the order of elements). */
  readonly elements: readonly Element[];
  /** Legal text: chapters and articles carry it. */
  readonly legal: boolean;
  /** A note says that parts are left out (本文有删减, （略）): gaps in serials and counts are by right. */
  readonly abridged: boolean;
}

export interface PlacedDocument {
  /** Offset of the document's region in the file. */
  readonly base: number;
  readonly document: Document;
}

export interface IssueNumbers {
  readonly span: Span;
  readonly values: readonly { readonly value: number; readonly span: Span }[];
}
/** 报头 of an issue. Spans are file offsets. */
export interface Masthead {
  readonly span: Span;
  readonly name?: Named;
  readonly englishName?: Named;
  readonly year?: { readonly value: number; readonly span: Span };
  /** 第17、18期 */
  readonly issues?: IssueNumbers;
  /** 总第1289、1290期 */
  readonly totals?: IssueNumbers;
}
export interface ContentsEntry {
  readonly span: Span;
  /** Folded title. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly number?: DocumentNumber;
  readonly page?: { readonly value: number; readonly span: Span };
}
export interface ContentsColumn {
  readonly span: Span;
  /** Folded name between 【】; empty for entries that stand under none. */
  readonly name: string;
  readonly entries: readonly ContentsEntry[];
}
/** 目录. Spans are file offsets. */
export interface Contents {
  readonly span: Span;
  readonly columns: readonly ContentsColumn[];
}
export interface ColophonField {
  readonly label: Named;
  readonly value: Named;
}
/** 版权页. Spans are file offsets. */
export interface Colophon {
  readonly span: Span;
  readonly name?: Named;
  readonly year?: { readonly value: number; readonly span: Span };
  readonly issues?: IssueNumbers;
  readonly totals?: IssueNumbers;
  readonly publication?: DateMention;
  readonly fields: readonly ColophonField[];
}

export type Profile = 'gazette' | 'gongwen' | 'legislation' | 'draft';

/** A whole file. Spans of masthead, contents and colophon are file offsets; documents have their base. */
export interface GazetteFile {
  readonly text: string;
  /** issue: masthead or contents and documents · document: one or more documents · instrument: bare legal or planning text · foreign: no official document */
  readonly kind: 'issue' | 'document' | 'instrument' | 'foreign';
  readonly masthead?: Masthead;
  readonly contents?: Contents;
  readonly documents: readonly PlacedDocument[];
  readonly colophon?: Colophon;
  /** The profile the text itself suggests. */
  readonly profile: Profile;
}
