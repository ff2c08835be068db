// What completions may know beyond the file at hand: the index and libraries, the models of other files that happen to be there, and
// small readers that the completions share.
import type { TableDeclaration } from '../../lint/table-declaration';
import type { Document, GazetteFile } from '../../model/document';
import type { KnownAttachment } from '../../workspace/attachments';
import { attachmentsOf } from '../../workspace/attachments';
import { heldNumber, type DocumentEntry } from '../../workspace/entry';
import { NO_KNOWLEDGE, type Knowledge } from '../../workspace/knowledge';
import { documentsAround } from '../../workspace/locate';
import { pinyinIndex } from '../navigation/pinyin';

/** The surroundings of the file in which something is completed. */
export interface CompletionWorld {
  readonly uri: string;
  readonly knowledge: Knowledge;
  /** The model of another file, where it is at hand. */
  model(uri: string): GazetteFile | undefined;
  /** Standard tables that the settings declare. */
  readonly tables?: readonly TableDeclaration[];
}

/** Nothing but the file itself. */
export const FILE_ALONE: CompletionWorld = { uri: '', knowledge: NO_KNOWLEDGE, model: () => undefined };

/** The document itself, those around it and what it prints: where its attachments, boxes and tables are. */
export function homesOf(document: Document, top: Document): readonly Document[] {
  return [document, ...documentsAround(document, top), ...document.inner.filter(({ form }) => form === 'instrument')];
}

/** The attachments a text of the document may speak of. */
export function attachmentsAround(document: Document, top: Document): readonly KnownAttachment[] {
  for (const home of homesOf(document, top)) {
    const found = attachmentsOf(home);
    if (found.length > 0) return found;
  }
  return [];
}

/** The number to cite a document of the index by. */
export function citedNumberOf(entry: DocumentEntry): string | undefined {
  const key = heldNumber(entry)?.key;
  return key !== undefined && key.includes('〔') ? key : undefined;
}

/** A name shortened for showing beside another. */
export function briefly(text: string, most = 40): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Letters that an input method has left: the beginnings of syllables. */
export function isLetters(typed: string): boolean {
  return /^[a-z']{2,40}$/i.test(typed);
}

/** Where in a name the letters are met, as an index, or -1. */
export function letterIndex(name: string, typed: string): number {
  return isLetters(typed) ? pinyinIndex(name, typed.toLowerCase().replaceAll("'", '')) : -1;
}
