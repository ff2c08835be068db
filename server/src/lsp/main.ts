// The entry of the language server: over standard input and output (`--stdio`) for any client, over Node's channel (`--node-ipc`) for the
// extension. Also what its own thread for reading files runs. Writes nothing but messages to standard output, and ends with the process that started it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { fileTree } from '../machine/file-tree';
import { ENTRY_THREAD, serveEntries } from './entry-reader';
import { machine } from './environment';
import { startServer } from './server';

const HELP = `gazette-language-server: checks Chinese government documents (公文) in any editor with a language client.

  --stdio      speak over standard input and output
  --node-ipc   speak over Node's channel (for the VS Code extension)
  --version    print the version
  --help       print this
`;

if (!isMainThread && workerData === ENTRY_THREAD) serveEntries(fileTree);
else main(process.argv.slice(2));

function main(args: readonly string[]): void {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return;
  }
  if (args.includes('--version')) {
    process.stdout.write(`${packageVersion()}\n`);
    return;
  }
  const known = args.some((arg) => arg === '--stdio' || arg === '--node-ipc' || /^--(?:socket|pipe)(?:=|$)/.test(arg));
  if (!known) {
    process.stderr.write(HELP);
    process.exitCode = 2;
    return;
  }
  const connection = createConnection(ProposedFeatures.all);
  const survive =
    (kind: string) =>
    (error: unknown): void => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${kind}: ${text}`);
    };
  process.on('uncaughtException', survive('uncaught exception'));
  process.on('unhandledRejection', survive('unhandled rejection'));
  // Over Node's channel the parent's end shows as this; over standard input the library sees the end of the stream.
  process.on('disconnect', () => process.exit(1));
  startServer(connection, machine(__dirname, __filename), packageVersion());
  connection.listen();
}

/** The version in the package's own package.json: beside dist/, or three folders up from this source. */
function packageVersion(): string {
  for (const relative of ['../package.json', '../../../package.json']) {
    try {
      const found: unknown = JSON.parse(readFileSync(path.resolve(__dirname, relative), 'utf8'));
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
    } catch {
      // Not there: try the next.
    }
  }
  return '0.0.0';
}
