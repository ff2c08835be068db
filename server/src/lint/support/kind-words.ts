// What kinds of columns are called, wherever one is named to a reader: messages, hovers, the list of tables.
import type { ColumnKind } from '../../model/table-types';
import type { Bilingual } from '../rule';

/** What the cells of a column of each kind are called. */
export const KIND_WORDS: Readonly<Record<ColumnKind, Bilingual>> = {
  serial: { zh: '序号', en: 'serials' },
  group: { zh: '分组', en: 'groups' },
  indicator: { zh: '指标', en: 'indicators' },
  unit: { zh: '单位', en: 'units' },
  value: { zh: '数值', en: 'values' },
  growth: { zh: '增速', en: 'growth rates' },
  share: { zh: '占比', en: 'shares' },
  category: { zh: '类别', en: 'categories' },
  text: { zh: '文字', en: 'text' },
  empty: { zh: '空格', en: 'nothing' },
};
