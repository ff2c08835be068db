// Titles in the form in which citations and documents are matched. Works on words alone.
import { foldText } from '../base/fold';

const keys = new Map<string, string>();
/** A cap, so that a folder of strange texts cannot fill the memory. */
const MOST_KEYS = 20_000;

/** A title or cited name folded for comparing: form, book marks, quotation marks and stops left out. */
export function titleKey(title: string): string {
  let key = keys.get(title);
  if (key === undefined) {
    key = foldText(title).replace(/[〈〉<>《》",;。]/g, '');
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(title, key);
  }
  return key;
}
