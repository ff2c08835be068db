/**
 * The schema of declared tables in .gazetterc.json: it takes what lint/config-tables reads without complaint, and nothing else but names used
 * twice, which a schema cannot tell.
 */
import { COLUMN_KEYS, TABLE_KEYS } from '../../server/src/lint/config-tables';
import { DECLARED_KINDS } from '../../server/src/lint/table-declaration';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const text: JsonObject = { type: 'string', pattern: '\\S' };

function texts(zh: string, en: string): JsonObject {
  return { description: `${zh}\n${en}`, anyOf: [text, { type: 'array', minItems: 1, items: text }] };
}

function flag(preset: boolean, zh: string, en: string): JsonObject {
  return { type: 'boolean', default: preset, description: `${zh}\n${en}` };
}

const COLUMN: Readonly<Record<string, JsonObject>> = {
  name: { ...text, description: '列名：表头中的文字，不含单位。\nThe header of the column, without its unit.' },
  aliases: texts(
    '这一列的其他写法；* 代表任意文字，如 20*年。',
    'Other headers of the column; * stands for any text, as in 20*年.',
  ),
  required: flag(false, '必须有这一列。', 'The table must have the column.'),
  kind: {
    enum: DECLARED_KINDS,
    description:
      '列的种类：serial 序号、group 分组、indicator 指标、unit 单位、value 数值、growth 增速、share 占比、category 类别、text 文字。\nWhat the cells of the column are.',
  },
  unit: texts(
    '数值的单位；单位列（kind 为 unit）里可用的单位。',
    'Units its values may be in; in a column of kind unit, the units its cells may be.',
  ),
  vocabulary: texts('单元格可用的词。', 'The words its cells may be.'),
  unique: flag(false, '各行不得相同。', 'No two rows may have the same.'),
  sum: {
    description:
      'true：合计行等于各行之和；数：各行之和，如 100。\ntrue: the total row is the sum of the rows; a number: what the rows come to, such as 100.',
    anyOf: [{ type: 'boolean' }, { type: 'number' }],
  },
  nullable: flag(true, '可以没有值（空格、—）。', 'Cells may be without a value (blank or —).'),
};

const TABLE: Readonly<Record<string, JsonObject>> = {
  name: { ...text, description: '这张表的名称，消息中用它。\nWhat messages call the table.' },
  caption: texts(
    '表题（或专栏、附件的标题）含有其中之一，就是这张表。',
    'The caption (or the title of the box or attachment) holds one of these.',
  ),
  header: texts('表头含有其中全部，就是这张表。', 'The header holds all of these.'),
  columns: {
    description: '各列。\nThe columns.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: inOrder(COLUMN, COLUMN_KEYS),
    },
  },
};

/** The properties in the order of the reader's own list of keys; one that is not described here is a mistake of this file. */
function inOrder(described: Readonly<Record<string, JsonObject>>, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.map((key) => {
      const found = described[key];
      if (found === undefined) throw new Error(`scripts/generate/tables.ts does not describe ${key}`);
      return [key, found];
    }),
  );
}

/** The schema of the list. */
export const tablesSchema: JsonObject = {
  description:
    '标准表格：按表题或表头认出的表，按声明检查（规则 table/declaration）。\nStandard tables: a table known by caption or header is held against its declaration (rule table/declaration).',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'columns'],
    anyOf: [{ required: ['caption'] }, { required: ['header'] }],
    properties: inOrder(TABLE, TABLE_KEYS),
  },
};
