/** Settings files: what they may say, what is found wrong in them and where, which layer is the stronger. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveConfig, type ConfigLayer } from '../../server/src/lint/config';
import { parseConfigFile, parseEditorSettings } from '../../server/src/lint/config-file';
import { configCandidates, isExcluded, isSelected } from '../../server/src/lint/file-selection';
import { wordRule } from '../support/fake-rules';
import { readMarkup, writeMarkup } from '../support/markup';

const RULES = [
  wordRule('wording/plum', '梅', { options: { most: 3, strict: true, name: '甲', words: ['乙'] } }),
  wordRule('wording/pine', '松', { severity: 'hint' }),
  wordRule('date/bamboo', '竹'),
];

/** Asserts that the findings in a settings file are exactly the marked ranges with their ids. */
function checkFile(marked: string): void {
  const { text } = readMarkup(marked);
  const { findings } = parseConfigFile('/a/.gazetterc.json', text, RULES);
  assert.equal(
    writeMarkup(
      text,
      findings.map(({ span, rule }) => ({ span, label: rule })),
    ),
    marked,
  );
}

function layerOf(settings: object): ConfigLayer {
  const { layer, findings } = parseConfigFile('/.gazetterc.json', JSON.stringify(settings), RULES);
  assert.deepEqual(findings, []);
  return layer;
}

/** The severity each rule has under the layers; rules turned off are left out. */
function levels(...layers: object[]): Record<string, string> {
  const { rules } = resolveConfig(RULES, layers.map(layerOf));
  return Object.fromEntries(rules.map(({ rule, severity }) => [rule.id, severity ?? rule.severity]));
}

function optionsOf(value: unknown): unknown {
  const { rules } = resolveConfig(RULES, [layerOf({ rules: { 'wording/plum': value } })]);
  return rules.find(({ rule }) => rule.id === 'wording/plum')?.options;
}

describe('a settings file', () => {
  it('may hold every setting, comments and a trailing comma', () => {
    checkFile(
      '{\n// 说明\n"$schema": "x", "profile": "gongwen", "locale": "en", "exclude": ["a/"], "include": ["*.txt"],\n"rules": { "*": "hint", "date/*": "off", "wording/plum": ["error", { "most": 2 }], },\n}',
    );
  });

  it('empty settings are no mistake', () => checkFile('{}'));

  it('a byte order mark does no harm', () => checkFile('\uFEFF{ "profile": "draft" }'));

  it('text that is no JSON is found where it breaks', () => checkFile('{ "profile": ⟦gongwen⟧{config/syntax} }'));

  it('an unfinished object is found at its end', () => {
    checkFile('{ "profile": "draft"⟦ ⟧{config/syntax}'.replace('"⟦ ⟧', '⟦"⟧'));
  });

  it('a file without a value is found', () => checkFile('⟦ ⟧{config/syntax}'));

  it('another value than an object is found', () => checkFile('⟦[1]⟧{config/invalid-value}'));

  it('a setting that does not exist is found at its name', () =>
    checkFile('{ ⟦"profil"⟧{config/unknown-key}: "draft" }'));

  it('a wrong profile, locale or list is found at its value', () => {
    checkFile(
      '{ "profile": ⟦"book"⟧{config/invalid-value}, "locale": ⟦1⟧{config/invalid-value}, "exclude": ⟦"a"⟧{config/invalid-value}, "include": ⟦[1]⟧{config/invalid-value} }',
    );
  });

  it('rules, severities, options and their values are each judged at their place', () => {
    checkFile(
      '{ "rules": { ⟦"wording/plumm"⟧{config/unknown-rule}: "off", ⟦"dates/*"⟧{config/unknown-rule}: "off", "table/*": "off", "wording/pine": ⟦"fatal"⟧{config/invalid-value}, "date/bamboo": { "severity": "off", "options": { ⟦"most"⟧{config/unknown-option}: 1 } }, "wording/plum": { "options": { "most": ⟦"2"⟧{config/invalid-value}, "words": ["a"] }, "strict": ⟦0⟧{config/invalid-value}, ⟦"constructor"⟧{config/unknown-option}: 1 } } }',
    );
  });

  it('a list that is more or less than a level and options is found', () => {
    checkFile(
      '{ "rules": { "wording/plum": ⟦[]⟧{config/invalid-value}, "wording/pine": ["off", {}, ⟦1⟧{config/invalid-value}] } }',
    );
  });

  it('rules that are no object are found', () => checkFile('{ "rules": ⟦[]⟧{config/invalid-value} }'));

  it('declared tables are judged at their place: names, marks, columns and what is said of each', () => {
    checkFile(
      '{ "tables": [{ "name": "甲", "caption": "指标", "columns": [{ "name": "值", "kind": "value", "sum": true }] }, ⟦{ "name": "乙", "columns": [{ "name": "值" }] }⟧{config/invalid-value}, { "name": ⟦"甲"⟧{config/invalid-value}, "header": ⟦[]⟧{config/invalid-value}, "columns": ⟦[]⟧{config/invalid-value}, ⟦"titel"⟧{config/unknown-key}: 1 }, ⟦1⟧{config/invalid-value}, { "name": "丙", "caption": ["指标"], "columns": [⟦{}⟧{config/invalid-value}, { "name": "值", "kind": ⟦"number"⟧{config/invalid-value}, "unit": ⟦["亿元", 1]⟧{config/invalid-value}, "required": ⟦"yes"⟧{config/invalid-value}, "sum": ⟦"all"⟧{config/invalid-value}, ⟦"colour"⟧{config/unknown-key}: 1 }, { "name": ⟦"值"⟧{config/invalid-value} }] }] }',
    );
  });

  it('tables that are no list are found', () => checkFile('{ "tables": ⟦{}⟧{config/invalid-value} }'));

  it('a declaration holds with what can be read of it', () => {
    const { layer } = parseConfigFile(
      '/.gazetterc.json',
      '{ "tables": [{ "name": "甲" }, { "name": "乙", "caption": "指标", "columns": [{ "name": "单位", "unit": "亿元", "unique": 1 }] }] }',
      RULES,
    );
    assert.deepEqual(layer.tables, [
      {
        name: '乙',
        caption: ['指标'],
        header: [],
        columns: [
          {
            name: '单位',
            aliases: [],
            required: false,
            units: ['亿元'],
            vocabulary: [],
            unique: false,
            nullable: true,
          },
        ],
      },
    ]);
  });

  it('what can be read still holds beside what cannot', () => {
    const { layer } = parseConfigFile(
      '/.gazetterc.json',
      '{ "profile": "draft", "rules": { "date/bamboo": "off" ',
      RULES,
    );
    assert.deepEqual([layer.profile, layer.rules.get('date/bamboo')], ['draft', { level: 'off' }]);
  });

  it('any text at all is read without throwing, with findings inside of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => json.slice(0, -1)),
        ),
        (text) => {
          for (const { span } of parseConfigFile('/.gazetterc.json', text, RULES).findings) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          }
        },
      ),
    );
  });
});

