// Reads the text that came out: it must fall into the documents it fell into before, each with the text it had, and every entry of the 目录 must be
// read as what was printed and lead to its document. Nothing is handed back that was not looked at here.
import { foldText } from '../../base/fold';
import { agrees, matchContents } from '../../lint/support/contents-match';
import { buildModel } from '../../model/build';
import { parseText } from '../../syntax/syntax-tree';
import { refuse, type Refusal } from '../renumber/types';
import type { Listed } from './contents-arrange';
import type { GenerateQuestion } from './types';

/** Undefined when everything is as it was meant to be. */
export function verifiedContents(
  { file }: GenerateQuestion,
  text: string,
  wanted: readonly Listed[],
): Refusal | undefined {
  const read = buildModel(parseText(text));
  // The first document’s region holds what stands before it, too, where nothing else comes before.
  const same =
    read.documents.length === file.documents.length &&
    read.documents.every(({ document }, i) => file.documents[i]?.document.source.endsWith(document.source));
  if (!same) return unreadable();
  const match = matchContents(read);
  if (match === undefined) return unreadable();
  for (const { placed, title, page } of wanted) {
    const document = read.documents[file.documents.indexOf(placed)];
    const pair = match.pairs.find((each) => each.placed === document);
    if (pair === undefined || !(agrees(pair.entry, title) || foldText(pair.title) === foldText(pair.entry.title))) {
      return unreadable();
    }
    if (pair.entry.page?.value !== page) return unreadable();
  }
  return undefined;
}

function unreadable(): Refusal {
  return refuse(
    '这样生成的目录不能再读作与各文件一一对应的目录，没有改动。',
    'The contents made would not be read as listing these documents; nothing was changed.',
  );
}
