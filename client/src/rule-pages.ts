// Serves the rule pages that are packed with the extension under a scheme of their own, so that the link behind a finding opens them inside
// the editor, offline, and wherever the extension runs. package.json has the scheme shown as rendered Markdown.
import * as vscode from 'vscode';

/** `gazette-rule:/family/name.md` is the page of the rule family/name. */
export const RULE_PAGE_SCHEME = 'gazette-rule';

const PAGE_PATH = /^\/([a-z][a-z-]{0,40}\/[a-z0-9-]{1,60})\.md$/;

/** The address of a rule's page under the scheme. */
export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${rule}.md` });
}

/** Where the page of a rule is packed; undefined for what cannot be the name of a rule. */
export function packedPage(extension: vscode.Uri, path: string): vscode.Uri | undefined {
  const rule = PAGE_PATH.exec(path)?.[1];
  return rule === undefined ? undefined : vscode.Uri.joinPath(extension, 'docs/rules', `${rule}.md`);
}

export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, {
    async provideTextDocumentContent(uri) {
      const page = packedPage(extension, uri.path);
      try {
        if (page) return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
      } catch {
        // Said below.
      }
      return vscode.l10n.t('There is no page for {0}.', uri.path.replace(/^\/|\.md$/g, ''));
    },
  });
}
