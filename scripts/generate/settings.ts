/**
 * Describes the rules to editors: as the setting gazette.rules in package.json with its words in package.nls*.json, and as the JSON
 * schema of .gazetterc.json. Both take for a rule what lint/config-rules reads without complaint, and nothing else.
 */
import { format } from 'prettier';
import {
  DEFAULT_FORMAT,
  FORMAT_SETTINGS,
  type FormatOptions,
  type FormatSetting,
} from '../../server/src/lint/format-options';
import { LOCALES, PROFILES } from '../../server/src/lint/config-file';
import { LEVELS } from '../../server/src/lint/config-rules';
import { families } from '../../server/src/lint/registry';
import type { Bilingual, OptionValue, Rule } from '../../server/src/lint/rule';
import { tablesSchema } from './tables';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** The schema of one option, read off its default value. */
function optionSchema(value: OptionValue, description: string): JsonObject {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return { type: typeof value, default: value, description };
  }
  return { type: 'array', items: { type: 'string' }, default: value, description };
}

/**
 * What may be said about a rule with these options: a level; an object with a level and options, in `options` or beside the level; or a
 * list of a level and an object of options.
 */
function settingSchema(options: JsonObject): JsonObject {
  const given: JsonObject = { type: 'object', additionalProperties: false, properties: options };
  return {
    anyOf: [
      { enum: LEVELS },
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: { enum: LEVELS }, options: given, ...options },
      },
      { type: 'array', minItems: 1, maxItems: 2, items: [{ enum: LEVELS }, given] },
    ],
  };
}

/** What can be set, with its words: everything (*), each family (family/*) and each rule. */
function entries(rules: readonly Rule[]): (readonly [key: string, words: Bilingual, rule: Rule | undefined])[] {
  return [
    ['*', { zh: '全部规则', en: 'All rules' }, undefined] as const,
    ...[...families]
      .sort()
      .map(
        (family) => [`${family}/*`, { zh: `${family} 类的全部规则`, en: `All rules of ${family}` }, undefined] as const,
      ),
    ...rules.map((rule) => [rule.id, rule.summary, rule] as const),
  ];
}

/**
 * The schema of the object of rules. Rules without options are nearly all, so what they can be set to is said once, by a pattern; it
 * stands apart under allOf, where it does not make unknown names known.
 */
function rulesSchema(rules: readonly Rule[], describe: (key: string, words: Bilingual) => string): JsonObject {
  const withOptions = rules.filter((rule) => rule.options !== undefined);
  const others = withOptions.length === 0 ? '' : `^(?!(?:${withOptions.map((rule) => rule.id).join('|')})$)`;
  const properties = entries(rules).map(([key, words, rule]) => [
    key,
    {
      description: describe(key, words),
      ...(rule !== undefined && { default: rule.severity }),
      ...(rule?.options !== undefined && settingSchema(optionSchemas(rule))),
    },
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties) as JsonObject,
    allOf: [{ patternProperties: { [others]: settingSchema({}) } }],
  };
}

/** The schemas of a rule's options by name. */
function optionSchemas(rule: Rule): JsonObject {
  const options = Object.entries(rule.options ?? {}).map(([name, value]) => {
    const words = rule.optionDocs?.[name];
    return [name, optionSchema(value, words ? `${words.zh}\n${words.en}` : name)] as const;
  });
  return Object.fromEntries(options);
}

const formatSettings = Object.entries(FORMAT_SETTINGS) as [keyof FormatOptions, FormatSetting][];

