// Renaming: what the name at the cursor is, and the edits that give the thing another name wherever it is named, in each place's own form.
// A name is taken only when renaming back would restore the text: the edits are tried out first. Pure; files are handed in.
import { applyEdits, sortEdits } from '../../base/edit';
import { foldText } from '../../base/fold';
import type { Span } from '../../base/span';
import { abbreviationsOf } from '../../model/abbreviations';
import { buildModel } from '../../model/build';
import { titleName } from '../../model/title-name';
import { parseText } from '../../syntax/syntax-tree';
import { heldNumber } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import { allAttachments, attachmentTitle, localPlaces } from './local-places';
import { readNewName, readNumber } from './new-name';
import { numberEdits, numberPlaces, shownNumber } from './number-places';
import { rewrite, shownName, spelling } from './printed-form';
import {
  wholeOf,
  type NamePlace,
  type Refusal,
  type RenamedFile,
  type RenameEdit,
  type RenameFile,
  type RenameTarget,
} from './rename-types';
import { renameTarget } from './target';
import { citedAttachment, isAmbiguousTitle, mentionsIn, numberOf, titlePlaces } from './title-places';
import { AMBIGUOUS, ATTACHED, notBack, taken } from './words';

/** What an editor shows before the new name is typed. */
export interface PreparedRename {
  readonly target: RenameTarget;
  /** The name at the cursor, in file offsets. */
  readonly span: Span;
  /** The name as a person would type it. */
  readonly placeholder: string;
}

/** The renamed files, those without a change left out. */
export interface Renamed {
  readonly files: readonly RenamedFile[];
}

/** What can be renamed at a file offset, or why nothing can. */
export function prepareRename(named: RenameFile, offset: number): PreparedRename | Refusal {
  const target = renameTarget(named, offset);
  if ('refused' in target) return target;
  if (target.kind === 'number') {
    const places = numberPlaces(named).filter(({ number }) => number.key === target.number);
    const here = places.find(({ number, base }) => number.span.start + base === target.span.start) ?? places[0];
    return { target, span: target.span, placeholder: here ? shownNumber(here) : target.number };
  }
  const places = placesOf([named], target);
  const here = places.find((place) => touchesPlace(place, offset));
  const whole = places.find(({ part }) => part === undefined) ?? here;
  const alike = new Set(places.map(spelling)).size === 1;
  const shown = here?.part === undefined ? here : whole;
  return {
    target,
    span: here === undefined ? target.span : wholeOf(here.pieces),
    placeholder: shown === undefined ? nameOf(target) : shownName(shown, alike),
  };
}

function touchesPlace({ pieces }: NamePlace, offset: number): boolean {
  const { start, end } = wholeOf(pieces);
  return start <= offset && offset <= end;
}

function nameOf(target: RenameTarget): string {
  switch (target.kind) {
    case 'title':
      return target.title;
    case 'number':
      return target.number;
    case 'abbreviation':
      return target.abbreviations[0]?.short ?? '';
    case 'attachment':
      return target.attachment.page?.title?.text ?? target.attachment.entry?.name ?? '';
    default:
      return target.name;
  }
}

/** The files other than its own in which the thing may be named, or the new name stand. */
export function filesConcerned(target: RenameTarget, newName: string, knowledge: Knowledge): readonly string[] {
  const uris = new Set<string>();
  const note = (places: readonly { readonly uri: string }[]): void => places.forEach(({ uri }) => uris.add(uri));
  if (target.kind === 'title') {
    const name = titleName(target.title);
    note(knowledge.sitesOfTitle(name));
    for (const { found } of knowledge.byTitle(name)) {
      note([found]);
      // The title of the notice that prints it changes with it, and so do the citations of that one.
      if (found.parent?.title !== undefined) note(knowledge.sitesOfTitle(found.parent.title.name));
    }
    note(knowledge.sitesOfTitle(titleName(newName)));
  } else if (target.kind === 'attachment') {
    note(knowledge.sitesOfTitle(titleName(attachmentTitle(target.attachment) ?? '')));
    note(knowledge.sitesOfTitle(titleName(newName)));
  } else if (target.kind === 'number') {
    for (const key of [target.number, readNumber(newName)?.key ?? '']) {
      note(knowledge.sitesOfNumber(key));
      note(knowledge.byNumber(key));
    }
  }
  uris.delete(target.uri);
  return [...uris].sort();
}

