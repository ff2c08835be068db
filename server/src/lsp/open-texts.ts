// The texts the client has open. Official documents live in the service, which re-reads only what an edit touches; settings files and
// libraries, the only other texts the server is given, are kept as they are. Applies the protocol's changes one after another, as the protocol counts them.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { diffToEdit } from '../base/edit';
import { CONFIG_FILE_NAME, parseConfigFile } from '../lint/config-file';
import type { Finding } from '../lint/finding';
import { allRules } from '../lint/registry';
import { parseLibrary } from '../lint/library-file';
import type { GazetteService } from '../service';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { textLines, toSpan, treeLines, type Lines } from './convert';
import { pathOf } from './environment';

interface OpenPlain {
  version: number;
  text: string;
  findings?: readonly Finding[];
}

export class OpenTexts {
  private readonly plainTexts = new Map<string, OpenPlain>();

  constructor(private readonly service: GazetteService) {}

  open(uri: string, text: string, version: number): void {
    if (isPlainText(uri)) this.plainTexts.set(uri, { version, text });
    else this.service.open(uri, text, version);
  }

  /** Applies changes in order; each counts in the text the one before has left. Unknown documents are ignored. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const settings = this.plainTexts.get(uri);
    if (settings) {
      for (const change of changes) {
        const span =
          'range' in change ? toSpan(textLines(settings.text), change.range) : { start: 0, end: settings.text.length };
        settings.text = settings.text.slice(0, span.start) + change.text + settings.text.slice(span.end);
      }
      settings.version = version;
      settings.findings = undefined;
    } else if (this.service.has(uri)) {
      for (const change of changes) {
        if ('range' in change) {
          const span = toSpan(treeLines(this.service.tree(uri)), change.range);
          this.service.change(uri, [{ span, newText: change.text }], version);
        } else {
          // What did not change keeps what was worked out from it, also for clients that send the whole text.
          const edit = diffToEdit(this.service.tree(uri).text, change.text);
          this.service.change(uri, edit ? [edit] : [], version);
        }
      }
      if (changes.length === 0) this.service.change(uri, [], version);
    }
  }

  close(uri: string): void {
    this.plainTexts.delete(uri);
    this.service.close(uri);
  }

  has(uri: string): boolean {
    return this.plainTexts.has(uri) || this.service.has(uri);
  }

  /** True for an open official document. */
  isDocument(uri: string): boolean {
    return this.service.has(uri);
  }

  uris(): string[] {
    return [...this.service.uris(), ...this.plainTexts.keys()];
  }

  /** The client's version of an open text; undefined for one that is not open. */
  version(uri: string): number | undefined {
    const settings = this.plainTexts.get(uri);
    if (settings) return settings.version;
    return this.service.has(uri) ? this.service.version(uri) : undefined;
  }

  lines(uri: string): Lines {
    const settings = this.plainTexts.get(uri);
    return settings ? textLines(settings.text) : treeLines(this.service.tree(uri));
  }

  /** Findings of an open text under the configuration the service has for it. */
  findings(uri: string): readonly Finding[] {
    const settings = this.plainTexts.get(uri);
    if (!settings) return this.service.findings(uri);
    settings.findings ??= isLibraryFile(uri)
      ? parseLibrary(uri, settings.text).findings
      : parseConfigFile(pathOf(uri) ?? uri, settings.text, allRules).findings;
    return settings.findings;
  }

  /** The text of a library that is open. */
  library(uri: string): string | undefined {
    return isLibraryFile(uri) ? this.plainTexts.get(uri)?.text : undefined;
  }

  /** The settings file or library at the path, when it is open. */
  plainTextAt(path: string): { readonly uri: string; readonly version: number; readonly text: string } | undefined {
    for (const [uri, { version, text }] of this.plainTexts) if (pathOf(uri) === path) return { uri, version, text };
    return undefined;
  }

  /** True when the settings file or the library at the path is open. */
  hasPlainText(path: string): boolean {
    return [...this.plainTexts.keys()].some((uri) => pathOf(uri) === path);
  }
}

/** True for texts that are no documents: settings and libraries. */
export function isPlainText(uri: string): boolean {
  return isSettingsFile(uri) || isLibraryFile(uri);
}

/** True for the URI of a gazette.library.csv. */
export function isLibraryFile(uri: string): boolean {
  return uri.endsWith(`/${LIBRARY_FILE_NAME}`);
}

/** True for the URI of a .gazetterc.json. */
export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}
