// Findings on their way to the client: pulled by clients that can, pushed to those that cannot. Worked out once for the newest version
// only, so that a burst of keys costs one check, and never sent as an empty list in between. Also keeps the counts for the status item.
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { compareFindings, type Finding } from '../lint/finding';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import type { ClientFacts } from './client-facts';
import { keptLines, textLines, toDiagnostic, type Lines } from './convert';
import { uriOf } from './environment';
import { describe, turn } from './errors';
import type { OpenTexts } from './open-texts';
import { pageAddress } from './rule-pages';
import type { SettingsStore } from './settings';
import { STATUS_METHOD, type GazetteStatus } from './status';

/** What was last worked out for a text, and under what name the client knows it. */
interface Report {
  readonly version: number;
  readonly resultId: string;
  readonly items: Diagnostic[];
  /** The items as text, for telling whether the next are the same. */
  readonly written: string;
  /** What `items` were made from: while all of it is the same, they are. */
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  readonly maxFindings: number;
}

/** A file that is no document and has findings all the same. */
interface ProjectFile {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export class Diagnostics {
  private readonly reports = new Map<string, Report>();
  private readonly running = new Map<string, Promise<Report | undefined>>();
  private readonly pushing = new Set<string>();
  private readonly statuses = new Map<string, string>();
  private readonly projectFiles = new Map<string, ProjectFile>();
  private readonly pages = new Map<string, string | undefined>();
  private results = 0;

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientFacts,
    private readonly texts: OpenTexts,
    private readonly service: GazetteService,
    private readonly settings: () => SettingsStore,
    private readonly packedPage: (rule: string) => string | undefined,
    /** A document was checked for the first time. */
    private readonly onChecked: () => void,
  ) {}

  /** Answers a pull: everything, or `unchanged` when the client has it already. */
  async pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const report = await this.newest(uri);
    if (report === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId, items } = report;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** A text was opened or changed. Clients that pull will ask. */
  changed(uri: string): void {
    if (!this.client().pullsDiagnostics) void this.push(uri);
  }

  /** Settings changed: what was sent before may be wrong for every text. */
  everythingChanged(): void {
    if (!this.client().pullsDiagnostics) for (const uri of this.texts.uris()) void this.push(uri);
    else if (this.client().refreshesDiagnostics) this.connection.languages.diagnostics.refresh();
  }

  /** What is known of other documents may have changed by an edit in one of them. Only for clients that do not pull. */
  othersChanged(uri: string): void {
    for (const other of this.texts.uris()) if (other !== uri) void this.push(other);
  }

  /** Forgets a text that was closed, and clears what was pushed for it. */
  closed(uri: string): void {
    this.reports.delete(uri);
    this.statuses.delete(uri);
    if (!this.client().pullsDiagnostics) this.send(uri, []);
  }

  /** The last diagnostics sent or about to be, for matching code actions. */
  itemsOf(uri: string): readonly Diagnostic[] {
    return this.reports.get(uri)?.items ?? [];
  }

  /** A settings file or a library was read or went away. While the client has it open its findings come with that text. */
  projectFileChanged(path: string, file: ProjectFile | undefined): void {
    if (file) this.projectFiles.set(path, file);
    else this.projectFiles.delete(path);
    this.showProjectFile(path);
  }

  /** Shows or clears the findings of a settings file or library that is not open: an open one has its own. */
  showProjectFile(path: string): void {
    const file = this.texts.hasPlainText(path) ? undefined : this.projectFiles.get(path);
    const uri = uriOf(path);
    const items = file ? this.diagnosticsOf(file.findings, textLines(file.text), uri, this.client().locale) : [];
    if (items.length > 0 || this.statuses.has(`pushed:${path}`)) this.send(uri, items);
    if (items.length > 0) this.statuses.set(`pushed:${path}`, '');
    else this.statuses.delete(`pushed:${path}`);
  }

  private async push(uri: string): Promise<void> {
    if (this.pushing.has(uri)) return;
    this.pushing.add(uri);
    try {
      for (;;) {
        const report = await this.newest(uri);
        if (report === undefined) return;
        this.send(uri, report.items, report.version);
        if (this.texts.version(uri) === report.version) return;
      }
    } catch (error) {
      this.connection.console.error(`diagnostics of ${uri}: ${describe(error)}`);
    } finally {
      this.pushing.delete(uri);
    }
  }

