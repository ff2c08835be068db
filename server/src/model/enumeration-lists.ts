// Reads a list in running text: its items between 、, what 和 may join, and how often it may therefore be counted. Works on folded text and its
// indices; knows no count and no sentence around it.
import {
  COMPACT,
  ENDS_WITH_VERB,
  INNER_START,
  MAY_BE_VERB,
  MODIFIERS,
  OPENERS,
  STARTS_CLAUSE,
} from './enumeration-words';
import type { Reading } from './enumeration-types';

/** 和 inside the name of an agency. */
const AGENCY_JOINT =
  /工业和信息|文化和旅游|住房和城|发展和改革|人力资源和社|源和社会|规划和自然|自然资源和规|源和规划|经济和信息|国防科工和|体育和/;

export interface Piece {
  readonly from: number;
  readonly to: number;
}
export interface TextList {
  /** Between the separators, in text order. */
  readonly pieces: readonly Piece[];
  readonly readings: readonly Reading[];
  /** Closed: too few items say something. */
  readonly complete: boolean;
  /** Items and nothing else: too many say something. */
  readonly pure: boolean;
}

/** How far back or ahead a list is followed. */
const REACH = 600;
const FIRST_TAIL = 6;
const CLAUSE_MARKS = '。;:!?,…';
const CLOSING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '〕': '〔',
  '】': '【',
  '》': '《',
  '”': '“',
  '’': '‘',
};
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSING).map(([a, b]) => [b, a]));
const COUNTED = /(?:[一两二三四五六七八九十]|\d)(?:大|类|项|种|个|条|级|家|批|方面)|第[一二三四五六七八九十\d]|\d{2}/;
const NO_JOINT = /^(?:共和|.和[平谐解约蔼睦]|[总温饱中缓柔融呼雍]和|参与|给与|赋与|.与[会否]|[以普涉]及|.及[时格早其])/;

/** The list that ends right before `end`: back to the mark that ends the clause before, or to `floor`, where the paragraph's ordinal ends. */
export function listBefore(text: string, end: number, floor: number): TextList | undefined {
  const open: string[] = [];
  const least = Math.max(floor, end - REACH);
  const cuts: Piece[] = [];
  let at = end;
  for (; at > least; at--) {
    const character = text.charAt(at - 1);
    const partner = CLOSING[character];
    if (partner !== undefined) {
      open.push(partner);
      continue;
    }
    if (OPENING[character] !== undefined) {
      if (open.at(-1) !== character) break;
      open.pop();
      // “A”“B”: no mark needed between quotations.
      if (open.length === 0 && '“《'.includes(character) && '”》'.includes(text.charAt(at - 2) || ' ')) {
        cuts.push({ from: at - 1, to: at - 1 });
      }
      continue;
    }
    if (open.length > 0) continue;
    if (CLAUSE_MARKS.includes(character)) break;
    if (character === '、') cuts.push({ from: at - 1, to: at });
  }
  if (open.length > 0 || at <= end - REACH || cuts.length === 0) return undefined;
  const pieces = between(at, end, cuts.reverse());
  const list = readList(text, pieces, true);
  if (list === undefined) return undefined;
  const first = text.slice(at, Math.min(at + 8, end));
  const bounded = at === floor || text.charAt(at - 1) !== ',' || STARTS_CLAUSE.test(first);
  const last = pieces.at(-1) as Piece;
  const tail = text.slice(last.from, last.to);
  const left = OPENERS.test(text.slice(at, end));
  const closing = !ENDS_WITH_VERB.test(tail) && !MODIFIERS.test(tail) && isLike(pieces, tail);
  return { ...list, complete: list.complete && bounded && closing && !left, pure: list.pure && closing };
}

