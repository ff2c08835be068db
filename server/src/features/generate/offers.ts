// Which parts can be written for the document at a cursor, with what they are called there: what menus and light bulbs list. Cheap: nothing is made.
import { contains, shift } from '../../base/span';
import type { GazetteFile } from '../../model/document';
import { abbreviationsOf } from '../../model/abbreviations';
import { tasksOf } from '../../model/tasks';
import type { Bilingual } from '../../lint/rule';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { readEntry } from '../../workspace/read-entry';
import { innermostDocument, placeAt } from '../place';
import { ABBREVIATIONS_TITLED } from './abbreviations';
import { ASSIGNMENTS_TITLED, taskedDocument } from './assignments';
import { hasTable } from './attach';
import { CITATIONS_TITLED, documentAt } from './cited';
import { pagedEntries } from './fill-pages';
import { depthOf, headingsOf } from './headings-lines';
import { headedDocument } from './headings';
import type { GeneratedPart } from './types';

export interface PartOffer {
  readonly part: GeneratedPart;
  readonly title: Bilingual;
  /** What it is made of: 8 个文件. */
  readonly detail: Bilingual;
  /** The part is there already and is renewed. */
  readonly renews: boolean;
  /** It belongs to the very place of the cursor: the part itself, or what it is made of. */
  readonly near: boolean;
  /** How deep the headings go. */
  readonly depth?: number;
  /** The pages that are there now, as they could be typed. */
  readonly pages?: string;
}

/** The parts that apply at a file offset, in the order they are listed. `uri` is the file's address. */
export function partOffers(tree: SyntaxTree, file: GazetteFile, uri: string, offset: number): readonly PartOffer[] {
  const question = { tree, file, offset };
  const out: PartOffer[] = [];
  const { contents, documents } = file;
  const inContents = contents !== undefined && contains(contents.span, offset);
  if (contents !== undefined || documents.length > 1 || (file.masthead !== undefined && documents.length > 0)) {
    out.push({
      part: 'contents',
      title: contents
        ? { zh: '更新本期目录', en: 'Update contents of the issue' }
        : { zh: '生成本期目录', en: 'Write contents of the issue' },
      detail: {
        zh: `${documents.length} 个文件`,
        en: `${documents.length} document${documents.length === 1 ? '' : 's'}`,
      },
      renews: contents !== undefined,
      near: inContents,
    });
  }
  const headed = headedDocument(question);
  if (headed) {
    const { document, placed } = headed;
    const listing = document.listingSpan && shift(document.listingSpan, placed.base);
    const count = headingsOf(document, 1).length;
    const name = document.title?.text ?? '';
    out.push({
      part: 'headings',
      title: listing
        ? { zh: '更新标题目录', en: 'Update contents of headings' }
        : { zh: '生成标题目录', en: 'Write contents of headings' },
      detail: { zh: `${name}，${count} 个一级标题`, en: `${name}, ${count} headings of the first level` },
      renews: listing !== undefined,
      near: listing !== undefined && contains(listing, offset),
      depth: depthOf(document),
    });
  }
  const entries = pagedEntries(question);
  if (entries.length > 0) {
    out.push({
      part: 'pages',
      title: { zh: '填入目录页码', en: 'Fill in page numbers of contents' },
      detail: { zh: `${entries.length} 条`, en: `${entries.length} entries` },
      renews: true,
      near: inContents,
      pages: entries.every(({ page }) => page !== undefined) ? entries.map(({ page }) => page?.value).join(' ') : '',
    });
  }
  const tasked = taskedDocument(question);
  if (tasked) {
    const count = tasksOf(tasked.document).length;
    out.push({
      part: 'assignments',
      title: { zh: '生成或更新任务分工表', en: 'Write or update table of assignments' },
      detail: { zh: `${count} 项任务`, en: `${count} task${count === 1 ? '' : 's'}` },
      renews: hasTable(tasked.placed.document, ASSIGNMENTS_TITLED),
      near: onTag(file, offset),
    });
  }
  const placed = documentAt(question);
  if (placed === undefined) return out;
  const region = { start: placed.base, end: placed.base + placed.document.source.length };
  const sites = readEntry(uri, file).sites.filter(
    ({ span, place }) => place === 'text' && contains(region, span.start),
  ).length;
  if (sites > 0) {
    out.push({
      part: 'citations',
      title: { zh: '生成或更新引用文件清单', en: 'Write or update list of cited documents' },
      detail: { zh: `引用 ${sites} 处`, en: `${sites} citation${sites === 1 ? '' : 's'}` },
      renews: hasTable(placed.document, CITATIONS_TITLED),
      near: false,
    });
  }
  const short = abbreviationsOf(placed.document).length;
  if (short > 0) {
    out.push({
      part: 'abbreviations',
      title: { zh: '生成或更新简称对照表', en: 'Write or update list of abbreviations' },
      detail: { zh: `${short} 个简称`, en: `${short} short name${short === 1 ? '' : 's'}` },
      renews: hasTable(placed.document, ABBREVIATIONS_TITLED),
      near: false,
    });
  }
  return out;
}

function onTag(file: GazetteFile, offset: number): boolean {
  const place = placeAt(file, offset);
  if (place === undefined) return false;
  return tasksOf(innermostDocument(place)).some(({ tags }) =>
    tags.some(({ span }) => contains(shift(span, place.base), offset)),
  );
}