/**
 * Renames what stands at the offset of the first file.
 * @param files the file asked about first, then those that `filesConcerned` names
 * @param knowledge what is known of documents that are not among the files
 */
export function rename(
  files: readonly RenameFile[],
  offset: number,
  newName: string,
  knowledge?: Knowledge,
): Renamed | Refusal {
  const [first] = files;
  if (first === undefined) return { files: [] };
  const prepared = prepareRename(first, offset);
  if ('refused' in prepared) return prepared;
  const { target, placeholder, span } = prepared;
  const name = readNewName(target.kind, newName);
  if (typeof name !== 'string') return name;
  if (target.kind === 'title' && isAmbiguousTitle(files, target)) return { refused: AMBIGUOUS };
  if (target.kind === 'title') {
    // Whatever names the attachment in its own file is found from there.
    const held = knowledge?.byTitle(titleName(target.title)).filter(({ how }) => how === 'exact') ?? [];
    if (held.length > 0 && held.every(({ found }) => found.form === 'attachment')) return { refused: ATTACHED };
  }
  const edited = editsOf(files, target, name);
  if (edited.length === 0) return { files: [] };
  const collision = collisionOf(files, target, name, knowledge);
  if (collision !== undefined) return collision;
  const lost = lostPlace(files, edited, span, target.kind, placeholder, name);
  return lost === undefined ? { files: edited } : { refused: notBack(name, lost) };
}

/** Shorter titles of attachments, such as 名单, are anybody's. */
const SHORTEST_CITED = 6;

function placesOf(files: readonly RenameFile[], target: RenameTarget): NamePlace[] {
  if (target.kind === 'number') return [];
  if (target.kind === 'title') return titlePlaces(files, target);
  const own = files.find(({ uri }) => uri === target.uri);
  const places = own === undefined ? [] : localPlaces(own, target);
  const title = target.kind === 'attachment' ? attachmentTitle(target.attachment) : undefined;
  if (target.kind !== 'attachment' || title === undefined || title.length < SHORTEST_CITED) return places;
  const number = numberOf(target.attachment.owner, target.placed.document);
  const others = files.filter(({ uri }) => uri !== target.uri);
  return [...places, ...others.flatMap((file) => citedAttachment(file, title, number))];
}

function editsOf(files: readonly RenameFile[], target: RenameTarget, name: string): RenamedFile[] {
  const byFile = new Map<string, RenameEdit[]>(files.map(({ uri }) => [uri, []]));
  if (target.kind === 'number') {
    const next = readNumber(name);
    for (const file of files) {
      for (const place of next === undefined ? [] : numberPlaces(file)) {
        if (next && place.number.key === target.number) byFile.get(file.uri)?.push(...numberEdits(place, next));
      }
    }
  } else {
    for (const place of placesOf(files, target)) {
      const edits = rewrite(place, name);
      byFile.get(place.uri)?.push(...edits.map((edit) => (place.doubt ? { ...edit, doubt: place.doubt } : edit)));
    }
  }
  return [...byFile].map(([uri, edits]) => ({ uri, edits: disjoint(edits) })).filter(({ edits }) => edits.length > 0);
}

/** In order of place; of two that touch the same text the first stays. */
function disjoint(edits: readonly RenameEdit[]): RenameEdit[] {
  const out: RenameEdit[] = [];
  for (const edit of sortEdits(edits) as RenameEdit[]) {
    const last = out.at(-1);
    const same = last !== undefined && last.span.start === edit.span.start && last.span.end === edit.span.end;
    if (!same && (last === undefined || edit.span.start >= last.span.end)) out.push(edit);
  }
  return out;
}

