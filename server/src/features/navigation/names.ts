// How things are called in running text: 第八条第二款, 第三部分, 附件2, 专栏1, 《…》. From the path the workspace room gives; numerals Chinese, those of
// attachments, boxes, tables and figures Arabic, as references are usually written.
import { toChinese } from '../../base/numerals';
import type { ReferenceUnit } from '../../model/reference-types';
import { standardMarker } from '../../model/outline';
import type { Entity } from '../../workspace/entity';
import { pathOf, type PathStep } from '../../workspace/paths';

const WORDS: Readonly<Record<ReferenceUnit, string>> = {
  division: '部分',
  part: '编',
  subpart: '分编',
  chapter: '章',
  section: '节',
  article: '条',
  paragraph: '款',
  item: '项',
  subitem: '目',
  attachment: '附件',
  'attached-table': '附表',
  'attached-figure': '附图',
  box: '专栏',
  table: '表',
  figure: '图',
};
const ARABIC: ReadonlySet<ReferenceUnit> = new Set([
  'attachment',
  'attached-table',
  'attached-figure',
  'box',
  'table',
  'figure',
]);

/** One step as references print it: 第八条, 第（二）项, 附件2. */
export function stepName({ unit, value, insertion }: PathStep): string {
  const word = WORDS[unit];
  if (ARABIC.has(unit)) return `${word}${value}`;
  const numeral = toChinese(value) ?? String(value);
  if (unit === 'item') return `第（${numeral}）${word}`;
  return `第${numeral}${word}${insertion === undefined ? '' : `之${toChinese(insertion) ?? insertion}`}`;
}

/** A path as references print it. */
export function pathName(path: readonly PathStep[]): string {
  return path.map(stepName).join('');
}

/** Several paths as a list, what they share left out behind the first: 第八条第一款、第二款. */
export function pathNames(paths: readonly (readonly PathStep[])[]): string {
  return paths
    .map((path, index) => {
      const before = paths[index - 1] ?? [];
      const shared = path.findIndex((step, i) => before[i]?.unit !== step.unit || before[i].value !== step.value);
      return pathName(index === 0 || shared < 0 ? path : path.slice(shared));
    })
    .join('、');
}

/** What a thing is called; never empty. */
export function entityName(entity: Entity): string {
  const path = pathOf(entity);
  if (path.length > 0) return pathName(path);
  switch (entity.kind) {
    case 'document':
      return entity.document.title === undefined ? '本文件' : `《${entity.document.title.text}》`;
    case 'section':
      return standardMarker(entity.section.marker);
    case 'attachment':
      return entity.page?.label?.word ?? '附件';
    case 'box':
      return '专栏';
    case 'caption':
      return `${entity.caption.word}${entity.caption.value}`;
    default:
      return `第${toChinese(entity.value) ?? entity.value}款`;
  }
}

/** Several things of one kind as a list. */
export function entityNames(entities: readonly Entity[]): string {
  const paths = entities.map(pathOf);
  return paths.every((path) => path.length > 0) ? pathNames(paths) : entities.map(entityName).join('、');
}

/** The title a thing has beside its number; empty where it has none. */
export function entityTitle(entity: Entity): string {
  switch (entity.kind) {
    case 'attachment':
      return entity.page?.title?.text ?? entity.entry?.name.replace(/[。;,.]$/, '') ?? '';
    case 'box':
      return entity.box.caption.title;
    case 'caption':
      return entity.caption.title;
    case 'section':
      return ['article', 'item', 'subitem'].includes(entity.section.role) ? '' : entity.section.head.text;
    default:
      return '';
  }
}
