// The one façade over parser, model and rules; the command line and the language server are its two clients. It holds the open
// documents by URI and works out what is asked for when it is asked. Knows no file, no clock and no protocol: a host is handed in.
import { overlaps, touches, type Span } from './base/span';
import type { TextEdit } from './base/edit';
import { resolveConfig, type Config } from './lint/config';
import type { FormatChange } from './features/format/format-types';
import { formatChanges } from './features/format/format';
import type { Finding } from './lint/finding';
import { applySafeFixes, collectFixes, type FixedText, type SuggestedFixes } from './lint/fixes';
import { allRules, matchesRule } from './lint/registry';
import type { Rule } from './lint/rule';
import { foreignPlaces, lint, placesHold, type ForeignPlaces } from './lint/runner';
import { buildModel } from './model/build';
import type { GazetteFile } from './model/document';
import { outline, type OutlineNode } from './model/outline';
import { editTree, parseText, type SyntaxTree } from './syntax/syntax-tree';
import type { Host } from './workspace/host';
import type { Knowledge } from './workspace/knowledge';
import { readEntry, settle } from './workspace/read-entry';
import { WorkspaceIndex } from './workspace/workspace-index';

/** A text parsed and understood. Offsets are UTF-16 offsets of the text. */
export interface ReadText {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
}

/** A text that was also checked. */
export interface CheckedText extends ReadText {
  readonly findings: readonly Finding[];
}

interface OpenDocument {
  readonly version: number;
  readonly tree: SyntaxTree;
  readonly config: Config;
  /** The model last built, perhaps of an older tree: what it shares with the next is not built again. */
  readonly previous?: GazetteFile;
  model?: GazetteFile;
  findings?: readonly Finding[];
  /** The generation of knowledge the findings were made with, and the other files they point into. */
  generation?: number;
  places?: ForeignPlaces;
}

/** What a text that is not kept is known by when the caller gives no name. */
const NAMELESS = 'untitled:';

export class GazetteService {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly defaultConfig: Config;
  private readonly index = new WorkspaceIndex();
  /** Open documents whose present text is not in the index yet. */
  private readonly unindexed = new Set<string>();
  /** Open documents that are kept out of the index. */
  private readonly apart = new Set<string>();

  /** `rules` are the rules that default configurations turn on: all of them but in tests. */
  constructor(
    private readonly host: Host,
    rules: readonly Rule[] = allRules,
  ) {
    this.defaultConfig = resolveConfig(rules);
  }

  /** Takes a document in, or anew with another text. `version` is the client's own count. */
  open(uri: string, text: string, version = 0, config: Config = this.defaultConfig): void {
    this.documents.set(uri, { version, tree: parseText(text), config });
    this.unindexed.add(uri);
  }

  /**
   * Applies edits to an open document. The edits of one call all count in the text before it and must not overlap; changes
   * that count in the text after one another are handed in by one call each.
   */
  change(uri: string, edits: readonly TextEdit[], version = 0): void {
    const { tree, config, model, previous } = this.get(uri);
    this.documents.set(uri, { version, tree: editTree(tree, edits), config, previous: model ?? previous });
    this.unindexed.add(uri);
  }

  /** Gives an open document another configuration. Handing in the same object again costs nothing. */
  configure(uri: string, config: Config): void {
    const document = this.get(uri);
    if (document.config === config) return;
    this.documents.set(uri, { ...document, config, findings: undefined });
  }

  /** Forgets a document; an unknown one is no mistake. */
  close(uri: string): void {
    this.documents.delete(uri);
    this.unindexed.delete(uri);
    this.apart.delete(uri);
    this.index.remove(uri, 'buffer');
  }

  /**
   * The index over all files: front ends put in what lies on disk, and what is open is put in here before anybody looks. The same object
   * always.
   */
  workspace(): WorkspaceIndex {
    for (const uri of this.unindexed) {
      this.unindexed.delete(uri);
      if (this.apart.has(uri)) this.index.remove(uri, 'buffer');
      else this.index.set(readEntry(uri, this.model(uri)), 'buffer');
    }
    return this.index;
  }

  /** What rules and features may ask about other documents. */
  knowledge(): Knowledge {
    return this.workspace();
  }

  /** Says whether an open document stands apart: other documents do not know of it (an old version, a file left out by settings). */
  setApart(uri: string, apart: boolean): void {
    if (this.apart.has(uri) === apart) return;
    if (apart) this.apart.add(uri);
    else this.apart.delete(uri);
    this.unindexed.add(uri);
  }

  /** True while a document is open. Every method below throws for one that is not. */
  has(uri: string): boolean {
    return this.documents.has(uri);
  }

  /** The URIs of all open documents. */
  uris(): readonly string[] {
    return [...this.documents.keys()];
  }

  /** The version handed in with the present text. */
  version(uri: string): number {
    return this.get(uri).version;
  }

  config(uri: string): Config {
    return this.get(uri).config;
  }

  tree(uri: string): SyntaxTree {
    return this.get(uri).tree;
  }

