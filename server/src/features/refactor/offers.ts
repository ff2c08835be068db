// Which refactorings a light bulb lists for a selection, with what they are called there. Nothing is written or read again here, so one that is
// offered may still be refused when it is carried out.
import type { Bilingual } from '../../lint/rule';
import { touches, type Span } from '../../base/span';
import type { GazetteFile } from '../../model/document';
import { eachBlock } from '../../model/walk';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { issuedAt } from './add-agency';
import { tornFromCount } from './counts';
import { nameSelected } from './define';
import { itemLines } from './item-lines';
import type { RefactorOperation } from './refactor-types';
import { selectedBlocks } from './selection';
import { rowsOf } from './to-table';

export const REFACTOR_TITLES: Readonly<Record<RefactorOperation, Bilingual>> = {
  define: { zh: '注明简称，后文改用简称…', en: 'Introduce a short name and use it below…' },
  'number-chinese': { zh: '所选各段编号：一、二、三、', en: 'Number the paragraphs: 一、二、三、' },
  'number-bracket': { zh: '所选各段编号：（一）（二）（三）', en: 'Number the paragraphs: （一）（二）（三）' },
  'number-arabic': { zh: '所选各段编号：1. 2. 3.', en: 'Number the paragraphs: 1. 2. 3.' },
  'number-article': { zh: '所选各段编为条：第一条、第二条', en: 'Number the paragraphs as articles: 第一条' },
  'to-table': { zh: '所选各行改为表格', en: 'Make a table of the lines' },
  'to-box': { zh: '所选内容改为专栏', en: 'Make a box (专栏) of the selection' },
  'to-attachment': { zh: '所选内容移作附件', en: 'Move the selection to an attachment (附件)' },
  'add-agency': { zh: '增加联合发文机关…', en: 'Add an issuing agency (joint issue)…' },
};

export interface RefactorOffer {
  readonly operation: RefactorOperation;
  readonly title: Bilingual;
}

/** More than that is selected to copy or delete it. */
const MOST_SELECTED = 20_000;

export function refactorOffers(tree: SyntaxTree, file: GazetteFile, span: Span): readonly RefactorOffer[] {
  return operationsFor(tree, file, span).map((operation) => ({ operation, title: REFACTOR_TITLES[operation] }));
}

function operationsFor(tree: SyntaxTree, file: GazetteFile, span: Span): RefactorOperation[] {
  if (span.start === span.end) return mayBeJoint(file, span.start) ? ['add-agency'] : [];
  if (span.end - span.start > MOST_SELECTED) return [];
  const question = { tree, file, span };
  const out: RefactorOperation[] = [];
  const oneLine = tree.lineOf(span.start) === tree.lineOf(span.end);
  if (oneLine && nameSelected(question) !== undefined) out.push('define');
  const selected = selectedBlocks(question);
  if (selected.kind === 'refused') return mayBeJoint(file, span.start) ? [...out, 'add-agency'] : out;
  const { blocks, box, document } = selected;
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph' && oneLine) return out;
  const lines = itemLines(question);
  if (lines.kind === 'lines' && lines.lines.length > 1) {
    const plain = lines.lines.every(({ marker }) => marker === undefined);
    if (plain) out.push('number-chinese', 'number-bracket', 'number-arabic', 'number-article');
    if (rowsOf(lines.lines) !== undefined) out.push('to-table');
  }
  const whole = tornFromCount(selected) === undefined;
  // Text that goes on behind a box would be read as part of it.
  const free = selected.behind === undefined || selected.behind.kind === 'section' || selected.behind.kind === 'box';
  if (whole && free && box === undefined && !eachBlock(blocks).some(({ kind }) => kind === 'box')) out.push('to-box');
  if (document.form !== 'attachment' && whole) out.push('to-attachment');
  return out;
}

/** The cursor stands on the title, the number, the addressees or a signature. */
function mayBeJoint(file: GazetteFile, offset: number): boolean {
  const found = issuedAt(file, offset);
  if (found === undefined) return false;
  const { title, number, addressee, signatures } = found.document;
  const local = offset - found.place.base;
  return [title?.span, number?.span, addressee?.span, ...signatures.map((each) => each.span)].some(
    (span) => span !== undefined && touches(span, local),
  );
}
