/**
 * Several files in one text: `//- /path` starts each, the first is the one that is checked, a gazette.library.csv is a library. A text without such
 * lines is one file. Tells a service of all of them; the service is as a front end leaves it when the folder has been read.
 */
import { parseLibrary } from '../../server/src/lint/library-file';
import type { GazetteService } from '../../server/src/service';
import { LIBRARY_FILE_NAME } from '../../server/src/workspace/library-entry';
import { readMarkedFiles, readMarkup, type MarkedText } from './markup';

/** The files of a text. */
export function filesIn(marked: string): readonly MarkedText[] {
  return marked.startsWith('//- ') ? readMarkedFiles(marked) : [readMarkup(marked)];
}

/** The URI of a file in tests. */
export function uriOf(path: string): string {
  return `file://${path}`;
}

/** Has a service know files. */
export function learnFiles(service: GazetteService, files: readonly MarkedText[]): void {
  const index = service.workspace();
  for (const { path, text } of files) {
    if (path.endsWith(`/${LIBRARY_FILE_NAME}`)) index.setLibrary(parseLibrary(uriOf(path), text).library);
    else service.learn(uriOf(path), service.readText(text));
  }
  index.complete = true;
}

/** Has a service forget files. */
export function forgetFiles(service: GazetteService, files: readonly MarkedText[]): void {
  const index = service.workspace();
  for (const { path } of files) {
    index.remove(uriOf(path));
    index.removeLibrary(uriOf(path));
  }
}
