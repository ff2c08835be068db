// From the bytes of a file to text and back, in the encoding the file has. Whatever is written back must be the same bytes where
// nothing was changed; where that cannot be promised it says so. Opens no file.
import { isUtf8 } from 'node:buffer';
import type * as Iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Encoding the text again gives the same bytes; without that the file must not be written. */
  readonly faithful: boolean;
}

/** More unreadable characters than this share of a text means that it is in none of the known encodings. */
const DAMAGE_LIMIT = 0.02;
const REPLACEMENT = '\uFFFD';

/** Reads text in any of the known encodings; undefined for what is no text in any of them. */
export async function decodeText(bytes: Buffer): Promise<DecodedText | undefined> {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3), 'utf-8-bom');
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  if (isUtf8(bytes)) return hasManyZeros(bytes) ? undefined : decodeUtf8(bytes, 'utf-8');
  if (bytes.includes(0)) return undefined;
  const national = await decodeGb18030(bytes);
  if (national.faithful) return national;
  // Neither reads it all: it is the one that reads more, with damage, unless the damage is too great for either.
  const universal = decodeUtf8(bytes, 'utf-8');
  const damage = [damageOf(national.text), damageOf(universal.text)] as const;
  const best = damage[1] <= damage[0] ? universal : national;
  return Math.min(...damage) <= DAMAGE_LIMIT ? best : undefined;
}

/** The bytes of a text; undefined when the encoding cannot hold it so that reading the bytes gives the text again. */
export async function encodeText(text: string, encoding: Encoding): Promise<Buffer | undefined> {
  const bytes = await toBytes(text, encoding);
  const again = await decodeText(bytes);
  return again?.text === text && again.faithful ? bytes : undefined;
}

async function toBytes(text: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  const iconv = await loadIconv();
  return iconv.encode(text, 'gb18030');
}

function decodeUtf8(bytes: Buffer, encoding: 'utf-8' | 'utf-8-bom'): DecodedText {
  return { text: bytes.toString('utf8'), encoding, faithful: isUtf8(bytes) };
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const little = encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16();
  return { text: little.toString('utf16le'), encoding, faithful: whole.length === bytes.length };
}

async function decodeGb18030(bytes: Buffer): Promise<DecodedText> {
  const iconv = await loadIconv();
  const text = iconv.decode(bytes, 'gb18030', { stripBOM: false });
  return { text, encoding: 'gb18030', faithful: iconv.encode(text, 'gb18030').equals(bytes) };
}

/** Its tables are large and most files never need them. */
async function loadIconv(): Promise<Pick<typeof Iconv, 'encode' | 'decode'>> {
  return import('iconv-lite');
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Text has no zero bytes but by accident; UTF-16 without its mark is full of them. */
function hasManyZeros(bytes: Buffer): boolean {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros > bytes.length / 100;
}

function damageOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  return count / Math.max(1, text.length);
}