/** The schema of the key `format`. */
function formatSchema(): JsonObject {
  const words = ({ zh, en }: Bilingual): string => `${zh}\n${en}`;
  const choiceWords = ({ word, zh, en }: Bilingual & { readonly word: string }): Bilingual => ({
    zh: `${word}：${zh}`,
    en: `${word}: ${en}`,
  });
  const properties = formatSettings.map(([name, setting]) => [
    name,
    {
      ...(setting.choices ? { enum: setting.choices.map(({ word }) => word) } : { type: 'boolean' }),
      default: DEFAULT_FORMAT[name],
      description: [setting, ...(setting.choices ?? []).map(choiceWords)].map(words).join('\n'),
    },
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    description: '格式化（标点、空格、空行）。\nFormatting: punctuation, spaces, blank lines.',
    properties: Object.fromEntries(properties) as JsonObject,
  };
}

/** The settings gazette.format.* of package.json. */
function formatManifest(firstOrder: number): Record<string, Record<string, unknown>> {
  const all = formatSettings.map(([name, { choices }], index) => {
    const type = choices
      ? {
          type: 'string',
          enum: choices.map(({ word }) => word),
          enumDescriptions: choices.map(({ word }) => `%${FORMAT_NLS}${name}.${word}%`),
        }
      : { type: 'boolean' };
    return [
      `gazette.format.${name}`,
      {
        ...type,
        default: DEFAULT_FORMAT[name],
        scope: 'resource',
        order: firstOrder + index,
        description: `%${FORMAT_NLS}${name}%`,
      },
    ] as const;
  });
  return Object.fromEntries(all);
}

/** Their words in one language. */
function formatNls(language: keyof Bilingual): (readonly [string, string])[] {
  return formatSettings.flatMap(([name, setting]) => [
    [`${FORMAT_NLS}${name}`, setting[language]] as const,
    ...(setting.choices ?? []).map((choice) => [`${FORMAT_NLS}${name}.${choice.word}`, choice[language]] as const),
  ]);
}

interface Manifest {
  contributes: {
    configuration?: { title?: string; properties?: Record<string, Record<string, unknown>> };
    codeActions?: readonly JsonObject[];
  };
}

/** Begins the keys of package.nls*.json that are generated. */
const NLS = 'rule:';
const FORMAT_NLS = 'format:';
/** Where they stand among the settings. */
const FORMAT_ORDER = 40;

/** The text of package.json with the setting gazette.rules as the rules describe it; everything else stays as it is. */
export function manifestWithRules(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  const configuration = (manifest.contributes.configuration ??= { title: 'Gazette' });
  const properties = (configuration.properties ??= {});
  const { scope, order, markdownDescription } = properties['gazette.rules'] ?? {};
  properties['gazette.rules'] = {
    scope,
    order,
    markdownDescription,
    default: {},
    ...rulesSchema(rules, (key) => `%${NLS}${key}%`),
  };
  Object.assign(properties, formatManifest(FORMAT_ORDER));
  manifest.contributes.codeActions = [{ languages: ['gazette'], actions: fixKinds(rules) }];
  return JSON.stringify(manifest, null, 2) + '\n';
}

const FIX_ALL = 'source.fixAll.gazette';

/** The kinds that can be mended on save, for completion in `editor.codeActionsOnSave`: everything safe, or one rule. */
function fixKinds(rules: readonly Rule[]): readonly JsonObject[] {
  const title = '%codeActions.fixAll%';
  const safe = rules.filter(({ fix }) => fix === 'safe');
  return [
    { kind: FIX_ALL, title, description: '%codeActions.fixAll.description%' },
    ...safe.map(({ id }) => ({ kind: `${FIX_ALL}.${id.replace('/', '.')}`, title, description: `%${NLS}${id}%` })),
  ];
}

/** The text of a package.nls*.json with the words of everything that can be set in one language; its other words stay. */
export function manifestWords(text: string, rules: readonly Rule[], language: keyof Bilingual): string {
  const own = Object.entries(JSON.parse(text) as Record<string, string>).filter(
    ([key]) => !key.startsWith(NLS) && !key.startsWith(FORMAT_NLS),
  );
  const generated = entries(rules).map(([key, words]) => [`${NLS}${key}`, words[language]] as const);
  return JSON.stringify(Object.fromEntries([...own, ...formatNls(language), ...generated]), null, 2) + '\n';
}

/** The text of docs/schemas/gazetterc.schema.json. */
export async function configurationSchema(rules: readonly Rule[]): Promise<string> {
  const globs = { type: 'array', items: { type: 'string' } };
  const schema: JsonObject = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.gazetterc.json',
    description: 'Gazette 的设置；离文件最近的一份有效。\nSettings of Gazette; the one nearest to a file holds.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      profile: {
        enum: PROFILES,
        default: 'auto',
        description:
          '文件的类型，决定哪些要素可以没有；auto 表示由内容推断。\nWhat the files are, which decides what may be missing; auto: inferred.',
      },
      rules: {
        description: '规则的级别（off 为关闭）和选项。\nSeverity of each rule (off: not checked) and its options.',
        ...rulesSchema(rules, (_key, { zh, en }) => `${zh}\n${en}`),
      },
      tables: tablesSchema,
      format: formatSchema(),
      locale: {
        enum: LOCALES,
        default: 'auto',
        description: '消息用的语言。\nThe language of messages.',
      },
      include: {
        ...globs,
        description: '文件夹里还要检查的文件（通配符）。\nGlobs of more files to check in folders.',
      },
      exclude: { ...globs, description: '不检查的文件（通配符）。\nGlobs of files not to check.' },
    },
  };
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 120, trailingComma: 'none' });
}
