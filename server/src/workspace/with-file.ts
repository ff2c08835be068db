// What is known of other documents, and one file more that others do not know of: an old version beside the new one, a file left out by settings.
// It sees the others and itself; by number and title the others stand as they are.
import type { FileEntry } from './entry';
import type { Knowledge } from './knowledge';

/** The knowledge as seen from a file that is not in it. */
export function withFile(knowledge: Knowledge, entry: FileEntry): Knowledge {
  return {
    generation: knowledge.generation,
    complete: knowledge.complete,
    file: (uri) => (uri === entry.uri ? entry : knowledge.file(uri)),
    files: () => knowledge.files(),
    documents: () => knowledge.documents(),
    issuers: () => knowledge.issuers(),
    byNumber: (key) => knowledge.byNumber(key),
    byTitle: (title) => knowledge.byTitle(title),
    citing: (document) => knowledge.citing(document),
    cites: (document) =>
      document.uri === entry.uri ? entry.sites.filter(({ owner }) => owner === document) : knowledge.cites(document),
    sitesOfNumber: (key) => knowledge.sitesOfNumber(key),
    sitesOfTitle: (title) => knowledge.sitesOfTitle(title),
    endingsOfNumber: (key) => knowledge.endingsOfNumber(key),
    endingsOfTitle: (title) => knowledge.endingsOfTitle(title),
    libraryByNumber: (key, near) => knowledge.libraryByNumber(key, near),
    libraryByTitle: (title, near) => knowledge.libraryByTitle(title, near),
    library: (near) => knowledge.library(near),
  };
}
