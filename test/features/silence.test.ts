/** Every finding of the rules' pages can be silenced on its line, for a stretch and in its file, and nothing else comes of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../server/src/base/edit';
import { actionsFor, type TextAction } from '../../server/src/features/actions';
import { selections } from '../../server/src/features/selection';
import { resolveConfig } from '../../server/src/lint/config';
import { parseConfigFile } from '../../server/src/lint/config-file';
import type { Finding } from '../../server/src/lint/finding';
import { allRules } from '../../server/src/lint/registry';
import type { Rule } from '../../server/src/lint/rule';
import { GazetteService } from '../../server/src/service';
import { filesIn, forgetFiles, learnFiles, uriOf } from '../support/folder-files';
import { readRulePage, type Example } from '../support/rule-page';
import { testHost } from '../support/test-host';

const KINDS: readonly TextAction['kind'][] = ['suppress-line', 'suppress-stretch', 'suppress-file'];

function examplesOf(rule: Rule): readonly Example[] {
  const page = readFileSync(path.resolve(__dirname, `../../docs/rules/${rule.id}.md`), 'utf8');
  return readRulePage(page).examples.filter(({ kind }) => kind === '反例');
}

function others(findings: readonly Finding[], rule: Rule): string[] {
  return findings.filter((finding) => finding.rule !== rule.id).map((finding) => finding.rule);
}

function checkSilencing(rule: Rule, { text, config }: Example, ends: string): void {
  const service = new GazetteService(testHost);
  const { layer } = parseConfigFile('/.gazetterc.json', JSON.stringify(config), allRules);
  const settings = resolveConfig(allRules, [layer]);
  const files = filesIn(text);
  const [first] = files;
  assert.ok(first);
  learnFiles(service, files);
  const uri = uriOf(first.path);
  const before = first.text.replaceAll('\n', ends);
  service.open(uri, before, 1, settings);
  const all = service.findings(uri);
  const finding = all.find((one) => one.rule === rule.id);
  assert.ok(finding);
  const around = ({ span }: Finding): ReturnType<typeof selections> => selections(service.model(uri), span.start);
  const actions = actionsFor({ findings: [finding], all, tree: service.tree(uri), around });
  for (const kind of KINDS) {
    const action = actions.find((one): one is TextAction => one.kind === kind);
    if (kind === 'suppress-stretch' && action === undefined) continue;
    assert.ok(action, `${kind} is offered`);
    const after = applyEdits(before, action.edits);
    assert.ok(after !== undefined);
    if (ends === '\r\n') assert.ok(!/[^\r]\n/.test(after), 'the line ends of the file are kept');
    const left = service.checkText(after, settings, uri).findings;
    assert.deepEqual(
      left.filter((one) => one.rule === rule.id).map(({ message }) => message.zh),
      [],
      `${kind}:\n${after}`,
    );
    assert.deepEqual(others(left, rule), others(all, rule), `${kind} changes other findings:\n${after}`);
  }
  forgetFiles(service, files);
}

describe('silencing a finding', () => {
  for (const rule of allRules) {
    it(`works for ${rule.id} wherever its page has one`, () => {
      for (const [index, example] of examplesOf(rule).entries())
        checkSilencing(rule, example, index % 2 === 0 ? '\n' : '\r\n');
    });
  }
});
