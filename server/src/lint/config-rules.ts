// Reads the `rules` part of settings: for each rule, family/* or * a severity or off, or a severity together with options.
// Knows the shapes that are accepted and what to say of others; knows nothing of layers or files.
import type { Node } from 'jsonc-parser';
import type { RuleSetting } from './config';
import { propertiesOf, stringsOf, type Complain } from './config-json';
import { findRule, isRulePattern } from './registry';
import type { Options, OptionValue, Rule, Severity } from './rule';

/** What a rule can be set to. */
export const LEVELS: readonly string[] = ['off', 'error', 'warning', 'information', 'hint'];

/**
 * Reads the object of rules. A value is a level ("warning"), or an object with `severity` and `options` (options may also stand
 * beside `severity`), or a list of a level and an object of options.
 */
export function readRules(node: Node, known: readonly Rule[], complain: Complain): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  if (node.type !== 'object') {
    complain(node, 'config/invalid-value', 'error', {
      zh: '“rules”的值应当是一个对象，如 { "date/invalid": "error" }。',
      en: '“rules” must be an object, such as { "date/invalid": "error" }.',
    });
  }
  for (const { key, keyNode, value } of propertiesOf(node)) {
    if (!isRulePattern(key, known)) {
      complain(keyNode, 'config/unknown-rule', 'warning', {
        zh: `没有名为“${key}”的规则（gazette rules 列出全部规则），这一条不起作用。`,
        en: `There is no rule named “${key}” (“gazette rules” lists them all); this entry does nothing.`,
      });
      continue;
    }
    settings.set(key, readSetting(value, key, findRule(key, known), complain));
  }
  return settings;
}

function readSetting(node: Node, name: string, rule: Rule | undefined, complain: Complain): RuleSetting {
  if (node.type === 'array') {
    const [level, options, surplus] = node.children ?? [];
    if (level === undefined || surplus !== undefined) {
      complain(surplus ?? node, 'config/invalid-value', 'error', {
        zh: `“${name}”的列表应当是一个级别，后面可以有一个选项的对象。`,
        en: `The list of “${name}” must be a level and, if wanted, an object of options.`,
      });
    }
    return {
      ...(level === undefined ? {} : readLevel(level, name, complain)),
      ...(options === undefined ? {} : { options: readOptions(options, name, rule, complain) }),
    };
  }
  if (node.type !== 'object') return readLevel(node, name, complain);
  const properties = propertiesOf(node);
  const severity = properties.find(({ key }) => key === 'severity');
  const nested = properties.find(({ key }) => key === 'options');
  const beside = { ...node, children: node.children?.filter((child) => !isPart(child)) };
  const options = {
    ...readOptions(beside, name, rule, complain),
    ...(nested === undefined ? {} : readOptions(nested.value, name, rule, complain)),
  };
  return { ...(severity === undefined ? {} : readLevel(severity.value, name, complain)), options };
}

function isPart(property: Node): boolean {
  const key: unknown = property.children?.[0]?.value;
  return key === 'severity' || key === 'options';
}

function readLevel(node: Node, name: string, complain: Complain): RuleSetting {
  if (typeof node.value === 'string' && LEVELS.includes(node.value)) return { level: node.value as Severity | 'off' };
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的级别只能是 ${LEVELS.join('、')} 之一，或者 { "severity": …, "options": … }。`,
    en: `The level of “${name}” must be one of ${LEVELS.join(', ')}, or { "severity": …, "options": … }.`,
  });
  return {};
}

function readOptions(node: Node, name: string, rule: Rule | undefined, complain: Complain): Options {
  const options: Record<string, OptionValue> = {};
  if (node.type !== 'object') {
    complain(node, 'config/invalid-value', 'error', {
      zh: `“${name}”的选项应当是一个对象。`,
      en: `The options of “${name}” must be an object.`,
    });
  }
  for (const { key, keyNode, value } of propertiesOf(node)) {
    const preset = rule?.options === undefined || !Object.hasOwn(rule.options, key) ? undefined : rule.options[key];
    if (preset === undefined) {
      complain(keyNode, 'config/unknown-option', 'warning', unknownOption(name, key, rule));
      continue;
    }
    const read = readOption(value, key, preset, complain);
    if (read !== undefined) options[key] = read;
  }
  return options;
}

function readOption(node: Node, key: string, preset: OptionValue, complain: Complain): OptionValue | undefined {
  if (typeof preset === 'object') {
    return node.type === 'array'
      ? stringsOf(node, key, complain)
      : wrongType(node, key, '文字的列表', 'a list of texts', complain);
  }
  if (node.type === typeof preset) return node.value as OptionValue;
  const [zh, en] = {
    boolean: ['true 或 false', 'true or false'],
    number: ['数字', 'a number'],
    string: ['文字', 'a text'],
  }[typeof preset as 'boolean' | 'number' | 'string'] as [string, string];
  return wrongType(node, key, zh, en, complain);
}

function wrongType(node: Node, key: string, zh: string, en: string, complain: Complain): undefined {
  complain(node, 'config/invalid-value', 'error', {
    zh: `选项“${key}”的值应当是${zh}。`,
    en: `The option “${key}” must be ${en}.`,
  });
  return undefined;
}

function unknownOption(name: string, key: string, rule: Rule | undefined): { zh: string; en: string } {
  const names = Object.keys(rule?.options ?? {});
  if (rule === undefined) {
    return {
      zh: `“${name}”是一组规则，只能设级别，不能设选项。`,
      en: `“${name}” stands for several rules; it can be given a level but no options.`,
    };
  }
  if (names.length === 0) {
    return {
      zh: `规则“${name}”没有选项“${key}”，它不带选项。`,
      en: `The rule “${name}” has no option “${key}”, nor any other.`,
    };
  }
  return {
    zh: `规则“${name}”没有选项“${key}”；可用的是 ${names.join('、')}。`,
    en: `The rule “${name}” has no option “${key}”; there are ${names.join(', ')}.`,
  };
}
