/** The commands outline, rules and explain. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { allRules } from '../../server/src/lint/registry';
import { cli } from '../support/cli';
import { schemaErrors } from '../support/json-schema';

const NOTICE =
  '某某县人民政府关于做好春耕工作的通知\n某政发〔2024〕3号\n\n各乡镇人民政府：\n现就春耕工作通知如下。\n一、备足种子\n（一）选种。挑选良种。\n（二）晒种。晒足三天。\n二、修好水渠\n抓紧施工。\n\n某某县人民政府\n2024年2月1日\n';

describe('gazette outline', () => {
  it('prints the tree with line numbers', async () => {
    const { code, out } = await cli({ 'a.txt': NOTICE }, ['outline', 'a.txt']);
    assert.equal(code, 0);
    assert.match(out, /^ {5}1 {2}文件 某某县人民政府关于做好春耕工作的通知/);
    assert.match(out, /^ {5}6 {4}一、 备足种子$/m);
    assert.match(out, /^ {5}8 {6}（二） 晒种/m);
    assert.match(out, /^ {4}13 {4}成文日期 2024年2月1日$/m);
  });

  it('the JSON follows its schema', async () => {
    const schema = JSON.parse(
      readFileSync(path.resolve(__dirname, '../../docs/schemas/outline-output.schema.json'), 'utf8'),
    ) as Record<string, unknown>;
    const { out } = await cli({ 'a.txt': iconv.encode(NOTICE, 'gb18030') }, ['outline', '--format', 'json', 'a.txt']);
    const printed = JSON.parse(out) as { encoding: string; outline: unknown[] };
    assert.deepEqual(schemaErrors(printed, schema), []);
    assert.deepEqual([printed.encoding, printed.outline.length], ['gb18030', 1]);
  });

  it('reads standard input', async () => {
    const { out } = await cli({}, ['outline', '-'], { stdin: NOTICE });
    assert.match(out, /备足种子/);
  });

  it('a file that cannot be read exits with 2 and says why', async () => {
    const { code, out, err } = await cli({}, ['outline', 'missing.gazette']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /missing\.gazette: 没有这个文件/);
  });
});

describe('gazette rules', () => {
  it('lists every rule', async () => {
    const { code, out } = await cli({}, ['rules']);
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split('\n').length, allRules.length);
  });

  it('the JSON has every rule with severity, fix, source and options', async () => {
    const { out } = await cli({}, ['rules', '--format', 'json', '--locale', 'en']);
    const { rules } = JSON.parse(out) as {
      rules: { id: string; severity: string; fix: string | null; summary: string }[];
    };
    assert.deepEqual(
      rules.map(({ id }) => id),
      allRules.map(({ id }) => id),
    );
    for (const { fix, summary } of rules) assert.ok(summary !== '' && [null, 'safe', 'suggested'].includes(fix));
  });
});

describe('gazette explain', () => {
  it('prints the page itself where colours are off', async () => {
    const page = readFileSync(path.resolve(__dirname, '../../docs/rules/date/calendar-valid.md'), 'utf8');
    const { code, out } = await cli({}, ['explain', 'date/calendar-valid']);
    assert.deepEqual([code, out], [0, page]);
  });

  it('sets headings off where they are on, and keeps the examples', async () => {
    const { out } = await cli({}, ['explain', 'date/calendar-valid'], { color: true });
    assert.ok(out.startsWith('\u001b[') && !out.includes('```'));
  });

  it('explains findings about settings too', async () => {
    const { code, out } = await cli({}, ['explain', 'config/unknown-rule']);
    assert.equal(code, 0);
    assert.match(out, /^### config\/unknown-rule\n/);
    assert.ok(!out.includes('config/unknown-option'));
  });

  it('an unknown name exits with 2 and names what was perhaps meant', async () => {
    for (const name of ['calendar-valid', 'date/calender-valid']) {
      const { code, err } = await cli({}, ['explain', name]);
      assert.equal(code, 2);
      assert.match(err, /date\/calendar-valid/);
    }
    assert.equal((await cli({}, ['explain', '../../../etc/passwd'])).code, 2);
  });
});
