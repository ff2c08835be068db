/** Runs the command line inside the test's process on a temporary folder of its own. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Io } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A temporary folder with files in it; a path ending in / makes an empty folder. */
export class CliFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'gazette-cli-'));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Buffer): void {
    const file = this.at(name);
    mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, content);
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  read(name: string): Buffer {
    return readFileSync(this.at(name));
  }

  has(name: string): boolean {
    return existsSync(this.at(name));
  }

  async run(
    args: readonly string[],
    surroundings: Partial<Io> & { readonly stdin?: string | Buffer } = {},
  ): Promise<CliResult> {
    const { stdin = '', ...over } = surroundings;
    const out: Buffer[] = [];
    let err = '';
    const code = await run(args, {
      out: (text) => void out.push(Buffer.from(text)),
      outBytes: (bytes) => void out.push(Buffer.from(bytes)),
      err: (text) => void (err += text),
      readStdin: () => Buffer.from(stdin as string),
      cwd: this.path,
      env: {},
      color: false,
      columns: undefined,
      today: () => ({ year: 2024, month: 6, day: 3 }),
      ...over,
    });
    return { code, out: Buffer.concat(out).toString('utf8'), err };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs one command on a folder of its own and removes the folder. */
export async function cli(
  files: Readonly<Record<string, string | Buffer>>,
  args: readonly string[],
  surroundings: Partial<Io> & { readonly stdin?: string | Buffer } = {},
): Promise<CliResult> {
  const folder = new CliFolder(files);
  try {
    return await folder.run(args, surroundings);
  } finally {
    folder.remove();
  }
}
