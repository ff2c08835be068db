// Characters that print nothing: zero-width spaces and joiners, soft hyphens, direction marks, control characters, line ends of other programs. Scripts and
// pictures that need a joiner or a direction keep it. What stands for a character that is lost is left and named.
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';

const SUSPECT =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffd]/g;

const LOST = {
  zh: '这里丢失了一个字符，请对照原件补上。',
  en: 'A character was lost here; check the original.',
};
const CONTROL = {
  zh: '控制字符，不知代表什么，请对照原件。',
  en: 'A control character of unknown meaning; check the original.',
};

/** Line ends of Word (vertical tab) and of other programs. */
const LINE_ENDS = '\u000b\u0085\u2028\u2029';
/** Control characters without meaning in any text: NUL, the optional hyphen of Word, DEL. */
const NOTHING = '\u0000\u001f\u007f';

export function invisibleCharacters(text: string, eol: string): CleanPass {
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  let lost = -1;
  for (const { 0: printed, index } of text.matchAll(SUSPECT)) {
    const span = { start: index, end: index + 1 };
    const code = printed.charCodeAt(0);
    const change = (newText: string): void => void steps.push({ kind: 'invisible', edits: [{ span, newText }] });
    if (LINE_ENDS.includes(printed)) change(eol);
    else if (code === 0x1e) change('-');
    else if (NOTHING.includes(printed)) change('');
    else if (code >= 0xfff9 && code <= 0xfffd) {
      if (code === 0xfffd && lost !== index) doubts.push({ span, reason: LOST });
      if (code === 0xfffd) lost = index + 1;
    } else if (code < 0xa0) doubts.push({ span, reason: CONTROL });
    // A mark of byte order at the beginning belongs to the file.
    else if ((code !== 0xfeff || index > 0) && !isNeeded(text, index)) change('');
  }
  return { steps, doubts };
}

/** Between or beside characters of a script that is joined, stacked or written from right to left, and in emoji. */
function isNeeded(text: string, at: number): boolean {
  let left = at - 1;
  while (left > at - 9 && isFormat(text.charCodeAt(left))) left--;
  let right = at + 1;
  while (right < at + 9 && isFormat(text.charCodeAt(right))) right++;
  return isComplex(text.charCodeAt(left)) || isComplex(text.charCodeAt(right));
}

function isFormat(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

function isComplex(code: number): boolean {
  return (
    (code >= 0x0590 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x1aff) ||
    (code >= 0xa800 && code <= 0xabff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc) ||
    // Emoji, and the marks of the text that can be drawn as one.
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x2300 && code <= 0x23ff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}
