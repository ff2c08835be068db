/** The sample of declared tables in docs/samples: the settings are sound, a plan that keeps to them is clean, and each slip in it is found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { resolveConfig } from '../../server/src/lint/config';
import { parseConfigFile } from '../../server/src/lint/config-file';
import { allRules } from '../../server/src/lint/registry';
import { GazetteService } from '../../server/src/service';
import { schemaErrors } from '../support/json-schema';
import { testHost } from '../support/test-host';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');
const SETTINGS = read('samples/standard-tables.gazetterc.json');
const PLAN = read('samples/standard-tables.gazette');
const settings = parseConfigFile('/.gazetterc.json', SETTINGS, allRules);
const config = resolveConfig(allRules, [settings.layer]);

/** What is found in the plan, as `rule | message`. */
function found(text: string): string[] {
  const { findings } = new GazetteService(testHost).checkText(text, config);
  return findings.map(({ rule, message }) => `${rule} | ${message.zh}`);
}

function checkSlip(from: string, to: string, expected: RegExp): void {
  assert.ok(PLAN.includes(from), from);
  const messages = found(PLAN.replace(from, to)).filter((message) => message.startsWith('table/declaration'));
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0] ?? '', expected);
}

describe('the sample of standard tables', () => {
  it('is read without complaint and follows the schema', () => {
    assert.deepEqual(settings.findings, []);
    const schema = JSON.parse(read('schemas/gazetterc.schema.json')) as Record<string, unknown>;
    assert.deepEqual(schemaErrors(parse(SETTINGS), schema), []);
    assert.equal(config.tables.length, 2);
  });

  it('finds nothing in a plan that keeps to it', () => assert.deepEqual(found(PLAN), []));

  it('finds a slip of every kind', () => {
    checkSlip('类别\t序号\t指标名称\t', '类别\t序号\t内容\t', /规划主要指标.*“指标”/);
    checkSlip('25\t预期性', '25\t指导性', /约束性、预期性/);
    checkSlip('240\t300', '240\t', /“目标”列每行都要有值/);
    checkSlip('水厂数量', '供水能力', /“供水能力”前面已有/);
    checkSlip('金额（万元）', '金额（元）', /单位应当是万元/);
    checkSlip('\t19.8', '\t17.8', /48\.2＋32＋17\.8＝98|48\.2\+32\+17\.8＝98/);
  });
});
