/** A notice around one table, for tests of rules on tables: cells are told apart by | and rows by line ends. Knows no rule. */
import { notice } from './notices';

/** What stands around the table. */
export interface AroundTable {
  readonly caption?: string;
  readonly unit?: string;
  readonly note?: string;
  readonly lead?: string;
}

/** A notice with a table whose rows are written one a line, cells between |. */
export function noticeWith(rows: string, { caption = '建设情况表', unit, note, lead }: AroundTable = {}): string {
  const table = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().replaceAll('|', '\t'))
    .join('\n');
  const body = [lead ?? '现将有关情况通知如下。', caption, unit, table, note].filter((part) => part !== undefined);
  return notice({ body: body.join('\n\n') });
}
