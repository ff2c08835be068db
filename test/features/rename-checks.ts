/**
 * Helpers for renaming: marked-up files in, files out. ‸ is the cursor and stands in one file; `//- /path` starts a file, a text without
 * such a line is one file.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import {
  filesConcerned,
  prepareRename,
  rename,
  type PreparedRename,
  type Renamed,
} from '../../server/src/features/rename/rename';
import type { Refusal, RenameFile } from '../../server/src/features/rename/rename-types';
import { buildModel } from '../../server/src/model/build';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { indexOf } from '../support/knowledge';
import { cursorOf, readMarkedFiles, readMarkup, type MarkedText } from '../support/markup';

/** The texts by path. */
export type Texts = Readonly<Record<string, string>>;

function read(marked: string): MarkedText[] {
  return marked.startsWith('//- ') ? readMarkedFiles(marked) : [readMarkup(marked)];
}

function fileOf(path: string, text: string): RenameFile {
  return { uri: `file://${path}`, file: buildModel(parseText(text)) };
}

/** A cursor in one of some texts, and what an index of them knows. */
export class RenameCase {
  private constructor(
    readonly texts: Texts,
    readonly path: string,
    readonly offset: number,
  ) {}

  static of(marked: string): RenameCase {
    const files = read(marked);
    const own = files.find(({ cursors }) => cursors.length > 0);
    assert.ok(own, 'one file has a cursor');
    return new RenameCase(Object.fromEntries(files.map(({ path, text }) => [path, text])), own.path, cursorOf(own));
  }

  static at(texts: Texts, path: string, offset: number): RenameCase {
    return new RenameCase(texts, path, offset);
  }

  get own(): RenameFile {
    return fileOf(this.path, this.texts[this.path] ?? '');
  }

  prepare(): PreparedRename | Refusal {
    return prepareRename(this.own, this.offset);
  }

  run(newName: string): Renamed | Refusal {
    const { own, offset, texts } = this;
    const index = indexOf(texts);
    const prepared = prepareRename(own, offset);
    if ('refused' in prepared) return prepared;
    const others = filesConcerned(prepared.target, newName, index).map((uri) => uri.slice('file://'.length));
    const files = [own, ...others.map((path) => fileOf(path, texts[path] ?? ''))];
    return rename(files, offset, newName, index);
  }

  /** The texts after renaming; fails when it is refused. */
  after(newName: string): Texts {
    return this.then(newName).texts;
  }

  /** The texts after renaming with the cursor at the beginning of the same name; fails when it is refused. */
  then(newName: string): RenameCase {
    const found = this.run(newName);
    if ('refused' in found) assert.fail(found.refused.zh);
    const prepared = this.prepare();
    let offset = 'refused' in prepared ? this.offset : prepared.span.start;
    for (const { uri, edits } of found.files) {
      if (uri !== `file://${this.path}`) continue;
      const before = edits.filter(({ span }) => span.end <= offset && span.start < offset);
      offset += before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
    }
    const out: Record<string, string> = { ...this.texts };
    for (const { uri, edits } of found.files) {
      const path = uri.slice('file://'.length);
      const text = applyEdits(out[path] ?? '', edits);
      assert.ok(text !== undefined, `the edits of ${path} can be applied`);
      out[path] = text;
    }
    return new RenameCase(out, this.path, offset);
  }
}

/** Renaming what stands at the cursor makes the files `after`, which is written as `marked` is. Files left out there stay as they are. */
export function checkRename(marked: string, newName: string, after: string): void {
  const found = RenameCase.of(marked);
  const expected = Object.fromEntries(read(after).map(({ path, text }) => [path, text]));
  assert.deepEqual(found.after(newName), { ...found.texts, ...expected });
}

/** Renaming is refused, at once or for the name, with a reason that has the words in it. */
export function checkRefused(marked: string, newName: string, words: RegExp): void {
  const found = RenameCase.of(marked).run(newName);
  assert.ok('refused' in found, `refused: ${JSON.stringify(found)}`);
  assert.match(found.refused.zh, words);
  assert.ok(found.refused.en.length > 10, 'the reason is there in English too');
}

/** The name offered for editing is this, and the range at the cursor is the marked one. */
export function checkPrepared(marked: string, placeholder: string): void {
  const [own] = read(marked).filter(({ cursors }) => cursors.length > 0);
  assert.ok(own);
  const prepared = RenameCase.of(marked).prepare();
  if ('refused' in prepared) assert.fail(prepared.refused.zh);
  assert.equal(prepared.placeholder, placeholder);
  assert.deepEqual(prepared.span, own.ranges[0]?.span);
}

/** The places left to the person, with why. */
export function doubtsOf(marked: string, newName: string): string[] {
  const found = RenameCase.of(marked).run(newName);
  if ('refused' in found) assert.fail(found.refused.zh);
  return found.files.flatMap(({ edits }) => edits.map(({ doubt }) => doubt?.zh)).filter((doubt) => doubt !== undefined);
}
