// What a hover says of the thing a text names: which it is, and its wording. Facts are worded in both languages; the wording is quoted as printed
// and never long. What must be there and is not is said plainly; of what nobody knows there is nothing to say.
import { documentOfEntry } from '../../workspace/elsewhere';
import type { Entity } from '../../workspace/entity';
import type { Bilingual } from '../../lint/rule';
import { headingHover, numberHover, type HoverText } from '../hover';
import { cellHover } from '../tables/hover';
import { entryFacts, rowFacts } from './document-facts';
import { bodyLines, excerptOf } from './excerpt';
import { entityNames, entityName, entityTitle } from './names';
import { entitiesOf, findElsewhere } from './places';
import { sitesNaming } from './occurrences';
import { targetAt } from './target-at';
import type { DocumentsTarget, ElsewhereTarget, Folder, Target, TargetAt, ThingsTarget, Vantage } from './target';

/**
 * The hover at an offset: of the thing named there with what is known of it elsewhere, of a number with what the tables say of its code,
 * of the cell, or of the heading that stands there. Undefined for plain text.
 */
export async function hoverAt(vantage: Vantage, offset: number, folder: Folder): Promise<HoverText | undefined> {
  const at = targetAt(vantage, offset);
  const said = at && (await say(at, vantage, folder));
  const number = numberHover(vantage.file, offset);
  if (number !== undefined) return said === undefined ? number : withDocument(number, said);
  if (at !== undefined && said !== undefined) return { span: at.span, ...said };
  return cellHover(vantage.file, offset) ?? headingHover(vantage.file, offset);
}

/** What is known of the document behind what its number says by itself. */
function withDocument(number: HoverText, said: Said): HoverText {
  const own = new Set(number.facts.map(({ zh }) => zh.split('：')[0]));
  const facts = said.facts.filter(({ zh }) => !own.has(zh.split('：')[0]) && !zh.startsWith('文号'));
  const title = { zh: `标题：${said.title.zh}`, en: `Title: ${said.title.en}` };
  const known = number.facts.some(({ zh }) => zh.startsWith('本文件中的公文'));
  return { ...number, facts: [...number.facts, ...(known ? [] : [title]), ...facts] };
}

type Said = Omit<HoverText, 'span'>;

async function say(at: TargetAt, vantage: Vantage, folder: Folder): Promise<Said | undefined> {
  const { target, role } = at;
  switch (target.kind) {
    case 'documents':
      return sayDocuments(target, role, vantage);
    case 'elsewhere':
      return sayElsewhere(target, vantage, folder);
    case 'things':
      return role === 'definition' ? sayDefined(target, at) : sayThings(target.entities);
    case 'missing':
      return sayMissing(target);
    case 'abbreviation': {
      const { short, full, uses } = target.abbreviation;
      const count = { zh: `使用：${uses.length}处`, en: `Uses: ${uses.length}` };
      const name = full?.text;
      const means =
        name === undefined
          ? { zh: '全称：文中没有写明', en: 'Full name: not told by the text' }
          : { zh: `全称：${name}`, en: `Full name: ${name}` };
      return { title: { zh: `简称 ${short}`, en: `Short name ${short}` }, facts: [means, count] };
    }
    case 'indicator': {
      const { name, uses } = target.indicator;
      const facts = [{ zh: `文中提到：${uses.length}处`, en: `Mentions: ${uses.length}` }];
      return { title: { zh: `指标 ${name}`, en: `Indicator ${name}` }, facts, quote: rowOf(target) };
    }
    default:
      return undefined;
  }
}

/** The cells of an indicator's row. */
function rowOf({ placed, indicator }: Extract<Target, { kind: 'indicator' }>): readonly string[] {
  const { source } = placed.document;
  const { start, end } = indicator.span;
  const from = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const to = source.slice(end, end + 400).search(/[\r\n]/);
  const line = source.slice(from, to < 0 ? end + 400 : end + to);
  const cells = line.split(/[\t|]/).map((cell) => cell.trim());
  return [cells.filter((cell) => cell !== '').join(' | ')];
}

function sayThings(entities: readonly Entity[]): Said {
  const names = entityNames(entities);
  const [only] = entities;
  const title = entities.length === 1 && only !== undefined ? `${names} ${entityTitle(only)}`.trim() : names;
  return { title: { zh: title, en: title }, facts: [], quote: quoteOf(entities) };
}

