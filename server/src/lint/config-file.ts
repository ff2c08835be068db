// Reads the text of a .gazetterc.json, and the settings an editor hands over, into a layer of configuration. What is wrong in it
// becomes a finding at its place and the rest still counts. Opens no file: paths are only names here.
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../base/span';
import type { ConfigLayer, RuleSetting } from './config';
import { readFormat } from './config-format';
import { oneOf, propertiesOf, spanOf, stringsOf, type Complain } from './config-json';
import { readRules } from './config-rules';
import { readTables } from './config-tables';
import type { Finding } from './finding';
import type { FormatLayer } from './format-options';
import type { Bilingual, Rule } from './rule';
import type { TableDeclaration } from './table-declaration';

/** The name of the settings file; the nearest one above a document holds, and only that one. */
export const CONFIG_FILE_NAME = '.gazetterc.json';

export const PROFILES: readonly string[] = ['auto', 'gazette', 'gongwen', 'legislation', 'draft'];
export const LOCALES: readonly string[] = ['auto', 'zh-cn', 'en'];
const KEYS = ['$schema', 'profile', 'rules', 'tables', 'format', 'exclude', 'include', 'locale'];

/** A settings file as read. */
export interface ConfigFile {
  /** As handed in. */
  readonly path: string;
  readonly text: string;
  readonly layer: ConfigLayer;
  /** Patterns as in .gitignore, relative to the file's folder: not to be checked when found in a folder. */
  readonly exclude: readonly string[];
  /** Patterns of the same kind: to be checked too when found in a folder, whatever the extension. */
  readonly include: readonly string[];
  /** What is wrong in it, in offsets of `text`. */
  readonly findings: readonly Finding[];
}

/** Reads a settings file; never throws. `known` are the rules it may name. */
export function parseConfigFile(path: string, text: string, known: readonly Rule[]): ConfigFile {
  const errors: ParseError[] = [];
  // A byte order mark is no JSON; a space in its place keeps the offsets.
  const json = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const root = parseTree(json, errors, { allowTrailingComma: true, disallowComments: false });
  // The first error is the mistake; those behind it mostly follow from it.
  const findings = errors.slice(0, 1).map((error) => syntaxFinding(error, json));
  const read = readSettings(root, known, (node, rule, severity, message) => {
    findings.push({ rule, severity, span: spanOf(node), message, fix: null, related: [] });
  });
  if (root === undefined && errors.length === 0) findings.push(notAnObject({ start: 0, end: text.length }));
  return { path, text, ...read, findings };
}

/** What an editor's settings say, and what is wrong in them. */
export interface EditorLayer {
  readonly layer: ConfigLayer;
  readonly problems: readonly Bilingual[];
}

/** Reads the settings gazette.profile, gazette.locale, gazette.rules and gazette.format as an editor hands them over: any value at all. */
export function parseEditorSettings(
  settings: {
    readonly profile?: unknown;
    readonly locale?: unknown;
    readonly rules?: unknown;
    readonly format?: unknown;
  },
  known: readonly Rule[],
): EditorLayer {
  const { profile, locale, rules, format } = settings;
  const given = Object.entries({ profile, locale, rules, format }).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const problems: Bilingual[] = [];
  const root = parseTree(JSON.stringify(Object.fromEntries(given)));
  const { layer } = readSettings(root, known, (_node, _rule, _severity, message) => problems.push(message));
  return { layer, problems };
}

interface Settings {
  readonly layer: ConfigLayer;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
}

function readSettings(root: Node | undefined, known: readonly Rule[], complain: Complain): Settings {
  let rules: ReadonlyMap<string, RuleSetting> = new Map();
  const words: {
    profile?: string;
    locale?: string;
    tables?: readonly TableDeclaration[];
    format?: FormatLayer;
  } = {};
  const globs = { exclude: [] as readonly string[], include: [] as readonly string[] };
  if (root !== undefined && root.type !== 'object') {
    const { message } = notAnObject(spanOf(root));
    complain(root, 'config/invalid-value', 'error', message);
    return { layer: { rules }, ...globs };
  }
  for (const { key, keyNode, value } of propertiesOf(root)) {
    if (key === 'profile') words.profile = oneOf(value, PROFILES, key, complain);
    else if (key === 'locale') words.locale = oneOf(value, LOCALES, key, complain);
    else if (key === 'rules') rules = readRules(value, known, complain);
    else if (key === 'tables') words.tables = readTables(value, complain);
    else if (key === 'format') words.format = readFormat(value, complain);
    else if (key === 'exclude' || key === 'include') globs[key] = stringsOf(value, key, complain);
    else if (key !== '$schema') complain(keyNode, 'config/unknown-key', 'warning', unknownKey(key));
  }
  return { layer: { ...words, rules } as ConfigLayer, ...globs };
}

function unknownKey(key: string): Bilingual {
  return {
    zh: `没有名为“${key}”的设置；可用的是 ${KEYS.join('、')}。`,
    en: `There is no setting “${key}”; there are ${KEYS.join(', ')}.`,
  };
}

function notAnObject(span: Span): Finding {
  return {
    rule: 'config/invalid-value',
    severity: 'error',
    span,
    message: {
      zh: '设置文件的内容应当是一个 JSON 对象，如 { "profile": "gongwen" }。',
      en: 'A settings file must hold a JSON object, such as { "profile": "gongwen" }.',
    },
    fix: null,
    related: [],
  };
}

function syntaxFinding({ error, offset, length }: ParseError, text: string): Finding {
  // At the end of the text there is nothing to underline: the last character stands for it.
  const start = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
  const code = printParseErrorCode(error);
  return {
    rule: 'config/syntax',
    severity: 'error',
    span: { start, end: Math.min(text.length, start + Math.max(1, length)) },
    message: {
      zh: `不是合法的 JSON（${code}）：请检查此处的逗号、引号和括号；读得懂的设置仍然有效。`,
      en: `Not valid JSON (${code}): check commas, quotation marks and brackets here; settings that could be read still hold.`,
    },
    fix: null,
    related: [],
  };
}
