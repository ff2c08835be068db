/** What must hold of every renumbering: each reference means the provision it meant, and nothing but numbers and places has changed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/base/edit';
import { citingFiles, renumberFile } from '../../../server/src/features/renumber/across';
import { externalEdits } from '../../../server/src/features/renumber/external';
import { renumber } from '../../../server/src/features/renumber/renumber';
import type { Renumbering } from '../../../server/src/features/renumber/outcome';
import type { RenumberOperation } from '../../../server/src/features/renumber/types';
import { buildModel } from '../../../server/src/model/build';
import { articlesOf } from '../../../server/src/model/provisions';
import {
  documentOfEntry,
  documentsNamed,
  namedDocument,
  resolveInDocument,
} from '../../../server/src/workspace/elsewhere';
import type { Entity } from '../../../server/src/workspace/entity';
import { locatedReferences } from '../../../server/src/workspace/locate';
import { resolvedReferences } from '../../../server/src/workspace/resolve';
import { fullNamesIn } from '../../../server/src/workspace/short-names';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { indexOf } from '../../support/knowledge';
import { citingText, ladderText, legalText } from './generated';

const OPERATIONS: readonly RenumberOperation[] = [
  'insert-before',
  'insert-after',
  'delete',
  'move-up',
  'move-down',
  'promote',
  'demote',
  'renumber-level',
  'renumber-all',
];
const steps = fc.array(fc.record({ operation: fc.constantFrom(...OPERATIONS), at: fc.integer({ min: 0, max: 999 }) }), {
  minLength: 1,
  maxLength: 4,
});

/** The words a thing carries in its text, independent of every number; an article is known by any word in it. */
function wordOf(entity: Entity, text: string): string {
  if (entity.kind === 'section') {
    const { role, span, paragraph } = entity.section;
    const part = role === 'article' ? text.slice(span.start, span.end) : paragraph.view.text;
    return `${role === 'article' ? 'article' : 'section'} ${(part.match(/[章内项头次末]词\d+/g) ?? []).join(' ')}`;
  }
  return entity.kind === 'paragraph' ? `part ${/内词\d+/.exec(entity.paragraph.view.text)?.[0]}` : entity.kind;
}

/** The words of all articles that a range takes in, its ends included; a range means them together. */
function rangeWords(from: Entity, to: Entity, text: string): string[] {
  if (from.kind !== 'section' || to.kind !== 'section' || from.section.role !== 'article') {
    return [wordOf(from, text), wordOf(to, text)];
  }
  const all = articlesOf(from.owner);
  return all
    .slice(all.indexOf(from.section), all.indexOf(to.section) + 1)
    .map((section) => wordOf({ kind: 'section', section, owner: from.owner }, text));
}

/** The things without those that have no word (put in) and those whose words the text no longer has (deleted out of a range). */
function standing(words: ReadonlySet<string>, text: string): Set<string> {
  return new Set(
    [...words].filter((each) => {
      const [, ...own] = each.split(' ').filter((word) => word !== '');
      return each.split(' ').length === 1 || own.some((word) => text.includes(word));
    }),
  );
}

/** True when both lists of things are the same. */
function alike(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const rest = [...after];
  for (const each of before) {
    const words = new Set(each.split(' '));
    const found = rest.findIndex((other) => {
      const [kind = '', ...others] = other.split(' ');
      return words.has(kind) && (words.size === 1 || others.some((word) => words.has(word)));
    });
    if (found < 0) return false;
    rest.splice(found, 1);
  }
  return rest.length === 0;
}

/** What each 引N means: the words of all its targets, or undefined where one is not told. */
function meanings(
  text: string,
): Map<string, { words: Set<string>; spans: readonly [number, number][]; sure: boolean }> {
  const out = new Map<string, { words: Set<string>; spans: [number, number][]; sure: boolean }>();
  for (const { base, document } of buildModel(parseText(text)).documents) {
    const references = resolvedReferences(document);
    for (const [index, { reference, resolution }] of references.entries()) {
      const start = reference.span.start + base;
      const id = /引\d+【[^】]*$/.exec(text.slice(0, start))?.[0].split('【')[0];
      if (id === undefined) continue;
      const entry = out.get(id) ?? { words: new Set(), spans: [], sure: true };
      out.set(id, entry);
      entry.spans.push([start, reference.span.end + base]);
      const end = references[index + 1]?.resolution;
      if (reference.range === 'to') entry.sure &&= resolution.kind === 'one';
      else if (resolution.kind === 'one' && reference.range === 'from' && end?.kind === 'one')
        for (const word of rangeWords(resolution.entity, end.entity, document.source)) entry.words.add(word);
      else if (resolution.kind === 'one') entry.words.add(wordOf(resolution.entity, document.source));
      else if (resolution.kind === 'many' && !resolution.ambiguous)
        for (const each of resolution.entities) entry.words.add(wordOf(each, document.source));
      else entry.sure = false;
    }
  }
  return out;
}

/** The lines without ordinals and references, in no order. */
function bare(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/【[^】]*】/g, '【】')
        .replace(/^(?:第[一二三四五六七八九十]+[章节条]　?|[（(]?[一二三四五六七八九十\d]+[）)、.]|[①-⑳])/, ''),
    )
    .filter((line) => line !== '')
    .sort();
}

function isWritten(line: string): boolean {
  return !line.includes('××××');
}

function listed(made: Renumbering, [start, end]: readonly [number, number]): boolean {
  return [...made.deleted, ...made.doubtful].some(({ span }) => span.start < end && span.end > start);
}

