// The words of renumbering that more than one part of it says.
import * as vscode from 'vscode';
import type { RenumberOperation } from './renumber-wire';

/** What an operation is called in menus. */
export function operationName(operation: RenumberOperation): string {
  switch (operation) {
    case 'move-up':
      return vscode.l10n.t('Move Up');
    case 'move-down':
      return vscode.l10n.t('Move Down');
    case 'promote':
      return vscode.l10n.t('Promote');
    case 'demote':
      return vscode.l10n.t('Demote');
    case 'insert-before':
      return vscode.l10n.t('Insert Before');
    case 'insert-after':
      return vscode.l10n.t('Insert After');
    case 'delete':
      return vscode.l10n.t('Delete and Renumber');
    case 'renumber-level':
      return vscode.l10n.t('Renumber This Level');
    case 'renumber-all':
      return vscode.l10n.t('Renumber Whole Document');
  }
}

/** How much would change. */
export function extent(files: number, edits: number): string {
  return files === 1
    ? vscode.l10n.t('{0} changes in this file', edits)
    : vscode.l10n.t('{0} changes in {1} files', edits, files);
}
