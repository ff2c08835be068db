// The language status item: how many findings the document in front has, and how the server does. It counts nothing itself.
import * as vscode from 'vscode';
import type { FileStatus, FileStatuses } from './file-statuses';
import { SCHEMES, type ServerConnection } from './server-connection';

const LANGUAGE = 'gazette';

export function registerStatusItem(server: ServerConnection, statuses: FileStatuses): vscode.Disposable {
  // Copies of documents (a preview, version control's) are not checked, so there is nothing to tell of them.
  const documents = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));
  const item = vscode.languages.createLanguageStatusItem('gazette.status', documents);
  item.name = vscode.l10n.t('Official documents');
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document?.languageId === LANGUAGE ? statuses.of(document.uri) : undefined;
    item.busy = server.state === 'starting' || (server.state === 'running' && status === undefined);
    if (server.state === 'running') showCounts(item, status);
    else showServer(item, server);
  };
  show();
  return vscode.Disposable.from(
    item,
    server.onDidChangeState(show),
    statuses.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument((document) => statuses.forget(document.uri)),
  );
}

function showCounts(item: vscode.LanguageStatusItem, status: FileStatus | undefined): void {
  item.detail = vscode.l10n.t('Language server running');
  item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show problems') };
  item.severity = vscode.LanguageStatusSeverity.Information;
  if (status === undefined) item.text = vscode.l10n.t('Checking…');
  else if (status.excluded) item.text = vscode.l10n.t('Left out by .gazetterc.json');
  else {
    item.text = countsText(status.counts);
    if (status.counts.error > 0) item.severity = vscode.LanguageStatusSeverity.Error;
    else if (status.counts.warning > 0) item.severity = vscode.LanguageStatusSeverity.Warning;
  }
}

function countsText({ error, warning, information, hint }: FileStatus['counts']): string {
  if (error + warning + information + hint === 0) return `$(pass) ${vscode.l10n.t('No findings')}`;
  return vscode.l10n.t('Errors: {0}, warnings: {1}, notes: {2}', error, warning, information + hint);
}

function showServer(item: vscode.LanguageStatusItem, { state }: ServerConnection): void {
  item.text = vscode.l10n.t('Official documents');
  item.command = { command: 'gazette.restartServer', title: vscode.l10n.t('Restart server') };
  if (state === 'starting') {
    item.detail = vscode.l10n.t('Language server starting');
    item.severity = vscode.LanguageStatusSeverity.Information;
    return;
  }
  item.severity = vscode.LanguageStatusSeverity.Error;
  if (state === 'failed') {
    item.detail = vscode.l10n.t('Language server could not be started');
    item.command = { command: 'gazette.showOutput', title: vscode.l10n.t('Show output') };
  } else {
    item.detail = vscode.l10n.t('Language server not running');
  }
}
