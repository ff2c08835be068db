// From settings to the configuration the runner takes: which rules run, how grave, with what options, under which profile.
// The one resolver for the editor and the command line. Pure: the caller has read the files; no path is opened here.
import type { Profile } from '../model/document';
import type { Locale, Options, OptionValue, Rule, Severity } from './rule';
import { DEFAULT_FORMAT, type FormatLayer, type FormatOptions } from './format-options';
import { NO_TABLES, type TableDeclaration } from './table-declaration';

/** What a setting says of one rule, family or everything. Both parts may be left open. */
export interface RuleSetting {
  readonly level?: Severity | 'off';
  readonly options?: Options;
}

/** The settings of one origin: the editor, a .gazetterc.json, the command line. */
export interface ConfigLayer {
  /** Undefined leaves it to the layers below; `auto` means what the text itself suggests. */
  readonly profile?: Profile | 'auto';
  readonly locale?: Locale | 'auto';
  /** Keyed by rule id, `family/*` or `*`. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Standard tables; undefined leaves them to the layers below. */
  readonly tables?: readonly TableDeclaration[];
  /** How texts are formatted; what is left open is left to the layers below. */
  readonly format?: FormatLayer;
}

/** A rule that runs, with what settings made of it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Set by configuration; overrides what rule and fault say. */
  readonly severity?: Severity;
  readonly options: Options;
}

/** What the runner takes. Findings are cached by its identity, so resolve once and hand the same object to every file it is for. */
export interface Config {
  /** Undefined: as the text itself suggests. */
  readonly profile?: Profile;
  readonly rules: readonly ActiveRule[];
  /** Every rule there is, those turned off included: what a suppression comment may name. */
  readonly known: readonly Rule[];
  /** The language of messages a settings file asks for; undefined when none does. */
  readonly locale?: Locale;
  /** Standard tables that the project declares; documents are held against them. */
  readonly tables: readonly TableDeclaration[];
  /** How texts are formatted. */
  readonly format: FormatOptions;
}

const NO_OPTIONS: Options = Object.freeze({});

/**
 * Merges layers, the weakest first: editor settings, then .gazetterc.json, then the command line. The project's file is
 * stronger than the editor so that everybody who opens the project, and its continuous checks, see the same findings.
 * Within a layer a rule's own entry is stronger than its family's, and that than `*`.
 */
export function resolveConfig(rules: readonly Rule[], layers: readonly ConfigLayer[] = []): Config {
  const profile = lastOf(layers.map((layer) => layer.profile));
  const locale = lastOf(layers.map((layer) => layer.locale));
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const level = lastOf(layers.map((layer) => levelIn(layer, rule.id)));
    if (level === 'off') continue;
    const severity = level === undefined ? {} : { severity: level };
    active.push({ rule, ...severity, options: optionsOf(rule, layers) });
  }
  return {
    ...(profile === undefined || profile === 'auto' ? {} : { profile }),
    ...(locale === undefined || locale === 'auto' ? {} : { locale }),
    rules: active,
    known: rules,
    tables: lastOf(layers.map((layer) => layer.tables)) ?? NO_TABLES,
    format: layers.reduce((format, layer) => ({ ...format, ...layer.format }), DEFAULT_FORMAT),
  };
}

/** The keys under which a rule can be set, the strongest first. */
export function settingKeys(id: string): readonly string[] {
  return [id, `${id.slice(0, id.indexOf('/'))}/*`, '*'];
}

function levelIn(layer: ConfigLayer, id: string): RuleSetting['level'] {
  for (const key of settingKeys(id)) {
    const level = layer.rules.get(key)?.level;
    if (level !== undefined) return level;
  }
  return undefined;
}

function optionsOf(rule: Rule, layers: readonly ConfigLayer[]): Options {
  let options: Record<string, OptionValue> | undefined;
  for (const layer of layers) {
    const given = layer.rules.get(rule.id)?.options;
    if (given !== undefined) options = { ...(options ?? rule.options), ...given };
  }
  return options ?? rule.options ?? NO_OPTIONS;
}

function lastOf<T>(values: readonly (T | undefined)[]): T | undefined {
  for (let i = values.length - 1; i >= 0; i--) if (values[i] !== undefined) return values[i];
  return undefined;
}
