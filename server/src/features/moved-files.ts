// What a settings file says of files by their path, and how that changes when files or folders are moved: the entries of include and exclude
// that name them. Patterns with wild cards count by what stands before the first of them. Works on texts and paths alone.
import { parseTree, type Node } from 'jsonc-parser';
import type { TextEdit } from '../base/edit';

/** A file or folder moved or renamed. Absolute paths with /, without one at the end. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
}

const LISTS = ['include', 'exclude'];

/** The edits that make the entries of a settings file in `folder` (an absolute path with /) name the moved files again. */
export function movedEntries(text: string, folder: string, moved: readonly MovedFile[]): TextEdit[] {
  const json = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const root = parseTree(json, [], { allowTrailingComma: true, disallowComments: false });
  const edits: TextEdit[] = [];
  for (const entry of entriesOf(root)) {
    let pattern = String(entry.value);
    for (const { from, to } of moved) {
      const [before, after] = [relative(folder, from), relative(folder, to)];
      // Out of the folder no pattern reaches; the entry then names nothing and is left to its owner.
      if (before !== undefined && after !== undefined) pattern = movedPattern(pattern, before, after);
    }
    if (pattern === entry.value) continue;
    edits.push({ span: { start: entry.offset, end: entry.offset + entry.length }, newText: JSON.stringify(pattern) });
  }
  return edits;
}

function entriesOf(root: Node | undefined): Node[] {
  if (root?.type !== 'object') return [];
  return (root.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    if (value?.type !== 'array' || !LISTS.includes(String(key?.value))) return [];
    return (value.children ?? []).filter(({ type }) => type === 'string');
  });
}

function relative(folder: string, path: string): string[] | undefined {
  const inside = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(inside) && path.length > inside.length ? path.slice(inside.length).split('/') : undefined;
}

/** A pattern as in .gitignore after a move, both paths relative to the folder of the settings. */
function movedPattern(pattern: string, before: readonly string[], after: readonly string[]): string {
  const [, lead = '', body = ''] = /^(!?\/?)(.*)$/s.exec(pattern) ?? [];
  const segments = body.split('/');
  const literal = segments.findIndex((segment) => unescaped(segment) === undefined);
  const known = literal < 0 ? segments : segments.slice(0, literal);
  if (known.length < before.length) return pattern;
  if (!before.every((segment, i) => unescaped(known[i] ?? '') === segment)) return pattern;
  const rest = segments.slice(before.length);
  const written = after.map(escaped);
  if (lead === '' && /^[#!]/.test(written[0] ?? '')) written[0] = `\\${written[0] ?? ''}`;
  return lead + [...written, ...rest].join('/');
}

/** The name a segment stands for; undefined when it holds wild cards. */
function unescaped(segment: string): string | undefined {
  let out = '';
  for (let i = 0; i < segment.length; i++) {
    const character = segment.charAt(i);
    if ('*?['.includes(character)) return undefined;
    out += character === '\\' && i + 1 < segment.length ? segment.charAt(++i) : character;
  }
  return out;
}

function escaped(name: string): string {
  return name.replace(/[*?[\]\\]/g, '\\$&').replace(/ $/, '\\ ');
}
