// Edits of one text as offsets: what the text becomes, and where a place in it ends up. Pure, so that what a preview shows can be tested
// without VS Code.

/** Replaces `start` to `end` (UTF-16 offsets in the text before). */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** True when the edits stand in order and none begins before the one in front of it ends; insertions may share a place. */
export function areDisjoint(edits: readonly OffsetEdit[]): boolean {
  let behind = 0;
  for (const { start, end } of edits) {
    if (start < behind || end < start) return false;
    behind = end;
  }
  return true;
}

/** The text after the edits, which must be disjoint. */
export function afterEdits(text: string, edits: readonly OffsetEdit[]): string {
  const parts: string[] = [];
  let behind = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(behind, start), newText);
    behind = end;
  }
  parts.push(text.slice(behind));
  return parts.join('');
}

/** Where a place of the text before stands after the edits. A place inside a replaced stretch goes to the beginning of what replaced it. */
export function mapOffset(offset: number, edits: readonly OffsetEdit[]): number {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (offset < start) break;
    if (offset < end) return start + shift;
    shift += newText.length - (end - start);
  }
  return offset + shift;
}