/** The new name stands for something else already. */
function collisionOf(
  files: readonly RenameFile[],
  target: RenameTarget,
  name: string,
  knowledge: Knowledge | undefined,
): Refusal | undefined {
  const refuse = (zh: string, en: string): Refusal => ({ refused: taken(name, { zh, en }) });
  const folded = foldText(name);
  switch (target.kind) {
    case 'number': {
      const key = readNumber(name)?.key ?? '';
      const used =
        files.some((file) => numberPlaces(file).some(({ number }) => number.key === key)) ||
        (knowledge !== undefined && (knowledge.byNumber(key).length > 0 || knowledge.sitesOfNumber(key).length > 0)) ||
        (knowledge?.libraryByNumber(key, target.uri).length ?? 0) > 0;
      return used ? refuse('这个文号已属于另一份文件', 'the number belongs to another document') : undefined;
    }
    case 'title': {
      const wanted = titleName(name);
      if (wanted.key === titleName(target.title).key) return undefined;
      // A document of that title and a number of its own can be told apart.
      const other = (number: string | undefined): boolean =>
        number === undefined || target.number === undefined || number === target.number;
      const cited = knowledge
        ?.sitesOfTitle(wanted)
        .some((site) => site.title?.name.key === wanted.key && other(site.number?.key));
      const held = knowledge
        ?.byTitle(wanted)
        .some(({ found, how }) => how === 'exact' && other(heldNumber(found)?.key));
      const listed = knowledge
        ?.libraryByTitle(wanted, target.uri)
        .some(({ found, how }) => how === 'exact' && other(found.number));
      const mentioned = files.some((file) =>
        mentionsIn(file).some(({ title, number }) => titleName(title).key === wanted.key && other(number)),
      );
      return cited === true || held === true || listed === true || mentioned
        ? refuse('已有同名文件', 'another document has that title')
        : undefined;
    }
    case 'abbreviation': {
      const top = target.placed.document;
      if (
        target.abbreviations.some(({ definition }) => definition.formula.text === '') &&
        !/^[A-Za-z][\w&.+-]*$/.test(name)
      ) {
        return refuse('括号中注出的外文缩写只能改为字母', 'an abbreviation given in brackets consists of letters');
      }
      for (const { short, full } of abbreviationsOf(top)) {
        if (foldText(short) === folded) return refuse('它已是另一个简称', 'it is another abbreviation already');
        if (full !== undefined && foldText(full.text) === folded)
          return refuse('它已是一个全称', 'it is a full name already');
      }
      return undefined;
    }
    case 'attachment': {
      const { attachment, placed } = target;
      const same = allAttachments(placed.document).some(
        (each) => each.page !== attachment.page && foldText(attachmentTitle(each) ?? '') === folded,
      );
      return same ? refuse('已有同名附件', 'another attachment has that title') : undefined;
    }
    default:
      // Whether an indicator or a body of that name is there already shows when the edits are tried out.
      return undefined;
  }
}

/** Tries the edits out and renames back: the words at the first place that does not come back; undefined when all do. */
function lostPlace(
  files: readonly RenameFile[],
  edited: readonly RenamedFile[],
  at: Span,
  kind: RenameTarget['kind'],
  oldName: string,
  newName: string,
): string | undefined {
  const changed = files.map(({ uri, file }) => {
    const edits = edited.find((each) => each.uri === uri)?.edits ?? [];
    const text = applyEdits(file.text, edits) ?? '';
    return { uri, file: edits.length === 0 ? file : buildModel(parseText(text)), edits };
  });
  const [first] = changed;
  const back = first && sameKindAt(first, movedBy(first.edits, at.start), newName.length, kind);
  const restored = back === undefined ? [] : editsOf(changed, back, oldName);
  for (const [i, { uri, file }] of files.entries()) {
    const edits = restored.find((each) => each.uri === uri)?.edits ?? [];
    const text = applyEdits(changed[i]?.file.text ?? '', edits) ?? '';
    if (comparable(text, kind) !== comparable(file.text, kind)) return firstDifference(file.text, text);
  }
  return undefined;
}

/** What is named along a name; one of another kind may stand at its beginning, such as an abbreviation in the name of an indicator. */
function sameKindAt(
  named: RenameFile,
  start: number,
  length: number,
  kind: RenameTarget['kind'],
): RenameTarget | undefined {
  for (let offset = start; offset <= start + length; offset++) {
    const target = renameTarget(named, offset);
    if (!('refused' in target) && target.kind === kind) return target;
  }
  return undefined;
}

/** Folded; a leading zero in a serial says nothing and cannot come back behind a serial of other width. */
function comparable(text: string, kind: RenameTarget['kind']): string {
  const folded = foldText(text);
  return kind === 'number' ? folded.replace(/(\)第?)0+(?=\d)/g, '$1') : folded;
}

/** Where an offset stands after the edits; one at the beginning of an edit stays at its beginning. */
function movedBy(edits: readonly RenameEdit[], offset: number): number {
  let moved = offset;
  for (const { span, newText } of edits)
    if (span.end <= offset && span.start < offset) moved += newText.length - (span.end - span.start);
  return moved;
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  const start = Math.max(0, before.lastIndexOf('\n', at - 1) + 1, at - 10);
  return before.slice(start, at + 10).split(/[\r\n]/)[0] ?? '';
}
