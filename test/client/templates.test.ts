/** Holds what the command for new documents offers: every packed snippet, in its group, under its names. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readTemplates, TEMPLATE_FILES, templateNamed, withOwnNames } from '../../client/src/templates';

const folder = path.resolve(__dirname, '../../snippets');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const all = TEMPLATE_FILES.flatMap((group) => readTemplates(group, read(`${group}.json`)));

describe('the templates of a new document', () => {
  it('are the snippets that are contributed, no file left out', () => {
    assert.deepEqual(
      [...TEMPLATE_FILES].sort(),
      readdirSync(folder).map((name) => path.basename(name, '.json')),
    );
    const manifest = JSON.parse(readFileSync(path.join(folder, '../package.json'), 'utf8')) as {
      contributes: { snippets: { path: string }[] };
    };
    assert.deepEqual(
      manifest.contributes.snippets.map((one) => one.path),
      TEMPLATE_FILES.map((group) => `./snippets/${group}.json`),
    );
    const count = TEMPLATE_FILES.reduce((sum, group) => sum + Object.keys(read(`${group}.json`) as object).length, 0);
    assert.equal(all.length, count);
  });

  it('have a name in Chinese, one in English, a purpose and letters to be found by', () => {
    for (const { chinese, english, purpose, letters, body } of all) {
      assert.match(chinese, /^[\u4e00-\u9fff]+$/);
      assert.match(english, /^[A-Z][a-zé]+/);
      assert.match(purpose, /[\u4e00-\u9fff]{4}/, chinese);
      assert.ok(letters.length >= 2, chinese);
      assert.match(body, /\$0$/, chinese);
    }
  });

  it('are found by either name and by what is typed for them', () => {
    assert.equal(templateNamed(all, '请示')?.chinese, '请示');
    assert.equal(templateNamed(all, 'Request for instructions')?.chinese, '请示');
    assert.equal(templateNamed(all, 'yftz')?.chinese, '印发通知');
    assert.equal(templateNamed(all, '通知')?.chinese, '事项通知');
    assert.equal(templateNamed(all, '没有这样的'), undefined);
  });

  it('bear the names the user gives, longer ones first, whatever characters are in them', () => {
    const body = '${1:清源县人民政府办公室}关于${2:甲}的通知\n${3|清源县,临江市|}';
    const names = { 清源县: '云和县', 清源县人民政府办公室: '云和县人民政府$办', 临江市: '丽水、市|甲', 乙: 1 };
    assert.equal(withOwnNames(body, names), '${1:云和县人民政府\\$办}关于${2:甲}的通知\n${3|云和县,丽水、市\\|甲|}');
    assert.equal(withOwnNames(body, undefined), body);
    assert.equal(withOwnNames(body, {}), body);
    assert.equal(withOwnNames(body, { '': '甲' }), body);
  });

  it('what cannot be read is passed over', () => {
    assert.deepEqual(readTemplates('parts', undefined), []);
    assert.deepEqual(readTemplates('parts', [1]), []);
    assert.deepEqual(readTemplates('parts', { 甲: 1, 乙: { body: '乙' }, 丙: null }), []);
    const [only] = readTemplates('parts', { 'wholly English': { body: ['一', 2], prefix: 3 } });
    assert.deepEqual(only?.body, '一\n2');
    assert.deepEqual(only.letters, []);
  });
});
