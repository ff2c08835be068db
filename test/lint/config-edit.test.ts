/** A rule's level written into a .gazetterc.json: what it says changes by that one level, and not a character of the rest. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { applyEdits } from '../../server/src/base/edit';
import { setRuleLevel } from '../../server/src/lint/config-edit';
import { parseConfigFile } from '../../server/src/lint/config-file';
import { allRules } from '../../server/src/lint/registry';

const RULE = 'date/position';

function set(text: string, level: 'off' | 'hint' = 'off'): string {
  const made = setRuleLevel(text, RULE, level);
  assert.ok('edits' in made, 'refused' in made ? made.refused.en : '');
  const after = applyEdits(text, made.edits);
  assert.ok(after !== undefined);
  return after;
}

describe('the level of a rule in a settings file', () => {
  it('a new entry stands behind the last one, comments and trailing commas where they were', () => {
    const before = '{\r\n\t"rules": {\r\n\t\t"title/*": "hint", // 标题\r\n\t\t// 以下待定\r\n\t},\r\n}\r\n';
    assert.equal(set(before), before.replace('// 标题\r\n', '// 标题\r\n\t\t"date/position": "off",\r\n'));
  });

  it('a missing comma is put before the comment of the last entry', () => {
    const before = '{\n  "profile": "gongwen" // 公文\n}\n';
    const after = '{\n  "profile": "gongwen", // 公文\n  "rules": {\n    "date/position": "off"\n  }\n}\n';
    assert.equal(set(before), after);
  });

  it('options of the rule stay', () => {
    assert.equal(set('{"rules":{"date/position":["hint",{}]}}'), '{"rules":{"date/position":["off",{}]}}');
    assert.equal(
      set('{"rules":{"date/position":{"severity":"hint"}}}'),
      '{"rules":{"date/position":{"severity":"off"}}}',
    );
  });

  it('of two equal keys the one that counts is changed', () => {
    const before = '{"rules":{"date/position":"hint","date/position":"error"}}';
    assert.equal(set(before), before.replace('error', 'off'));
  });

  it('what is no settings file is left alone', () => {
    for (const text of ['{', '[]', '3', '{"rules": 3}', '{"rules": {}} x']) {
      assert.ok('refused' in setRuleLevel(text, RULE, 'off'), text);
    }
  });

  it('for any settings the level holds, everything else says what it said, and no line of the old text is lost', () => {
    const level = fc.constantFrom('off', 'hint', 'warning');
    const rules = fc.dictionary(fc.constantFrom('title/*', '*', RULE, 'date/plan-period'), level, { maxKeys: 4 });
    const settings = fc.record(
      { profile: fc.constantFrom('auto', 'gongwen'), exclude: fc.constant(['a/**']), rules },
      { requiredKeys: [] },
    );
    const indent = fc.constantFrom(0, 2, 4, '\t');
    fc.assert(
      fc.property(settings, indent, fc.boolean(), fc.boolean(), (value, space, comments, crlf) => {
        let text = JSON.stringify(value, null, space);
        if (comments) text = text.replace(/,\n/g, ', // 注\n').replace(/\{\n/g, '{\n// 首\n');
        if (crlf) text = text.replace(/\n/g, '\r\n');
        const after = set(text);
        const file = parseConfigFile('/.gazetterc.json', after, allRules);
        assert.deepEqual(file.findings, []);
        assert.equal(file.layer.rules.get(RULE)?.level, 'off');
        assert.deepEqual(parse(after), { ...value, rules: { ...value.rules, [RULE]: 'off' } });
        for (const comment of text.match(/\/\/ ./g) ?? []) assert.ok(after.includes(comment));
        assert.equal((after.match(/\/\//g) ?? []).length, (text.match(/\/\//g) ?? []).length);
        if (text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(after));
        assert.equal(set(after), after);
      }),
    );
  });
});
