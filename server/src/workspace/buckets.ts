// Lists of things by key, each thing belonging to a file, so that a file's things can be taken out again. Lists come out ordered by file and
// place and never by the order in which files came in: an index kept up to date must equal one built from scratch.
import type { Span } from '../base/span';

/** What a bucket holds. */
export interface Placed {
  readonly uri: string;
  readonly span: Span;
}

const NONE: readonly never[] = [];

export class Buckets<T extends Placed> {
  private readonly lists = new Map<string, T[]>();
  /** Keys whose lists are out of order. */
  private readonly unsorted = new Set<string>();

  add(key: string, item: T): void {
    const list = this.lists.get(key);
    if (list === undefined) {
      this.lists.set(key, [item]);
      return;
    }
    // A list in order may have been handed out and stays as it is.
    if (this.unsorted.has(key)) list.push(item);
    else this.lists.set(key, [...list, item]);
    this.unsorted.add(key);
  }

  /** Takes out everything of a file under the key. */
  removeFile(key: string, uri: string): void {
    const list = this.lists.get(key);
    if (list === undefined) return;
    const left = list.filter((item) => item.uri !== uri);
    if (left.length === 0) {
      this.lists.delete(key);
      this.unsorted.delete(key);
    } else if (left.length < list.length) this.lists.set(key, left);
  }

  /** Ordered by file and place. */
  get(key: string): readonly T[] {
    const list = this.lists.get(key);
    if (list === undefined) return NONE;
    if (!this.unsorted.delete(key)) return list;
    // Another list, for somebody may be walking through the old one.
    const sorted = [...list].sort(byPlace);
    this.lists.set(key, sorted);
    return sorted;
  }

  /** How many there are under the key. */
  count(key: string): number {
    return this.lists.get(key)?.length ?? 0;
  }

  get size(): number {
    return this.lists.size;
  }
}

/** Orders by file, then by where it begins, the longer first. */
export function byPlace(a: Placed, b: Placed): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
