// Finds many phrases in a text in one pass (the automaton of Aho and Corasick). Costs the length of the text and of the phrases, however
// many they are. Knows texts as UTF-16 units only; which hits count is for the caller.

/** A phrase at its place: units `start` (inclusive) to `end` (exclusive) of the text, and the index of the phrase. */
export interface PhraseHit {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

interface Node {
  readonly next: Map<number, Node>;
  /** The node of the longest proper suffix that is a beginning of some phrase. */
  fail: Node | undefined;
  /** The phrase that ends here, -1 for none. */
  phrase: number;
  /** The nearest node on the way of suffixes where a phrase ends. */
  shorter: Node | undefined;
}

/** A set of phrases ready to be looked for. */
export class PhraseMatcher {
  private readonly root: Node = newNode();
  private readonly lengths: readonly number[];
  /** 1 for every unit a phrase begins with: nearly no unit of a text is one, and those cost a look into an array. */
  private readonly firsts = new Uint8Array(0x10000);

  /** @param phrases of equal phrases the first alone is ever found; empty ones never */
  constructor(phrases: readonly string[]) {
    this.lengths = phrases.map(({ length }) => length);
    for (const [index, phrase] of phrases.entries()) this.insert(phrase, index);
    this.link();
  }

  /**
   * The phrases found in a text, in text order, none overlapping another: of two that overlap, the one that contains the other or else
   * the one that begins first.
   * @param accepts says whether a hit counts at all; one that does not hides nothing
   */
  find(text: string, accepts: (hit: PhraseHit) => boolean = () => true): readonly PhraseHit[] {
    const hits: PhraseHit[] = [];
    let node = this.root;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (node === this.root) {
        if (this.firsts[code] === 0) continue;
      }
      node = this.step(node, code);
      let ending = node.phrase >= 0 ? node : node.shorter;
      for (; ending !== undefined; ending = ending.shorter) {
        const hit = { start: i + 1 - (this.lengths[ending.phrase] ?? 0), end: i + 1, phrase: ending.phrase };
        if (!accepts(hit)) continue;
        // What the new hit contains gives way; one that begins before it and reaches into it stays.
        let kept = hits.length;
        while (kept > 0 && (hits[kept - 1]?.start ?? 0) >= hit.start) kept--;
        if (kept > 0 && (hits[kept - 1]?.end ?? 0) > hit.start) continue;
        hits.length = kept;
        hits.push(hit);
        break;
      }
    }
    return hits;
  }

  private step(from: Node, code: number): Node {
    let node: Node | undefined = from;
    for (; node !== undefined; node = node.fail) {
      const next = node.next.get(code);
      if (next !== undefined) return next;
    }
    return this.root;
  }

  private insert(phrase: string, index: number): void {
    if (phrase === '') return;
    let node = this.root;
    this.firsts[phrase.charCodeAt(0)] = 1;
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i);
      let next = node.next.get(code);
      if (next === undefined) node.next.set(code, (next = newNode()));
      node = next;
    }
    if (node.phrase < 0) node.phrase = index;
  }

  private link(): void {
    const queue: Node[] = [];
    for (const child of this.root.next.values()) {
      child.fail = this.root;
      queue.push(child);
    }
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head] as Node;
      for (const [code, child] of node.next) {
        child.fail = this.step(node.fail ?? this.root, code);
        child.shorter = child.fail.phrase >= 0 ? child.fail : child.fail.shorter;
        queue.push(child);
      }
    }
  }
}

function newNode(): Node {
  return { next: new Map(), fail: undefined, phrase: -1, shorter: undefined };
}
