/** Reads the little of the ZIP format that looking into a VSIX needs: names, sizes and contents. No encryption, no ZIP64. */
import { inflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly content: () => Buffer;
}

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The entries of an archive, in its own order. Throws when it is no archive. */
export function entriesOf(archive: Buffer): Entry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a ZIP archive');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const start = archive.readUInt32LE(at + 42);
    const dataStart = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      size: archive.readUInt32LE(at + 24),
      content: () => {
        const data = archive.subarray(dataStart, dataStart + packed);
        return method === DEFLATED ? inflateRawSync(data) : data;
      },
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
