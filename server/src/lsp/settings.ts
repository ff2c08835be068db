// The settings that hold for a document: the editor's for its place, and the nearest .gazetterc.json above it. Asked for once and kept until
// somebody says that they changed. A document without a folder has the editor's alone. Merging is the lint room's resolver's matter.
import type { Connection } from 'vscode-languageserver/node';
import type { TypedMarks } from '../features/typing/on-type';
import { resolveConfig, type Config } from '../lint/config';
import { parseConfigFile, parseEditorSettings, type ConfigFile, type EditorLayer } from '../lint/config-file';
import { configCandidates, isExcluded } from '../lint/file-selection';
import { allRules } from '../lint/registry';
import type { Locale, Rule } from '../lint/rule';
import { record, type ClientFacts } from './client-facts';
import { pathOf, type Environment } from './environment';

/** What holds for one document. */
export interface Settings {
  readonly config: Config;
  readonly locale: Locale;
  /** Most findings shown in one document; Infinity for no limit. */
  readonly maxFindings: number;
  /** Lenses that count references are shown. */
  readonly codeLens: boolean;
  /** Hints behind relative references are shown. */
  readonly relativeHints: boolean;
  /** The computed value is shown beside a printed one that differs. */
  readonly computedHints: boolean;
  /** The columns of tables are coloured in turn. */
  readonly columnColors: boolean;
  /** Which marks become Chinese ones as they are typed. */
  readonly typedMarks: TypedMarks;
  /** Enter goes on with lists. */
  readonly continuesLists: boolean;
  /** The project's settings leave this file out. */
  readonly excluded: boolean;
}

const DEFAULT_MAX_FINDINGS = 500;

type Shown = Pick<
  Settings,
  'maxFindings' | 'codeLens' | 'relativeHints' | 'computedHints' | 'columnColors' | 'typedMarks' | 'continuesLists'
>;

interface EditorSettings {
  readonly layer: EditorLayer['layer'];
  readonly shown: Shown;
}

export class SettingsStore {
  private given: unknown;
  private readonly editors = new Map<string, Promise<EditorSettings>>();
  private readonly files = new Map<string, Promise<ConfigFile | undefined>>();
  private readonly texts = new Map<string, ConfigFile>();
  private readonly resolved = new Map<string, Promise<Settings>>();

  /** `onProjectFile` is told of every settings file that holds for a document, and of its going away. */
  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientFacts,
    private readonly environment: Environment,
    private readonly onProjectFile: (path: string, file: ConfigFile | undefined) => void,
    private readonly rules: readonly Rule[] = allRules,
  ) {}

  /** The settings for a document, the same object until they change. */
  of(uri: string): Promise<Settings> {
    let settings = this.resolved.get(uri);
    if (settings === undefined) {
      settings = this.resolve(uri);
      this.resolved.set(uri, settings);
    }
    return settings;
  }

  /** Settings pushed by clients that cannot be asked. */
  give(settings: unknown): void {
    this.given = settings;
  }

  /** The editor's settings changed somewhere. */
  editorChanged(): void {
    this.editors.clear();
    this.resolved.clear();
  }

  /** Settings files were written, made or removed, or may have been. */
  filesChanged(): void {
    this.files.clear();
    this.resolved.clear();
  }

  /** A document is opened: what is on disk now holds for it. Others keep what they have. */
  refresh(uri: string): void {
    this.files.clear();
    this.resolved.delete(uri);
  }

  forget(uri: string): void {
    this.resolved.delete(uri);
    this.editors.delete(uri);
  }

  /** The settings file that holds for a file or, with a separator at its end, for a folder, by path. */
  projectFile(path: string): Promise<ConfigFile | undefined> {
    return this.nearest(path);
  }

  /** The patterns of `files.exclude` that are turned on, in a form that .gitignore has too; none for clients that cannot be asked. */
  async filesExclude(uri: string): Promise<readonly string[]> {
    if (!this.client().configuration) return [];
    const values = record(await this.request(uri, 'files.exclude'));
    return Object.keys(values).filter((pattern) => values[pattern] === true);
  }

  private async resolve(uri: string): Promise<Settings> {
    const [editor, file] = await Promise.all([this.editorFor(uri), this.projectFileFor(uri)]);
    const layers = file ? [editor.layer, file.layer] : [editor.layer];
    const config = resolveConfig(this.rules, layers);
    // The language is the reader's, not the project's: what the editor says outright comes first.
    const chosen = editor.layer.locale;
    const locale = chosen && chosen !== 'auto' ? chosen : (config.locale ?? this.client().locale);
    const path = pathOf(uri);
    return { ...editor.shown, config, locale, excluded: path !== undefined && isExcluded(path, file) };
  }

  private editorFor(uri: string): Promise<EditorSettings> {
    let settings = this.editors.get(uri);
    if (settings === undefined) {
      settings = this.askEditor(uri);
      this.editors.set(uri, settings);
    }
    return settings;
  }

  private async askEditor(uri: string): Promise<EditorSettings> {
    const values = record(this.client().configuration ? await this.request(uri) : record(this.given));
    const { profile, locale, rules, format, maxFindings, codeLens, inlayHints, tables, typing } = values;
    const { layer, problems } = parseEditorSettings({ profile, locale, rules, format }, this.rules);
    for (const problem of problems) this.connection.console.warn(`gazette settings: ${problem.zh} / ${problem.en}`);
    return {
      layer,
      shown: {
        maxFindings: limitOf(maxFindings),
        codeLens: record(codeLens).enabled !== false,
        relativeHints: record(inlayHints).relativeReferences !== false,
        computedHints: record(inlayHints).computedValues === true,
        columnColors: record(tables).columnColors !== false,
        typedMarks: typedMarksOf(record(typing)),
        continuesLists: record(typing).enter !== false,
      },
    };
  }

  private async request(uri: string, section = 'gazette'): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.environment.patience);
    });
    try {
      return await Promise.race([this.connection.workspace.getConfiguration({ scopeUri: uri, section }), late]);
    } catch (error) {
      this.connection.console.warn(`workspace/configuration: ${String(error)}`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  private async projectFileFor(uri: string): Promise<ConfigFile | undefined> {
    const path = pathOf(uri);
    return path === undefined ? undefined : this.nearest(path);
  }

  private async nearest(path: string): Promise<ConfigFile | undefined> {
    for (const candidate of configCandidates(path)) {
      let file = this.files.get(candidate);
      if (file === undefined) {
        file = this.read(candidate);
        this.files.set(candidate, file);
      }
      const found = await file;
      if (found) return found;
    }
    return undefined;
  }

  private async read(path: string): Promise<ConfigFile | undefined> {
    const text = await this.environment.readText(path);
    const before = this.texts.get(path);
    if (text === undefined) {
      if (this.texts.delete(path)) this.onProjectFile(path, undefined);
      return undefined;
    }
    if (before?.text === text) return before;
    const file = parseConfigFile(path, text, this.rules);
    this.texts.set(path, file);
    this.onProjectFile(path, file);
    return file;
  }
}

function typedMarksOf({ quotes, brackets, dashes, ellipsis }: Readonly<Record<string, unknown>>): TypedMarks {
  return {
    quotes: quotes !== false,
    brackets: brackets !== false,
    dashes: dashes !== false,
    ellipsis: ellipsis !== false,
  };
}

function limitOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return DEFAULT_MAX_FINDINGS;
  return value < 1 ? Infinity : Math.floor(value);
}
