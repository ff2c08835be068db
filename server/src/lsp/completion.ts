// Completion over the protocol. The list comes at once from what is known; the wording of what an item points at is sent when the client asks
// for that item. Another file is read only when its provisions are what is being typed.
import { MarkupKind, type CompletionItem } from 'vscode-languageserver/node';
import { completions, fileWanted } from '../features/completion/completions';
import type { SuggestionKind } from '../features/completion/item';
import type { CompletionWorld } from '../features/completion/world';
import { buildModel } from '../model/build';
import type { GazetteFile } from '../model/document';
import { parseText } from '../syntax/syntax-tree';
import type { FileEntry } from '../workspace/entry';
import { treeLines } from './convert';
import { toCompletionItem } from './convert-completion';
import { pathOf } from './environment';
import type { Parts } from './parts';

/**
 * Characters behind which something can be offered that typing a word would not ask for. Editors ask behind letters and Chinese characters by themselves, but
 * not where more text follows, not behind marks, and not behind digits.
 */
export const COMPLETION_TRIGGERS: readonly string[] = [...'的（(〔《》专栏第自件据照表图“、：:-0123456789', '\n'];

/** What is wanted on a line that the Enter key has just begun: what can only stand there. Ordinals come by the key itself. */
const BEHIND_ENTER: ReadonlySet<SuggestionKind> = new Set<SuggestionKind>(['document-number', 'date', 'agency']);

/** Closed files kept for the next key: a person goes on about one document. */
const MOST_FILES = 4;

/** Registers the handlers. */
export function completionFeatures(parts: Parts): void {
  const { connection, client, service, settings, guard, environment } = parts;
  const closed = new ClosedFiles(parts);
  let list = 0;
  let wordings: readonly (string | undefined)[] = [];

  connection.onCompletion(
    guard('textDocument/completion', async ({ textDocument: { uri }, position, context }) => {
      const { locale, config } = await settings.of(uri);
      if (!service.has(uri)) return null;
      const world: CompletionWorld = {
        uri,
        // Most places ask nothing of other documents, and bringing the index up to date with this key can wait then.
        get knowledge() {
          return service.knowledge();
        },
        model: (other) => (service.has(other) ? service.model(other) : closed.get(other)),
        tables: config.tables,
      };
      const offsetNow = (): number => treeLines(service.tree(uri)).offset(position);
      const wanted = fileWanted(service.model(uri), offsetNow(), world);
      if (wanted !== undefined && !service.has(wanted)) await closed.read(wanted);
      if (!service.has(uri)) return null;
      const lines = treeLines(service.tree(uri));
      const all = completions(service.model(uri), lines.offset(position), environment.today(), world);
      const found = context?.triggerCharacter === '\n' ? all.filter(({ kind }) => BEHIND_ENTER.has(kind)) : all;
      wordings = found.map(({ wording }) => wording);
      const id = ++list;
      // What fits changes with every character typed, so the client is to ask again. Without this it would filter the list of the key before, and ask
      // only once nothing is left of it: a key too late. It costs an answer a key while the list is open, of no items mostly and of 70 KB at the most.
      return {
        isIncomplete: true,
        items: found.map((item, index): CompletionItem => {
          const made = toCompletionItem(item, lines, locale, client().snippets);
          return item.wording === undefined ? made : { ...made, data: { list: id, index } };
        }),
      };
    }),
  );

  connection.onCompletionResolve(
    guard('completionItem/resolve', (item: CompletionItem): CompletionItem => {
      const { list: of, index } = (item.data ?? {}) as { list?: unknown; index?: unknown };
      const wording = of === list && typeof index === 'number' ? wordings[index] : undefined;
      return wording === undefined ? item : { ...item, documentation: { kind: MarkupKind.PlainText, value: wording } };
    }),
  );
}

/** The models of a few files that are not open, for as long as the index has the same entry for them. */
class ClosedFiles {
  private readonly files = new Map<string, { readonly entry: FileEntry | undefined; readonly file: GazetteFile }>();

  constructor(private readonly parts: Parts) {}

  get(uri: string): GazetteFile | undefined {
    const found = this.files.get(uri);
    return found !== undefined && found.entry === this.parts.service.workspace().file(uri) ? found.file : undefined;
  }

  async read(uri: string): Promise<void> {
    const path = pathOf(uri);
    if (path === undefined || this.get(uri) !== undefined) return;
    const entry = this.parts.service.workspace().file(uri);
    const found = await this.parts.environment.files.read(path);
    if (found.kind !== 'text') return;
    this.files.delete(uri);
    this.files.set(uri, { entry, file: buildModel(parseText(found.text)) });
    const [oldest] = this.files.keys();
    if (this.files.size > MOST_FILES && oldest !== undefined) this.files.delete(oldest);
  }
}
