// One text as a command reads it and writes it back: a file in the encoding it had, or standard input and output. What is said when that cannot be
// done stands here, once for all commands that change texts.
import { readFileSync } from 'node:fs';
import type { Bilingual } from '../lint/rule';
import { decodeText, encodeText } from '../machine/encoding';
import type { Io } from './io';
import { explainError } from './system-error';
import { ChangedMeanwhile, replaceFile } from './write-file';

export interface TextFile {
  readonly text: string;
  /** Writes another text in its place; the reason where that cannot be done, and then nothing was written. */
  save(text: string): Promise<Bilingual | undefined>;
  /** Standard output gets what standard input gave; a file is as it is. */
  leave(): void;
}

/** Reads the file at an absolute path, or standard input when there is none; the reason where that cannot be done. */
export async function readTextFile(absolute: string | undefined, io: Io): Promise<TextFile | Bilingual> {
  let bytes: Buffer;
  try {
    bytes = absolute === undefined ? io.readStdin() : readFileSync(absolute);
  } catch (error) {
    return explainError(error);
  }
  const decoded = await decodeText(bytes);
  if (decoded === undefined) return NOT_TEXT;
  return {
    text: decoded.text,
    async save(text) {
      const content = decoded.faithful ? await encodeText(text, decoded.encoding) : undefined;
      if (content === undefined) return NOT_FAITHFUL;
      try {
        if (absolute === undefined) io.outBytes(content);
        else replaceFile(absolute, bytes, content);
      } catch (error) {
        return error instanceof ChangedMeanwhile ? CHANGED : explainError(error);
      }
      return undefined;
    },
    leave() {
      if (absolute === undefined) io.outBytes(bytes);
    },
  };
}

/** True for a reason in place of a text. */
export function isReason(read: TextFile | Bilingual): read is Bilingual {
  return 'zh' in read;
}

const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变别处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change other places too. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：其间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
