/**
 * Holds that what editors are told of settings is so: the schema of .gazetterc.json and the setting gazette.rules accept what the code
 * reads without complaint, and nothing else.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfigFile } from '../../server/src/lint/config-file';
import { DEFAULT_FORMAT } from '../../server/src/lint/format-options';
import { LEVELS } from '../../server/src/lint/config-rules';
import { allRules, families } from '../../server/src/lint/registry';
import { schemaErrors } from '../support/json-schema';
import { textOf } from './support/source-files';

type Schema = Record<string, unknown>;

const schema = JSON.parse(textOf('docs/schemas/gazetterc.schema.json')) as Schema;
const manifest = JSON.parse(textOf('package.json')) as {
  contributes: { configuration: { properties: Record<string, Schema> } };
};
const {
  scope: _scope,
  order: _order,
  markdownDescription: _words,
  ...ruleSetting
} = manifest.contributes.configuration.properties['gazette.rules'] as Schema;

/** Asserts that code and both schemas say the same of settings for rules. */
function checkAgreement(rules: unknown): boolean {
  const { findings } = parseConfigFile('/.gazetterc.json', JSON.stringify({ rules }), allRules);
  const complaints = findings.map(({ message }) => message.en);
  for (const [name, errors] of [
    ['.gazetterc.json', schemaErrors({ rules }, schema)],
    ['gazette.rules', schemaErrors(rules, ruleSetting)],
  ] as const) {
    assert.equal(errors.length > 0, complaints.length > 0, `${name}: ${errors.join()} ‖ ${complaints.join()}`);
  }
  return complaints.length === 0;
}

const withOptions = allRules.filter((rule) => rule.options !== undefined);
const names = [...withOptions.flatMap((rule) => Object.keys(rule.options ?? {})), 'nothing'];
const key = fc.oneof(
  fc.constantFrom('*', ...families.map((family) => `${family}/*`), ...allRules.map((rule) => rule.id)),
  fc.constantFrom(...withOptions.map((rule) => rule.id)),
  fc.constantFrom('weather/*', 'date/nothing', ''),
);
const level = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LEVELS) }, fc.constantFrom('fatal', null, 1));
const options = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(true, 7, 'a', ['a'], [1], null)) },
  fc.constantFrom({}, [], 'a'),
);
const value = fc.oneof(
  level,
  fc.record({ severity: level, options }, { requiredKeys: [] }),
  fc.tuple(level, options).map(([severity, beside]) => ({ ...Object(beside), severity }) as object),
  fc.array(fc.oneof(level, options), { maxLength: 3 }),
  fc.tuple(level, options),
);

const column = { name: '指标' };
const table = { name: '表', caption: '主要指标', columns: [column] };

/** Declared tables with and without mistakes. */
const TABLES: readonly object[] = [
  [],
  [table],
  [{ ...table, caption: ['甲', '乙'], header: ['指标'] }],
  [
    {
      ...table,
      columns: [{ ...column, aliases: ['甲'], required: true, kind: 'value', unit: '亿元', vocabulary: ['甲'] }],
    },
  ],
  [{ ...table, columns: [{ ...column, unique: true, sum: true, nullable: false }] }],
  [{ ...table, columns: [{ ...column, sum: 100 }] }],
  [{ ...table, columns: [{ ...column, sum: false }] }],
  {},
  ['a'],
  [{ ...table, name: ' ' }],
  [{ ...table, caption: '' }],
  [{ ...table, header: [] }],
  [{ name: '表', columns: [column] }],
  [{ name: '表', caption: '甲' }],
  [{ caption: '甲', columns: [column] }],
  [{ ...table, columns: [] }],
  [{ ...table, columns: {} }],
  [{ ...table, columns: ['a'] }],
  [{ ...table, title: 'a' }],
  [{ ...table, columns: [{}] }],
  ...['required', 'unique', 'nullable', 'sum', 'kind', 'unit', 'vocabulary', 'aliases', 'width'].map((key) => [
    { ...table, columns: [{ ...column, [key]: { a: 1 } }] },
  ]),
].map((tables) => ({ tables }));

/** Settings of formatting with and without mistakes. */
const FORMATS: readonly object[] = [
  {},
  DEFAULT_FORMAT,
  { punctuation: 'full', seams: 'keep', spaces: false },
  { punctuation: 'wide' },
  { seams: true },
  { spaces: 'yes' },
  { blankLines: 1 },
  { width: 'full' },
  [],
].map((format) => ({ format }));

describe('the schemas of settings', () => {
  it('accept every form in which a rule with options can be set', () => {
    for (const rule of withOptions) {
      const given = rule.options ?? {};
      const forms = ['off', { severity: 'hint' }, { options: given }, { severity: 'hint', ...given }, ['hint', given]];
      for (const form of forms) assert.ok(checkAgreement({ [rule.id]: form }), `${rule.id}: ${JSON.stringify(form)}`);
    }
  });

  it('accept what the code accepts and refuse what it complains of', () => {
    fc.assert(
      fc.property(key, value, (name, setting) => void checkAgreement({ [name]: setting })),
      { numRuns: 300 },
    );
  });

  it('know the other settings as the code does', () => {
    for (const settings of [
      { profile: 'draft', locale: 'en', include: ['a'], exclude: [] },
      { profile: 'book' },
      { locale: 1 },
      { include: 'a' },
      { exclude: [1] },
      { profil: 'draft' },
      { rules: [] },
      [],
      ...TABLES,
      ...FORMATS,
    ]) {
      const { findings } = parseConfigFile('/.gazetterc.json', JSON.stringify(settings), allRules);
      assert.equal(schemaErrors(settings, schema).length > 0, findings.length > 0, JSON.stringify(settings));
    }
  });

  it('say in both languages what everything that can be set is', () => {
    const { properties } = ruleSetting as { properties: Record<string, { description: string }> };
    assert.equal(Object.keys(properties).length, 1 + families.length + allRules.length);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const words = JSON.parse(textOf(file)) as Record<string, string>;
      for (const { description } of Object.values(properties)) assert.ok(words[description.slice(1, -1)], description);
    }
  });
});