function check(text: string, operation: RenumberOperation, at: number): string {
  const tree = parseText(text);
  const outcome = renumber({ tree, file: buildModel(tree), offset: Math.floor((at / 1000) * text.length), operation });
  if (outcome.kind === 'refused') return text;
  assert.equal(applyEdits(text, outcome.edits), outcome.text);
  const before = meanings(text);
  const after = meanings(outcome.text);
  for (const [id, { words, spans, sure }] of before) {
    if (!sure || spans.some((span) => listed(outcome, span))) continue;
    if (!outcome.text.includes(`${id}【`)) {
      assert.equal(operation, 'delete', `${id} is gone`);
      continue;
    }
    const now = after.get(id)?.words ?? new Set();
    assert.ok(
      alike(standing(words, outcome.text), standing(now, outcome.text)),
      `${operation}: ${id} ${[...words]} → ${[...now]}\n${outcome.text}`,
    );
  }
  const left = bare(outcome.text);
  const had = bare(text);
  switch (operation) {
    case 'delete': {
      const rest = [...had];
      for (const line of left) {
        const index = rest.indexOf(line);
        assert.ok(index >= 0, `a line that was not there: ${line}`);
        rest.splice(index, 1);
      }
      break;
    }
    case 'insert-before':
    case 'insert-after':
      assert.deepEqual(left.filter(isWritten), had.filter(isWritten));
      break;
    default:
      assert.deepEqual(left, had);
  }
  const [foreign, own] = text.includes('\r') ? [/(?<!\r)\n/, 'CRLF'] : [/\r/, 'LF'];
  assert.doesNotMatch(outcome.text, foreign, `line ends stay ${own}`);
  return outcome.text;
}

function sequence(texts: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(texts, steps, (text, list) => {
      let now = text;
      for (const { operation, at } of list) now = check(now, operation, at);
    }),
    { numRuns },
  );
}

/** What each line of a citing text means in the legal text: the words of all its targets. */
function cited(text: string, law: string): Map<string, Set<string>> {
  const knowledge = indexOf({ '/law.gazette': law, '/notice.gazette': text });
  const file = buildModel(parseText(law));
  const out = new Map<string, Set<string>>();
  for (const { document } of buildModel(parseText(text)).documents) {
    let first: Entity | undefined;
    for (const located of locatedReferences(document)) {
      const line = document.source.slice(0, located.reference.span.start).split('\n').at(-1) ?? '';
      const id = /引\d+/.exec(line)?.[0];
      const named = namedDocument(located, fullNamesIn(document));
      const [entry] = named ? documentsNamed(named, 'file:///notice.gazette', knowledge).documents : [];
      const found = entry && documentOfEntry(file, entry);
      if (id === undefined || found === undefined) continue;
      const words = out.get(id) ?? new Set();
      const resolution = resolveInDocument(located, found);
      const { source } = found.placed.document;
      if (resolution.kind !== 'one') words.add('unknown');
      else if (located.reference.range === 'from') first = resolution.entity;
      else if (located.reference.range === 'to' && first !== undefined)
        for (const word of rangeWords(first, resolution.entity, source)) words.add(word);
      else words.add(wordOf(resolution.entity, source));
      out.set(id, words);
    }
  }
  return out;
}

/** Gives the number of references that were rewritten in the other file. */
function checkAcross(law: string, notice: string, operation: RenumberOperation, at: number): number {
  const tree = parseText(law);
  const around = {
    uri: 'file:///law.gazette',
    knowledge: indexOf({ '/law.gazette': law, '/notice.gazette': notice }),
  };
  const offset = Math.floor((at / 1000) * law.length);
  const made = renumberFile({ tree, file: buildModel(tree), offset, operation }, around);
  if (made.kind === 'refused') return 0;
  assert.deepEqual(citingFiles(made.change, around), ['file:///notice.gazette']);
  const there = parseText(notice);
  const found = externalEdits(
    made.change,
    { uri: 'file:///notice.gazette', tree: there, file: buildModel(there) },
    around,
  );
  const after = applyEdits(notice, found.edits) ?? '';
  const before = cited(notice, law);
  const now = cited(after, made.text);
  const noted = [...found.deleted, ...found.doubtful].map(
    ({ span }) => /引\d+/.exec(notice.slice(notice.lastIndexOf('\n', span.start), span.start))?.[0],
  );
  for (const [id, words] of before) {
    if (noted.includes(id) || words.has('unknown')) continue;
    assert.ok(
      alike(standing(words, made.text), standing(now.get(id) ?? new Set(), made.text)),
      `${operation}: ${id} ${[...words]} → ${[...(now.get(id) ?? [])]}\n${made.text}\n${after}`,
    );
  }
  return found.edits.length;
}

describe('any operation', () => {
  it('leaves the references of another file pointing at the provisions they pointed at', () => {
    let rewritten = 0;
    fc.assert(
      fc.property(legalText, citingText, fc.constantFrom(...OPERATIONS), fc.nat(999), (law, notice, operation, at) => {
        rewritten += checkAcross(law, notice, operation, at);
      }),
      { numRuns: 300 },
    );
    assert.ok(rewritten > 5, `${rewritten} references were rewritten`);
  }).timeout(60_000);
});

describe('any sequence of renumbering operations', () => {
  it('leaves every reference of a legal text pointing at the provision it pointed at', () =>
    sequence(legalText, 300)).timeout(60_000);
  it('leaves every reference of a plan pointing at the heading it pointed at', () => sequence(ladderText, 200)).timeout(
    60_000,
  );
});
