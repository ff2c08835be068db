// Asks what only a person can say before a part is written: where it goes, how many levels, which pages. Nothing is asked of a part that is there
// already, for it stays where and as it is.
import * as vscode from 'vscode';
import type { GenerateChoices, OfferedPart } from './generate-wire';

interface Item<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** The choices for a part; undefined when the user called it off. */
export async function askChoices(offer: OfferedPart): Promise<GenerateChoices | undefined> {
  switch (offer.part) {
    case 'pages':
      return askPages(offer);
    case 'headings':
      return offer.renews || offer.depth < 2 ? {} : askLevels(offer.depth);
    case 'contents':
      return {};
    default:
      return offer.renews ? {} : askPlace(offer.part === 'assignments');
  }
}

/** Lets the user choose among several parts. */
export async function askPart(offers: readonly OfferedPart[], title: string): Promise<OfferedPart | undefined> {
  const items = offers.map((value): Item<OfferedPart> => ({ label: value.title, description: value.detail, value }));
  const options = { title, placeHolder: vscode.l10n.t('Choose what to write'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.value;
}

async function askPlace(withWording: boolean): Promise<GenerateChoices | undefined> {
  const attachment = vscode.l10n.t('As an attachment');
  const cursor = vscode.l10n.t('At the cursor');
  const listed = vscode.l10n.t('with its line in the attachment note');
  const behind = vscode.l10n.t('behind the paragraph the cursor is in');
  const first = vscode.l10n.t('first sentence of each task only');
  const items: Item<GenerateChoices>[] = [
    { label: attachment, description: listed, value: { place: 'attachment' } },
    { label: cursor, description: behind, value: { place: 'cursor' } },
  ];
  if (withWording) {
    items.splice(1, 0, {
      label: attachment,
      description: `${listed}; ${first}`,
      value: { place: 'attachment', wording: 'first' },
    });
    items.push({ label: cursor, description: `${behind}; ${first}`, value: { place: 'cursor', wording: 'first' } });
  }
  const placeHolder = vscode.l10n.t('Where should the table go?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.value;
}

async function askLevels(depth: number): Promise<GenerateChoices | undefined> {
  const items = [
    { label: vscode.l10n.t('First level only'), value: { levels: 1 } },
    { label: vscode.l10n.t('Two levels'), value: { levels: 2 } },
    { label: vscode.l10n.t('Three levels'), value: { levels: 3 } },
  ].slice(0, Math.min(depth, 3));
  return (
    await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which headings should the contents list?') })
  )?.value;
}

/** Lists longer than this are not read from the clipboard by themselves. */
const LONGEST_LIST = 100_000;

async function askPages({ pages }: OfferedPart): Promise<GenerateChoices | undefined> {
  const copied = await vscode.env.clipboard.readText();
  const usable = copied.length <= LONGEST_LIST && /\d/.test(copied) && copied.trim().includes('\n');
  if (usable) {
    // A box of one line would lose the line ends of a list.
    const excerpt = copied.replace(/\s+/g, ' ').trim().slice(0, 60);
    const items: Item<'clipboard' | 'type'>[] = [
      { label: vscode.l10n.t('Take the list from the clipboard'), description: excerpt, value: 'clipboard' },
      { label: vscode.l10n.t('Type the numbers…'), value: 'type' },
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: vscode.l10n.t('Page numbers of the contents'),
    });
    if (chosen === undefined) return undefined;
    if (chosen.value === 'clipboard') return { pages: copied };
  }
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Page numbers of the contents'),
    prompt: vscode.l10n.t(
      'One number for each entry in order, such as 3 18 28. A copied list of titles and pages works too.',
    ),
    value: pages,
    ignoreFocusOut: true,
  });
  return typed === undefined || typed.trim() === '' ? undefined : { pages: typed };
}
