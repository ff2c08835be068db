/**
 * Describes the rules to editors: as the setting gazette.rules in package.json, and as the JSON schema of .gazetterc.json. Both take the
 * same value for a rule: a severity or off, or an object with a severity and the rule's options.
 */
import { format } from 'prettier';
import { LOCALES, PROFILES } from '../../server/src/lint/config-file';
import type { OptionValue, Rule } from '../../server/src/lint/rule';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const SEVERITIES = ['off', 'error', 'warning', 'information', 'hint'];

/** The schema of one option, read off its default value. */
function optionSchema(value: OptionValue, description: string): JsonObject {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return { type: typeof value, default: value, description };
  }
  return { type: 'array', items: { type: 'string' }, default: value, description };
}

/** The schema of what may be said about one rule. */
function ruleSchema(rule: Rule): JsonObject {
  const options = Object.entries(rule.options ?? {}).map(([name, value]) => {
    const words = rule.optionDocs?.[name];
    return [name, optionSchema(value, words ? `${words.zh}\n${words.en}` : name)] as const;
  });
  const severity = { enum: SEVERITIES, default: rule.severity };
  const given = { type: 'object', additionalProperties: false, properties: Object.fromEntries(options) };
  const whole: JsonObject = {
    type: 'object',
    additionalProperties: false,
    properties: { severity, ...(options.length > 0 && { options: given }) },
  };
  return { description: `${rule.summary.zh}\n${rule.summary.en}`, default: rule.severity, anyOf: [severity, whole] };
}

/** The rules by id, and before them what names several: everything (*), and each family (family/*). */
function rulesSchema(rules: readonly Rule[]): JsonObject {
  const families = [...new Set(rules.map((rule) => rule.id.slice(0, rule.id.indexOf('/'))))];
  const many = (zh: string, en: string): JsonObject => ({ description: `${zh}\n${en}`, enum: SEVERITIES });
  return Object.fromEntries([
    ['*', many('全部规则', 'All rules')],
    ...families.map((family) => [`${family}/*`, many(`${family} 类的全部规则`, `All rules of the family ${family}`)]),
    ...rules.map((rule) => [rule.id, ruleSchema(rule)]),
  ]) as JsonObject;
}

interface Manifest {
  contributes: { configuration?: { title?: string; properties?: Record<string, Record<string, unknown>> } };
}

/** The text of package.json with the setting gazette.rules as the rules describe it; everything else stays as it is. */
export function manifestWithRules(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  const configuration = (manifest.contributes.configuration ??= { title: 'Gazette' });
  const properties = (configuration.properties ??= {});
  properties['gazette.rules'] = {
    ...properties['gazette.rules'],
    type: 'object',
    default: {},
    additionalProperties: false,
    properties: rulesSchema(rules),
  };
  return JSON.stringify(manifest, null, 2) + '\n';
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
        type: 'object',
        additionalProperties: false,
        description: '规则的级别（off 为关闭）和选项。\nSeverity of each rule (off: not checked) and its options.',
        properties: rulesSchema(rules),
      },
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