  model(uri: string): GazetteFile {
    const document = this.get(uri);
    return (document.model ??= buildModel(document.tree, document.previous));
  }

  /** Sorted by place. The same array until text, configuration or what is known of other documents change. */
  findings(uri: string): readonly Finding[] {
    const document = this.get(uri);
    const knowledge = this.knowledge();
    const { generation } = knowledge;
    const { places } = document;
    if (places === undefined || document.generation !== generation || !placesHold(places, knowledge)) {
      document.findings = undefined;
    }
    if (document.findings === undefined) {
      document.findings = this.lint(this.model(uri), document.tree, document.config, uri);
      document.generation = generation;
      document.places = foreignPlaces(document.findings, knowledge);
    }
    return document.findings;
  }

  /** The findings with a fix whose range meets or touches the given one: what a light bulb at that place offers. */
  fixesAt(uri: string, span: Span): readonly Finding[] {
    return this.findings(uri).filter(
      (finding) => finding.fix !== null && (overlaps(finding.span, span) || touchesEither(finding.span, span)),
    );
  }

  /** The findings an open document would have after edits. Only what they change is read and checked anew; nothing is kept. */
  findingsAfter(uri: string, edits: readonly TextEdit[]): readonly Finding[] {
    const { tree, config } = this.get(uri);
    const edited = editTree(tree, edits);
    return this.lint(buildModel(edited, this.model(uri)), edited, config, uri);
  }

  /**
   * One list of edits that mends everything safe, of the rules that `pattern` names, in offsets of the present text; empty when there is nothing
   * to mend.
   */
  fixAll(uri: string, pattern = '*'): readonly TextEdit[] {
    const { tree, config } = this.get(uri);
    return this.findings(uri).some((finding) => finding.fix === 'safe' && matchesRule(pattern, finding.rule))
      ? this.fixText(tree.text, config, uri, pattern).edits
      : [];
  }

  /** The changes that bring an open document, or the lines a range touches, into form; see features/format. */
  format(uri: string, range?: Span): readonly FormatChange[] {
    const { tree, config } = this.get(uri);
    return formatChanges({ tree, file: this.model(uri) }, config.format, range, config);
  }

  /** The changes that bring a text that was read into form. */
  formatText(read: ReadText, config: Config = this.defaultConfig, range?: Span): readonly FormatChange[] {
    return formatChanges(read, config.format, range, config);
  }

  /** 期 → 文件 → 一、 → （一） → 1., boxes, tables and attachments, in file offsets. */
  outline(uri: string): readonly OutlineNode[] {
    return outline(this.model(uri));
  }

  /** Parses and checks a text that is not kept. `uri` is where it lies, for what is known of other documents. */
  checkText(text: string, config: Config = this.defaultConfig, uri = NAMELESS): CheckedText {
    return this.check(this.readText(text), config, uri);
  }

  /** Parses a text that is not kept; no rule runs. */
  readText(text: string): ReadText {
    const tree = parseText(text);
    return { tree, file: buildModel(tree) };
  }

  /** Checks a text that was read. */
  check({ tree, file }: ReadText, config: Config = this.defaultConfig, uri = NAMELESS): CheckedText {
    return { tree, file, findings: this.lint(file, tree, config, uri) };
  }

  /** Puts a text that lies on disk into the index, in place of what was known of the file. */
  learn(uri: string, { file }: ReadText): void {
    this.index.set(settle(readEntry(uri, file)));
  }

  /** Parses and outlines a text that is not kept; no rule runs. */
  outlineText(text: string): { readonly file: GazetteFile; readonly outline: readonly OutlineNode[] } {
    const file = buildModel(parseText(text));
    return { file, outline: outline(file) };
  }

  /** Applies the safe fixes, of the rules that `pattern` names, until none is left. */
  fixText(
    text: string,
    config: Config = this.defaultConfig,
    uri = NAMELESS,
    pattern: string | readonly string[] = '*',
  ): FixedText {
    const check = (current: string): readonly Finding[] => this.checkText(current, config, uri).findings;
    return applySafeFixes(text, check, ({ rule }) => matchesRule(pattern, rule));
  }

  /** The fixes of one rule, `family/*` or `*`, suggested ones too, for a person to go through. */
  suggestedFixes(text: string, pattern: string, config: Config = this.defaultConfig, uri = NAMELESS): SuggestedFixes {
    const { findings } = this.checkText(text, config, uri);
    return collectFixes(findings.filter(({ rule }) => matchesRule(pattern, rule)));
  }

  private lint(file: GazetteFile, tree: SyntaxTree, config: Config, uri: string): readonly Finding[] {
    const whereabouts = { uri, knowledge: this.knowledge() };
    return lint(file, tree, config, whereabouts, (ruleId, error) => this.host.report({ during: ruleId, error }));
  }

  private get(uri: string): OpenDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`Not open: ${uri}`);
    return document;
  }
}

function touchesEither(a: Span, b: Span): boolean {
  return touches(a, b.start) || touches(a, b.end);
}