describe('resolving settings', () => {
  it('without settings every rule runs with its own severity', () => {
    assert.deepEqual(levels(), { 'wording/plum': 'warning', 'wording/pine': 'hint', 'date/bamboo': 'warning' });
  });

  it('a rule’s own entry is stronger than its family’s, and that than *, in whatever order they stand', () => {
    assert.deepEqual(levels({ rules: { 'wording/pine': 'error', 'wording/*': 'information', '*': 'off' } }), {
      'wording/plum': 'information',
      'wording/pine': 'error',
    });
  });

  it('a later layer is stronger even where it speaks of a family', () => {
    assert.deepEqual(
      levels({ rules: { 'wording/plum': 'error', 'date/*': 'off' } }, { rules: { 'wording/*': 'hint' } }),
      {
        'wording/plum': 'hint',
        'wording/pine': 'hint',
      },
    );
  });

  it('options are taken from every accepted form and the rest keep their defaults', () => {
    const defaults = { most: 3, strict: true, name: '甲', words: ['乙'] };
    assert.deepEqual(optionsOf('error'), defaults);
    assert.deepEqual(optionsOf({ options: { most: 5 } }), { ...defaults, most: 5 });
    assert.deepEqual(optionsOf({ severity: 'hint', strict: false }), { ...defaults, strict: false });
    assert.deepEqual(optionsOf(['hint', { words: [] }]), { ...defaults, words: [] });
  });

  it('options of several layers are merged', () => {
    const layers = [{ most: 5, name: '丙' }, { most: 7 }].map((options) =>
      layerOf({ rules: { 'wording/plum': { options } } }),
    );
    const { rules } = resolveConfig(RULES, layers);
    assert.deepEqual(rules[0]?.options, { most: 7, strict: true, name: '丙', words: ['乙'] });
  });

  it('the strongest profile holds and auto means none', () => {
    const profile = (...layers: object[]): unknown => resolveConfig(RULES, layers.map(layerOf)).profile;
    assert.equal(profile({ profile: 'draft' }, {}), 'draft');
    assert.equal(profile({ profile: 'draft' }, { profile: 'gongwen' }), 'gongwen');
    assert.equal(profile({ profile: 'draft' }, { profile: 'auto' }), undefined);
  });

  it('an editor’s settings of any kind are read like a file’s', () => {
    const { layer, problems } = parseEditorSettings({ profile: 'draft', rules: { 'date/bamboo': 'off', x: 1 } }, RULES);
    assert.deepEqual([layer.profile, layer.rules.get('date/bamboo'), problems.length], ['draft', { level: 'off' }, 1]);
    assert.equal(parseEditorSettings({ profile: 3, rules: 'no' }, RULES).problems.length, 2);
    assert.deepEqual(parseEditorSettings({ profile: null, rules: undefined }, RULES).problems, []);
  });
});

describe('choosing files', () => {
  const config = parseConfigFile(
    '/project/docs/.gazetterc.json',
    '{ "exclude": ["old/", "*.bak.gazette"], "include": ["drafts/**/*.txt"] }',
    RULES,
  );

  it('settings are looked for in the folder of the file and every one above', () => {
    assert.deepEqual(configCandidates('/a/b/c.gazette'), [
      '/a/b/.gazetterc.json',
      '/a/.gazetterc.json',
      '/.gazetterc.json',
    ]);
    assert.deepEqual(configCandidates('C:\\a\\c.gazette'), ['C:\\a\\.gazetterc.json', 'C:\\.gazetterc.json']);
    assert.deepEqual(configCandidates('c.gazette'), []);
  });

  it('the two extensions count without settings, other files do not', () => {
    assert.deepEqual(
      ['/a/x.gazette', '/a/x.公文', '/a/x.txt', '/a/gazette'].map((path) => isSelected(path, undefined)),
      [true, true, false, false],
    );
  });

  it('include adds and exclude takes away, relative to the folder of the settings', () => {
    const selected = (path: string): boolean => isSelected(`/project/docs/${path}`, config);
    assert.deepEqual(
      ['drafts/x.txt', 'drafts/a/x.txt', 'x.txt', 'x.gazette', 'x.bak.gazette', 'a/x.bak.gazette', 'old/x.gazette'].map(
        selected,
      ),
      [true, true, false, true, false, false, false],
    );
    assert.ok(isExcluded('/project/docs/old/', config));
    assert.ok(!isExcluded('/project/other/old/', config));
  });
});
