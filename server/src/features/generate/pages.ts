// Page numbers as a person types or pastes them: 3 18 28, one a line, or lines that name what stands on the page. Says which page belongs to which
// entry, or why it cannot be told. Knows titles and numbers as text only.
import { foldText } from '../../base/fold';
import type { Refusal } from '../renumber/types';
import { refuse } from '../renumber/types';

/** What a page is wanted for. */
export interface Paged {
  readonly title: string;
  readonly number?: string;
}

/** Longer lists are no lists of pages. */
const MOST_CHARACTERS = 200_000;

/** The page of each entry, undefined where the list names none; or the reason why the list cannot be used. */
export function pagesFor(list: string, entries: readonly Paged[]): readonly (number | undefined)[] | Refusal {
  if (list.length > MOST_CHARACTERS) return unreadable();
  const text = list.normalize('NFKC').trim();
  if (text === '') return refuse('没有给出页码。', 'No page numbers were given.');
  if (/^[0-9\s,;、，；/|]+$/.test(text)) return inOrder(text.match(/[0-9]+/g) ?? [], entries);
  const lines = list.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const named = lines.flatMap((line) => lineOf(line) ?? []);
  if (named.length === 0) return unreadable();
  const keys = entries.map(({ title, number }) => ({
    title: foldText(title),
    number: number === undefined ? undefined : foldText(number),
  }));
  const pages = keys.map(({ title, number }) => {
    const found =
      named.find(({ words }) => number !== undefined && words.includes(number)) ??
      named.find(({ words }) => words !== '' && words === title) ??
      named.find(({ words }) => words.length >= 6 && (title.includes(words) || words.includes(title)));
    return found?.page;
  });
  if (pages.every((page) => page === undefined)) {
    return refuse(
      '列表里的名称没有一个与目录的条目对得上。',
      'Not one name of the list belongs to an entry of the contents.',
    );
  }
  return pages;
}

function inOrder(numbers: readonly string[], entries: readonly Paged[]): readonly number[] | Refusal {
  if (numbers.length !== entries.length) {
    return refuse(
      `给了 ${numbers.length} 个页码，目录有 ${entries.length} 条；请逐条给出，或者写明“标题 页码”。`,
      `The list has ${numbers.length} page number${numbers.length === 1 ? '' : 's'} for ${entries.length} entries; give one for each, or lines of title and page.`,
    );
  }
  const pages = numbers.map(Number);
  return pages.every(isPage) ? pages : unreadable();
}

/** 关于…的通知……18, 12页 关于…的通知, 浙政发〔2021〕12号 3. */
function lineOf(line: string): { readonly words: string; readonly page: number } | undefined {
  const text = line.normalize('NFKC').trim();
  if (text.length > 1000) return undefined;
  const behind = /[(第P.]{0,2}([0-9]{1,4})[)页]?$/i.exec(text);
  if (behind !== null && behind.index > 0 && !/[0-9]/.test(text.charAt(behind.index - 1))) {
    return named(text.slice(0, behind.index), behind[1] as string);
  }
  const before = /^(?:第|p\.?)?([0-9]{1,4})[页.、:\s]\s*/i.exec(text);
  return before === null ? undefined : named(text.slice(before[0].length), before[1] as string);
}

function named(words: string, digits: string): { readonly words: string; readonly page: number } | undefined {
  const page = Number(digits);
  const bare = withoutLeader(foldText(words));
  return isPage(page) && bare !== '' ? { words: bare, page } : undefined;
}

/** Marks between a title and its page. */
function withoutLeader(words: string): string {
  let end = words.length;
  while (end > 0 && !/[\p{L}\p{N})》”"〕]/u.test(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

function isPage(page: number): boolean {
  return page >= 1 && page <= 9999;
}

function unreadable(): Refusal {
  return refuse(
    '看不懂这个页码列表。可以依次写“3 18 28”，也可以一行一条写“标题 页码”。',
    'The list of pages cannot be read. Write “3 18 28” in order, or lines of title and page.',
  );
}
