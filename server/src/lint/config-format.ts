// Reads the settings of formatting, from the key `format` of a .gazetterc.json or from an editor. What is wrong is complained of at its place and
// left to the layers below.
import type { Node } from 'jsonc-parser';
import { oneOf, propertiesOf, type Complain } from './config-json';
import { FORMAT_SETTINGS, formatWords, type FormatLayer, type FormatOptions } from './format-options';

const NAMES = Object.keys(FORMAT_SETTINGS) as (keyof FormatOptions)[];

export function readFormat(node: Node, complain: Complain): FormatLayer {
  if (node.type !== 'object') {
    complain(node, 'config/invalid-value', 'error', {
      zh: '“format”的值应当是一个对象，如 { "punctuation": "full" }。',
      en: '“format” must be an object, such as { "punctuation": "full" }.',
    });
    return {};
  }
  const layer: Partial<Record<keyof FormatOptions, unknown>> = {};
  for (const { key, keyNode, value } of propertiesOf(node)) {
    const name = NAMES.find((known) => known === key);
    if (name === undefined) {
      complain(keyNode, 'config/unknown-key', 'warning', {
        zh: `格式设置中没有“${key}”；可用的是 ${NAMES.join('、')}。`,
        en: `Formatting has no setting “${key}”; there are ${NAMES.join(', ')}.`,
      });
      continue;
    }
    const choices = formatWords(name);
    const read =
      choices === undefined
        ? switchOf(value, `format.${key}`, complain)
        : oneOf(value, choices, `format.${key}`, complain);
    if (read !== undefined) layer[name] = read;
  }
  return layer as FormatLayer;
}

function switchOf(node: Node, name: string, complain: Complain): boolean | undefined {
  if (node.type === 'boolean') return node.value === true;
  complain(node, 'config/invalid-value', 'error', {
    zh: `“${name}”的值只能是 true 或 false。`,
    en: `“${name}” must be true or false.`,
  });
  return undefined;
}