  private send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void this.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  /** The report on the newest version; shared by all who ask while it is being worked out. */
  private newest(uri: string): Promise<Report | undefined> {
    let running = this.running.get(uri);
    if (running === undefined) {
      running = this.workOut(uri).finally(() => this.running.delete(uri));
      this.running.set(uri, running);
    }
    return running;
  }

  private async workOut(uri: string): Promise<Report | undefined> {
    for (let round = 1; ; round++) {
      const before = this.texts.version(uri);
      if (before === undefined) return undefined;
      // Twice round the event loop: everything that has already arrived is taken in first.
      await turn();
      await turn();
      const settings = await this.settings().of(uri);
      const version = this.texts.version(uri);
      if (version === undefined) return undefined;
      if (version !== before && round < MAX_WAITS) continue;
      if (this.texts.isDocument(uri)) {
        this.service.configure(uri, settings.config);
        this.service.setApart(uri, settings.excluded);
      }
      const findings = settings.excluded ? NOTHING : this.texts.findings(uri);
      const report = this.report(uri, version, findings, settings.locale, settings.maxFindings);
      this.tell(uri, report, settings.excluded);
      if (this.texts.isDocument(uri)) this.onChecked();
      return report;
    }
  }

  private report(
    uri: string,
    version: number,
    findings: readonly Finding[],
    locale: Locale,
    maxFindings: number,
  ): Report {
    const last = this.reports.get(uri);
    if (
      last &&
      last.version === version &&
      last.findings === findings &&
      last.locale === locale &&
      last.maxFindings === maxFindings
    ) {
      return last;
    }
    const items = this.diagnosticsOf(capped(findings, maxFindings), this.texts.lines(uri), uri, locale);
    const written = JSON.stringify(items);
    const same = last?.written === written;
    const resultId = same ? last.resultId : String(++this.results);
    const report: Report = { version, resultId, items, written, findings, locale, maxFindings };
    this.reports.set(uri, report);
    return report;
  }

  private diagnosticsOf(findings: readonly Finding[], lines: Lines, uri: string, locale: Locale): Diagnostic[] {
    const { rulePageBase, relatedInformation } = this.client();
    const pageOf = (rule: string): string | undefined => {
      if (!this.pages.has(rule)) this.pages.set(rule, pageAddress(rule, rulePageBase, this.packedPage));
      return this.pages.get(rule);
    };
    const linesOf = (other: string): Lines | undefined => this.linesOf(other);
    const options = { uri, locale, pageOf, related: relatedInformation, linesOf };
    return findings.map((finding) => toDiagnostic(finding, lines, options));
  }

  /** The lines of any file that is open or known. */
  private linesOf(uri: string): Lines | undefined {
    if (this.texts.has(uri)) return this.texts.lines(uri);
    const index = this.service.workspace();
    const kept = index.file(uri) ?? index.libraries().find((library) => library.uri === uri);
    return kept && keptLines(kept);
  }

  private tell(uri: string, report: Report, excluded: boolean): void {
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const finding of report.findings) counts[finding.severity]++;
    const status: GazetteStatus = { uri, state: 'ready', excluded, counts, locale: report.locale };
    const told = JSON.stringify(status);
    if (this.statuses.get(uri) === told) return;
    this.statuses.set(uri, told);
    void this.connection.sendNotification(STATUS_METHOD, status);
  }
}

/** A stream of edits that never pauses must not keep findings back for ever. */
const MAX_WAITS = 100;

const NOTHING: readonly Finding[] = [];

/** The gravest findings up to the limit, in order of place, with a notice at the top that says what is missing. */
export function capped(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const order = ['error', 'warning', 'information', 'hint'];
  const kept = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, limit);
  const notice: Finding = {
    rule: 'file/too-many-findings',
    severity: 'information',
    span: { start: 0, end: 0 },
    message: {
      zh: `本文件共有 ${findings.length} 个问题，这里只列出最重的 ${limit} 个；改正一部分后其余会显示，上限由设置 gazette.maxFindings 决定。`,
      en: `This file has ${findings.length} findings; only the gravest ${limit} are listed. The rest appear as these are mended; the setting gazette.maxFindings holds the limit.`,
    },
    fix: null,
    related: [],
  };
  return [notice, ...kept.sort(compareFindings)];
}
