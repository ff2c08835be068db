// A title and a number in the form in which they are cited in a document: marks of the document's width, inner book marks, the issuer where
// the citation had one. Works on folded titles.
import type { Document } from '../../model/document';
import { titleName } from '../../model/title-name';
import { widthOfMarks } from './majority';

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ':': '：', ';': '；' };

/**
 * What to print between 《 and 》.
 * @param title folded
 * @param instead the folded title it takes the place of: without an issuer, country or province the new one goes without too
 */
export function titleToCite(title: string, instead: string, document: Document): string {
  const { prefix } = titleName(title);
  const bare = titleName(instead).prefix === '' && prefix !== '' && title.startsWith(prefix);
  const inner = (bare ? title.slice(prefix.length) : title).replaceAll('《', '〈').replaceAll('》', '〉');
  return inWidthOf(inner, document);
}

/** 《标题》（文号）, with brackets of the document's width. */
export function citationOf(title: string, number: string | undefined, instead: string, document: Document): string {
  const cited = `《${titleToCite(title, instead, document)}》`;
  return number === undefined ? cited : cited + inWidthOf(`(${number})`, document);
}

function inWidthOf(text: string, document: Document): string {
  return widthOfMarks(document) === 'half' ? text : text.replace(/[(),:;]/g, (mark) => WIDE[mark] ?? mark);
}