/** Where a thing itself stands it is there to be read; the line of a note tells what its attachment is. */
function sayDefined({ placed, entities }: ThingsTarget, { span }: TargetAt): Said | undefined {
  const [entity] = entities;
  if (entity?.kind !== 'attachment' || entity.page === undefined || entity.entry === undefined) return undefined;
  return entity.entry.span.start + placed.base === span.start ? sayThings(entities) : undefined;
}

/** The wording of each, all of them together no longer than one may be. */
function quoteOf(entities: readonly Entity[]): readonly string[] {
  const shown = entities.slice(0, 5).map(excerptOf);
  const lines = shown.flatMap((excerpt) => (entities.length > 2 ? excerpt.slice(0, 2) : excerpt));
  return entities.length > shown.length ? [...lines, '…'] : lines;
}

function sayMissing({ resolved }: Extract<Target, { kind: 'missing' }>): Said | undefined {
  const { resolution, owner } = resolved;
  if (resolution.kind !== 'none') return undefined;
  const { step, within, document } = resolution;
  const printed = owner.source.slice(step.span.start, step.span.end).replace(/\s+/g, '');
  const where = within === undefined ? entityName({ kind: 'document', document }) : entityName(within);
  return {
    title: { zh: `没有“${printed}”`, en: `There is no “${printed}”` },
    facts: [{ zh: `在${where}中没有找到`, en: `Not found in ${where}` }],
  };
}

function sayDocuments(target: DocumentsTarget, role: TargetAt['role'], vantage: Vantage): Said | undefined {
  const { documents, rows, named } = target;
  const [entry] = documents;
  const [row] = rows;
  if (entry === undefined && row === undefined) return undefined;
  const printed = entry?.title?.text ?? row?.title ?? named?.title ?? entry?.number?.key ?? '';
  const facts = [
    ...(entry === undefined
      ? row === undefined
        ? []
        : rowFacts(row)
      : entryFacts(entry, vantage.uri, vantage.knowledge)),
    ...others(documents.length),
  ];
  if (role === 'definition') facts.push(citedFact(target, vantage));
  const title =
    printed === '' ? { zh: '无标题公文', en: 'Untitled document' } : { zh: `《${printed}》`, en: `《${printed}》` };
  return { title, facts, quote: role === 'reference' && entry?.uri === vantage.uri ? firstLines(target, vantage) : [] };
}

function others(count: number): readonly Bilingual[] {
  if (count < 2) return [];
  return [{ zh: `另有同名文件：${count - 1}份`, en: `Others of that name: ${count - 1}` }];
}

function citedFact(target: DocumentsTarget, vantage: Vantage): Bilingual {
  const cited = sitesNaming(target, vantage).filter(({ place }) => place !== 'contents').length;
  return { zh: `被引用：${cited}处`, en: `Citations: ${cited}` };
}

/** The beginning of a document of the file at hand. */
function firstLines({ documents: [entry] }: DocumentsTarget, { file }: Vantage): readonly string[] {
  const found = entry && documentOfEntry(file, entry);
  return found === undefined ? [] : bodyLines(found.document);
}

async function sayElsewhere(target: ElsewhereTarget, vantage: Vantage, folder: Folder): Promise<Said | undefined> {
  const { named, documents, rows } = target;
  const [entry] = documents;
  const name = entry?.title?.text ?? rows[0]?.title ?? named.title;
  const holder = name === undefined ? (named.number ?? '') : `《${name}》`;
  const [found] = await findElsewhere({ ...target, documents: documents.slice(0, 1) }, vantage, folder);
  if (found === undefined) {
    const facts = rows[0] === undefined ? [] : rowFacts(rows[0]);
    const unknown = {
      zh: '文件不在工作区中，无法显示条文',
      en: 'The document is not in the workspace; its wording cannot be shown',
    };
    return { title: { zh: holder, en: holder }, facts: [...facts, unknown] };
  }
  const facts = entry === undefined ? [] : entryFacts(entry, vantage.uri, vantage.knowledge);
  const entities = entitiesOf(found.resolution);
  if (entities.length === 0) {
    const missing = { zh: '其中没有找到所引的条款', en: 'The provision was not found in it' };
    return { title: { zh: holder, en: holder }, facts: [...facts, missing] };
  }
  const title = `${holder}${entityNames(entities)}`;
  return { title: { zh: title, en: title }, facts, quote: quoteOf(entities) };
}
