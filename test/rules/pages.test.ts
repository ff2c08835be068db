/**
 * Executes the pages of the rules: every wrong example yields exactly one finding of its rule, every right one none, and what a page
 * states of its rule is so. Also holds that each rule has its page and each page its rule.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, type TextEdit } from '../../server/src/base/edit';
import { offeredMendings } from '../../server/src/features/verified-mends';
import { resolveConfig } from '../../server/src/lint/config';
import { parseConfigFile } from '../../server/src/lint/config-file';
import { mendingsOf, type Finding } from '../../server/src/lint/finding';
import { allRules } from '../../server/src/lint/registry';
import type { Rule } from '../../server/src/lint/rule';
import { GazetteService } from '../../server/src/service';
import { checkSafeFix } from '../support/check-rule';
import { checkMessages } from '../support/message-checks';
import { filesIn, forgetFiles, learnFiles, uriOf } from '../support/folder-files';
import { readRulePage, type Example } from '../support/rule-page';
import { testHost } from '../support/test-host';

const folder = path.resolve(__dirname, '../../docs/rules');
const SEVERITY = { error: '错误', warning: '警告', information: '信息', hint: '提示' } as const;
const FIX = { safe: '安全', suggested: '建议', none: '无' } as const;

const service = new GazetteService(testHost);

/** Everything that all rules find in an example, under its settings; or in another text in place of the example's first file. */
function check({ text, config }: Example, instead?: string): readonly Finding[] {
  const { layer, findings } = parseConfigFile('/.gazetterc.json', JSON.stringify(config), allRules);
  assert.deepEqual(findings, [], 'the settings before the block are wrong');
  // An example may hold several files; the first is checked, and forgotten with the others afterwards.
  const files = filesIn(text);
  const [first] = files;
  assert.ok(first !== undefined);
  learnFiles(service, files);
  try {
    return service.checkText(instead ?? first.text, resolveConfig(allRules, [layer]), uriOf(first.path)).findings;
  } finally {
    forgetFiles(service, files);
  }
}

function pageIds(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((family) =>
      readdirSync(path.join(folder, family.name)).map((name) => `${family.name}/${name.slice(0, -3)}`),
    )
    .sort();
}

function checkWrongExample(rule: Rule, example: Example): void {
  const findings = check(example);
  const own = findings.filter((finding) => finding.rule === rule.id);
  assert.equal(own.length, 1, `expected one finding, got ${JSON.stringify(own.map(({ message }) => message.zh))}`);
  const [finding] = own;
  assert.ok(finding !== undefined);
  checkMessages(finding);
  checkMendings(rule, example, findings);
  if (finding.fix !== 'safe') return;
  const fixed = service.fixText(example.text, resolveConfig([rule]));
  checkSafeFix(rule.id, example.text, fixed.text, { config: example.config });
  const before = new Set(findings.map((f) => f.rule));
  const added = check({ ...example, text: fixed.text }).filter((f) => !before.has(f.rule));
  assert.deepEqual(
    added.map((f) => f.rule),
    [],
    'a safe fix must not bring up another finding',
  );
}

/** The ways offered take the finding away and bring up no other, and one is offered where the rule has any; a finding without one says why. */
function checkMendings(rule: Rule, example: Example, findings: readonly Finding[]): void {
  const finding = findings.find((one) => one.rule === rule.id);
  assert.ok(finding !== undefined);
  const ways = mendingsOf(finding);
  if (ways.length === 0) {
    assert.ok(finding.why !== undefined, 'a finding without a fix must say why');
    return;
  }
  const text = filesIn(example.text)[0]?.text ?? '';
  const mended = (edits: readonly TextEdit[]): string => {
    const after = applyEdits(text, edits);
    assert.ok(after !== undefined, 'the edits of a way to mend cannot be applied');
    return after;
  };
  const offered = offeredMendings(finding, findings, (edits) => check(example, mended(edits)));
  const tried = ways.map(({ edits }) => mended(edits)).join('\n----\n');
  assert.ok(offered.length > 0, `no way to mend takes the finding away:\n${tried}`);
  for (const { bringsUp } of offered) assert.deepEqual(bringsUp, [], `brought up by the mend:\n${tried}`);
}

describe('the pages of the rules', () => {
  it('there is a page for every rule and a rule for every page', () => {
    assert.deepEqual(pageIds(), allRules.map((rule) => rule.id).sort());
  });

  for (const rule of allRules) {
    describe(rule.id, () => {
      const file = path.join(folder, `${rule.id}.md`);
      const page = readRulePage(existsSync(file) ? readFileSync(file, 'utf8') : '');

      it('states its name, severity, kind of fix and authority', () => {
        assert.equal(page.id, rule.id);
        assert.equal(page.severity, SEVERITY[rule.severity]);
        assert.equal(page.fix, FIX[rule.fix]);
        const { source } = page;
        assert.ok(source?.includes(rule.source.kind === 'standard' ? '规定' : '通行做法'), `依据：${source}`);
      });

      it('says why, where it cannot mend everything, and so does its page', () => {
        const { why } = rule;
        if (rule.fix === 'none') assert.ok(why !== undefined, 'a rule without fixes has a reason');
        const line = why && `- 没有自动修正时：${why.zh}。Where there is no fix: ${why.en}.`;
        assert.equal(page.why, line);
      });

      it('has two right and two wrong examples at least', () => {
        const count = (kind: Example['kind']): number =>
          page.examples.filter((example) => example.kind === kind).length;
        assert.ok(count('正例') >= 2 && count('反例') >= 2, `正例 ${count('正例')}, 反例 ${count('反例')}`);
      });

      for (const example of page.examples) {
        if (example.kind === '正例') {
          it(`finds nothing in right example ${example.number}`, () => {
            const own = check(example).filter((finding) => finding.rule === rule.id);
            assert.deepEqual(
              own.map(({ message }) => message.zh),
              [],
            );
          });
        } else {
          it(`finds one fault in wrong example ${example.number}`, () => checkWrongExample(rule, example));
        }
      }
    });
  }
});