/** The list that begins at `start` and goes to the end of the clause; `to` bounds it. */
export function listBehind(text: string, start: number, to = text.length): TextList | undefined {
  const end = Math.min(to, start + REACH);
  const open: string[] = [];
  const cuts: Piece[] = [];
  let at = start;
  for (; at < end; at++) {
    const character = text.charAt(at);
    const partner = OPENING[character];
    if (partner !== undefined) {
      if (open.length === 0 && '“《'.includes(character) && '”》'.includes(text.charAt(at - 1) || ' ') && at > start) {
        cuts.push({ from: at, to: at });
      }
      open.push(partner);
      continue;
    }
    if (CLOSING[character] !== undefined) {
      if (open.at(-1) !== character) break;
      open.pop();
      continue;
    }
    if (open.length > 0) continue;
    if (CLAUSE_MARKS.includes(character)) break;
    if (character === '、') cuts.push({ from: at, to: at + 1 });
  }
  if (open.length > 0 || cuts.length === 0) return undefined;
  // Behind a comma the list may go on.
  if (text.charAt(at) === ',' && at < end) return undefined;
  const list = readList(text, between(start, at, cuts), false);
  if (list === undefined) return undefined;
  const complete = list.complete && !OPENERS.test(text.slice(start, at));
  return { ...list, complete };
}

/** The last item is no longer than its like, so that no verb of the sentence hides in it: 支持甲、乙、丙参与两项计划. */
function isLike(pieces: readonly Piece[], tail: string): boolean {
  const middle = pieces.slice(1, -1).map(({ from, to }) => to - from);
  if (middle.length === 0) return !MAY_BE_VERB.test(tail);
  if (!INNER_START.test(tail.slice(1)) && !MAY_BE_VERB.test(tail)) return true;
  return tail.length <= Math.max(...middle) + (MAY_BE_VERB.test(tail) ? 0 : 2);
}

function between(from: number, to: number, cuts: readonly Piece[]): Piece[] {
  const starts = [from, ...cuts.map((cut) => cut.to)];
  const ends = [...cuts.map((cut) => cut.from), to];
  return starts.map((start, i) => ({ from: start, to: ends[i] as number }));
}

function readList(text: string, pieces: readonly Piece[], mayBeginLater: boolean): TextList | undefined {
  const texts = pieces.map(({ from, to }) => text.slice(from, to));
  if (texts.some((each) => each.length === 0)) return undefined;
  const joints = pieces.map(({ from, to }) => jointsIn(text, from, to));
  const readings: Reading[] = [];
  for (let start = 0; start < pieces.length; start++) {
    // A later beginning only where a word inside the item lets one begin.
    if (start > 0 && !mayBeginLater) break;
    if (start > 0 && !INNER_START.test((texts[start] ?? '').slice(1))) continue;
    const least = pieces.length - start;
    const joined = joints.slice(start).reduce((sum, each) => sum + each, 0);
    readings.push({ least, most: least + joined });
    // A、B和C、D are two pairs; of A、B、C和D两大 the count may be of the last two.
    if (joined > 0) readings.push({ least: joined + 1, most: joined + 1 });
  }
  const inLast = joints.at(-1) ?? 0;
  if (inLast > 0) readings.push({ least: inLast + 1, most: inLast + 1 });
  // Before the first item the sentence may count other things.
  const told = texts.every((each, i) => !COUNTED.test(i === 0 ? each.slice(-FIRST_TAIL) : each));
  const plain = texts.every((each) => !COMPACT.test(each));
  return { pieces, readings, complete: told && plain, pure: told && joints.slice(0, -1).every((each) => each === 0) };
}

/** How many 和, 与, 及, 以及, 或, 会同 may join two items there; those in brackets and quotations are not asked. */
function jointsIn(text: string, from: number, to: number): number {
  let depth = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (OPENING[character] !== undefined) depth++;
    else if (CLOSING[character] !== undefined) depth--;
    else if (depth === 0 && at > from + 1 && /^(?:会同|联合)/.test(text.slice(at, at + 2))) count++;
    else if (depth === 0 && '和与及暨或并'.includes(character) && at > from && at < to - 1) {
      if (AGENCY_JOINT.test(text.slice(Math.max(from, at - 4), at + 3))) continue;
      if (text.slice(at - 1, at + 1) === '以及' || !NO_JOINT.test(text.slice(at - 1, at + 2))) count++;
    }
  }
  return count;
}
