// A second attachment beside an only one, which is printed without a number: both are numbered then, on their pages and in 附件说明.
import type { TextChange } from './assemble';
import { indentAt, lineBreakOf } from './extents';
import { inFile, linesOf, NO_CHANGE, TO_FILL, type Planned, type Scene, type Seat } from './plan';
import type { Slot } from './slots';
import { refuse } from './types';

export function planSecondAttachment(scene: Scene, { slot, counter }: Seat, after: boolean): Planned {
  const label = slot.page?.label;
  if (counter.members.length > 1 || label === undefined) {
    return refuse(
      '附件的编号不全，不知道新附件该编几号；请先给每个附件编号。',
      'Not every attachment has a number, so it is not known which the new one gets; number them first.',
    );
  }
  const [own, other] = after ? [1, 2] : [2, 1];
  const { source } = slot.document;
  const word = inFile(scene, label.span).start + wordLength(source.slice(label.span.start, label.span.end), label.word);
  const numbered = { zh: `附件 → 附件${own}`, en: `附件 → 附件${own}` };
  const insert: TextChange['insert'][number][] = [{ at: word, text: String(own), label: numbered }];
  // Before it the new line comes in at the same place, with this number behind it.
  if (slot.entry && after) {
    insert.push({ at: inFile(scene, slot.entry.nameSpan).start, text: `${own}.${gapBefore(slot)}`, label: numbered });
  }
  const eol = lineBreakOf(scene.tree);
  const block = linesOf(scene, slot);
  return {
    kind: 'plan',
    structure: { ...NO_CHANGE, insert },
    gone: new Set(),
    ordinals: new Map([[slot, { value: own }]]),
    newcomer: {
      counter,
      at: after ? 1 : 0,
      ordinal: { value: other },
      write() {
        const head = source.slice(label.span.start, label.span.end).replace(label.word, `${label.word}${other}`);
        const page = `${indentAt(scene.tree, inFile(scene, label.span).start)}${head}${eol}${eol}${TO_FILL}`;
        const made = { zh: `插入：附件${other}`, en: `Insert: 附件${other}` };
        const inserts: TextChange['insert'][number][] = [
          after
            ? { at: block.end, text: eol + eol + page, label: made }
            : { at: block.start, text: page + eol + eol, label: made },
        ];
        const cursor = (after ? 2 * eol.length : 0) + page.length - TO_FILL.length;
        if (slot.entry) inserts.push(entryOf(scene, slot, other, after));
        return { inserts, cursor };
      },
    },
  };
}

/** How much of a printed label its word takes, white space inside included. */
function wordLength(printed: string, word: string): number {
  const last = printed.indexOf(word.slice(-1));
  return last < 0 ? printed.length : last + 1;
}

/** 1.2008年 would be read as one number. */
function gapBefore({ entry }: Slot): string {
  return entry !== undefined && /^[0-9０-９]/.test(entry.name) ? ' ' : '';
}

function entryOf(scene: Scene, slot: Slot, value: number, after: boolean): TextChange['insert'][number] {
  const eol = lineBreakOf(scene.tree);
  const start = inFile(scene, slot.document.attachmentNote?.label.span ?? slot.span).start;
  const indent = indentAt(scene.tree, start) + '\u3000'.repeat(3);
  const name = inFile(scene, slot.entry?.nameSpan ?? slot.span);
  const label = { zh: `插入：附件${value}`, en: `Insert: 附件${value}` };
  return after
    ? { at: name.end, text: `${eol}${indent}${value}.${TO_FILL}`, label }
    : { at: name.start, text: `${value}.${TO_FILL}${eol}${indent}${value + 1}.${gapBefore(slot)}`, label };
}
