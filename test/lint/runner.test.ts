/** The runner: order, severity, caching by document, and a rule that throws. */
import assert from 'node:assert/strict';
import { resolveConfig } from '../../server/src/lint/config';
import { parseConfigFile } from '../../server/src/lint/config-file';
import type { Rule } from '../../server/src/lint/rule';
import { GazetteService } from '../../server/src/service';
import { fileWordRule, throwingRule, wordRule } from '../support/fake-rules';
import { testHost } from '../support/test-host';

/** Several documents in one file. */
const DOCUMENTS = ['春耕', '夏种', '秋收'].map(
  (work, index) =>
    `××县人民政府关于做好${work}工作的通知\n×政发〔2024〕${index + 1}号\n\n各乡镇人民政府：\n现就${work}工作通知如下。\n\n××县人民政府\n2024年3月${index + 1}日\n\n`,
);
const TEXT = DOCUMENTS.join('');

function ruleNames(rules: readonly Rule[], text: string, settings: object = {}): string[] {
  const { layer, findings } = parseConfigFile('/.gazetterc.json', JSON.stringify(settings), rules);
  assert.deepEqual(findings, []);
  const checked = new GazetteService(testHost).checkText(text, resolveConfig(rules, [layer]));
  return checked.findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('the runner', () => {
  it('lists findings in order of place, whatever the order of the rules', () => {
    const rules = [
      wordRule('wording/late', '秋收'),
      wordRule('wording/early', '春耕'),
      fileWordRule('gazette/mid', '夏种'),
    ];
    const names = ruleNames(rules, TEXT).map((name) => name.split(' ')[0]);
    assert.deepEqual([...new Set(names)], ['wording/early', 'gazette/mid', 'wording/late']);
  });

  it('gives file offsets: the range of every finding holds the word', () => {
    const { findings } = new GazetteService(testHost, [wordRule('wording/word', '通知如下')]).checkText(TEXT);
    assert.deepEqual(
      findings.map(({ span }) => TEXT.slice(span.start, span.end)),
      ['通知如下', '通知如下', '通知如下'],
    );
  });

  it('a severity of the settings is stronger than the rule’s own, off turns it off', () => {
    const rules = [wordRule('wording/word', '春耕工作通知'), wordRule('date/word', '夏种工作通知')];
    assert.deepEqual(ruleNames(rules, TEXT), ['wording/word warning', 'date/word warning']);
    assert.deepEqual(ruleNames(rules, TEXT, { rules: { 'wording/word': 'error', 'date/*': 'off' } }), [
      'wording/word error',
    ]);
  });

  it('a rule that throws is reported and the others go on', () => {
    const problems: string[] = [];
    const host = { ...testHost, report: ({ during }: { during: string }) => void problems.push(during) };
    const service = new GazetteService(host, [
      throwingRule('wording/broken'),
      wordRule('wording/word', '春耕工作通知'),
    ]);
    assert.deepEqual(
      service.checkText(TEXT).findings.map(({ rule }) => rule),
      ['wording/word'],
    );
    assert.ok(problems.length > 0 && problems.every((during) => during === 'wording/broken'));
  });

  it('a fix without edits is no fix', () => {
    const { findings } = new GazetteService(testHost, [wordRule('wording/word', '春耕', { fix: 'safe' })]).checkText(
      TEXT,
    );
    assert.ok(findings.length > 0 && findings.every(({ fix, edits }) => fix === null && edits === undefined));
  });

  it('a document that an edit does not touch is not checked again', () => {
    let runs = 0;
    const service = new GazetteService(testHost, [wordRule('wording/word', '通知如下', { onFind: () => runs++ })]);
    service.open('x', TEXT);
    const before = service.findings('x').length;
    const documents = service.model('x').documents.length;
    assert.equal(runs, documents);
    const at = TEXT.indexOf('现就春耕');
    service.change('x', [{ span: { start: at, end: at }, newText: '为保丰收，' }]);
    assert.equal(service.findings('x').length, before);
    assert.equal(runs, documents + 1);
    const text = service.tree('x').text;
    for (const { span } of service.findings('x')) assert.equal(text.slice(span.start, span.end), '通知如下');
  });

  it('a rule that finds no end of faults is stopped, and says so', () => {
    const service = new GazetteService(testHost, [wordRule('wording/word', '（')]);
    const { findings } = service.checkText(`关于植树工作的通知\n\n${'（'.repeat(300_000)}`);
    assert.deepEqual([findings.length, findings.at(-1)?.rule], [10_001, 'file/too-many-findings']);
  });

  it('another configuration object checks anew', () => {
    const rule = wordRule('wording/word', '通知如下');
    const service = new GazetteService(testHost, [rule]);
    service.open('x', TEXT);
    assert.equal(service.findings('x')[0]?.severity, 'warning');
    service.configure('x', resolveConfig([rule], [{ rules: new Map([['*', { level: 'error' }]]) }]));
    assert.equal(service.findings('x')[0]?.severity, 'error');
  });
});
