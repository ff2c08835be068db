// Offers the templates of whole texts while a document is still blank, and nowhere else: in the middle of a text a few letters must not bring in a whole
// one. Parts of documents are ordinary snippets.
import * as vscode from 'vscode';
import { packedTemplates } from './new-document';
import { withOwnNames, type Template } from './templates';

/** Whoever has written more than a word or two is not looking for a template. */
const MOST_CHARACTERS = 40;
const WORD = /^[\p{L}\p{N}-]*$/u;

export function registerTemplateCompletion(extension: vscode.Uri, schemes: readonly string[]): vscode.Disposable {
  let templates: Promise<readonly Template[]> | undefined;
  const selector = schemes.map((scheme) => ({ scheme, language: 'gazette' }));
  return vscode.languages.registerCompletionItemProvider(selector, {
    async provideCompletionItems(document, position) {
      const typed = wordOf(document, position);
      if (typed === undefined) return undefined;
      templates ??= packedTemplates(extension);
      const names: unknown = vscode.workspace.getConfiguration('gazette', document).get('newDocument.names');
      const found = (await templates).filter(
        ({ whole, prefixes }) => whole && prefixes.some((one) => begins(one, typed)),
      );
      return found.map((template) =>
        itemOf(
          template,
          typed,
          new vscode.Range(new vscode.Position(position.line, position.character - typed.length), position),
          names,
        ),
      );
    },
  });
}

/** What has been typed in a document that holds nothing else; undefined where something stands. */
function wordOf(document: vscode.TextDocument, position: vscode.Position): string | undefined {
  if (document.lineCount > MOST_CHARACTERS) return undefined;
  const text = document.getText();
  const typed = text.trim();
  if (text.length > MOST_CHARACTERS || !WORD.test(typed)) return undefined;
  const before = document.lineAt(position).text.slice(0, position.character);
  return before.endsWith(typed) ? typed : undefined;
}

function begins(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}

function itemOf(
  { chinese, english, purpose, prefixes, body }: Template,
  typed: string,
  range: vscode.Range,
  names: unknown,
): vscode.CompletionItem {
  const isChinese = vscode.env.language.startsWith('zh');
  const label = { label: isChinese ? chinese : english, description: isChinese ? purpose : chinese };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.File);
  // VS Code holds what was typed against one text.
  item.filterText = [prefixes.find((one) => begins(one, typed)), ...prefixes].join(' ');
  item.insertText = new vscode.SnippetString(withOwnNames(body, names));
  item.range = range;
  return item;
}
