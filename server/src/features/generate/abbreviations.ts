// 简称对照表: the short names a document defines, with what each stands for, in the order of their definitions.
import type { PlacedDocument } from '../../model/document';
import { abbreviationsOf } from '../../model/abbreviations';
import { refuse } from '../renumber/types';
import { documentAt, documentOver } from './cited';
import { placeTable } from './attach';
import { printedText } from './printed';
import type { TablePart } from './table-part';
import type { GenerateOutcome, GenerateQuestion } from './types';

/** What tables of short names are called. */
export const ABBREVIATIONS_TITLED = /(?:简称|缩略语|缩写)(?:对照|对应|一览)?表?$/;

export function abbreviations(question: GenerateQuestion): GenerateOutcome {
  const placed = documentAt(question);
  const part = placed && partOf(placed);
  if (placed === undefined || part === undefined || part.rows.length === 0) {
    return refuse('文中没有定义简称（以下简称××）。', 'The document defines no short name (以下简称…).');
  }
  const spans = abbreviationsOf(placed.document).map(({ shortSpan }) => shortSpan);
  return placeTable(question, { placed, document: documentOver(placed, spans) }, part);
}

function partOf({ document }: PlacedDocument): TablePart {
  const { source } = document;
  const seen = new Set<string>();
  const rows = abbreviationsOf(document).flatMap(({ short, shortSpan, full, definition }) => {
    const words = full ? printedText(source, [full.span]) : '';
    const key = `${short}\n${full?.text ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const name = printedText(source, [shortSpan]);
    return [{ short: definition.quotes.startsWith('《') ? `《${name}》` : name, full: words }];
  });
  return {
    title: '简称对照表',
    titled: ABBREVIATIONS_TITLED,
    columns: [
      { key: 'short', name: '简称', like: /^(?:简称|缩略语|缩写)$/, names: true },
      { key: 'full', name: '全称', like: /^(?:全称|全名|名称|说明|含义)$/ },
    ],
    rows,
  };
}
