/** Holds what the extension contributes: commands that exist, settings that the server reads, a grammar in step with the tables. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_TYPES } from '../../server/src/data/document-types';
import { LOCALES, PROFILES } from '../../server/src/lint/config-file';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Manifest {
  contributes: {
    commands: { command: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    configuration: { properties: Record<string, { enum?: string[]; default?: unknown }> };
    configurationDefaults: Record<string, Record<string, unknown>>;
  };
}
const { contributes } = JSON.parse(read('package.json')) as Manifest;
const client = readdirSync(path.join(root, 'client/src')).map((name) => read(`client/src/${name}`));

describe('what the extension contributes', () => {
  it('every command of the manifest is registered, and every registered one is in the manifest', () => {
    const registered = new Set(
      client
        .join('\n')
        .match(/'gazette\.[a-z]+[A-Z][A-Za-z]+'/g)
        ?.map((id) => id.slice(1, -1)),
    );
    const known = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...registered].sort(), [...known].sort());
  });

  it('menus name commands that exist and say when they show', () => {
    const known = new Set(contributes.commands.map(({ command }) => command));
    for (const item of Object.values(contributes.menus).flat()) {
      assert.ok(known.has(item.command), item.command);
      assert.ok(item.when, item.command);
    }
  });

  it('settings take the values the configuration takes', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(Object.keys(properties).sort(), [
      'gazette.locale',
      'gazette.maxFindings',
      'gazette.profile',
      'gazette.rules',
      'gazette.trace.server',
    ]);
    assert.deepEqual(properties['gazette.profile']?.enum, [...PROFILES]);
    assert.deepEqual(properties['gazette.locale']?.enum, [...LOCALES]);
  });

  it('Chinese text is not littered with warnings about its own characters', () => {
    const defaults = contributes.configurationDefaults['[gazette]'];
    for (const kind of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      assert.equal(defaults?.[`editor.unicodeHighlight.${kind}`], false, kind);
    }
  });

  it('the grammar knows the document types of the tables, and no other', () => {
    const { repository } = JSON.parse(read('syntaxes/gazette.tmLanguage.json')) as {
      repository: { title: { match: string } };
    };
    const { match } = repository.title;
    const from = match.indexOf('(命令');
    const list = match.slice(from + 1, match.indexOf(')(?:', from));
    const inGrammar = new Set(list.replaceAll('\\', '').replaceAll('(', '（').replaceAll(')', '）').split('|'));
    const inTables = new Set(DOCUMENT_TYPES.flatMap(({ name, variants }) => [name, ...variants]));
    assert.deepEqual([...inGrammar].sort(), [...inTables].sort());
  });

  it('the grammar tries longer types before those they end with', () => {
    const { repository } = JSON.parse(read('syntaxes/gazette.tmLanguage.json')) as {
      repository: { title: { match: string } };
    };
    const at = (type: string): number => repository.title.match.indexOf(type);
    assert.ok(at('复函') < at('|函') && at('会议纪要') < at('|纪要'));
  });
});

describe('the language configuration', () => {
  const { wordPattern, brackets, autoClosingPairs, surroundingPairs } = JSON.parse(
    read('language-configuration.json'),
  ) as {
    wordPattern: string;
    brackets: [string, string][];
    autoClosingPairs: { open: string; close: string }[];
    surroundingPairs: [string, string][];
  };

  it('closes and surrounds with every Chinese pair', () => {
    const closing = autoClosingPairs.map(({ open, close }) => open + close);
    const surrounding = surroundingPairs.map((pair) => pair.join(''));
    for (const pair of ['《》', '〈〉', '（）', '〔〕', '【】', '“”', '‘’']) {
      assert.ok(closing.includes(pair) && surrounding.includes(pair), pair);
    }
    for (const pair of brackets) assert.ok(closing.includes(pair.join('')), pair.join(''));
  });

  it('takes runs of Chinese, words and numbers for words, and no punctuation', () => {
    const found = '浙政发〔2021〕12号，APP 占比 2.5%'.match(new RegExp(wordPattern, 'g'));
    assert.deepEqual(found, ['浙政发', '2021', '12', '号', 'APP', '占比', '2.5']);
  });

  it('reads a long line without effort', () => {
    const line = '一二三0.'.repeat(50_000);
    const started = process.hrtime.bigint();
    line.match(new RegExp(wordPattern, 'g'));
    assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 1000);
  });

  it('names no file that does not exist', () => {
    for (const [, file] of read('package.json').matchAll(/"\.\/([^"]{1,120})"/g)) {
      if (!file?.startsWith('dist/')) assert.ok(existsSync(path.join(root, file ?? '')), file);
    }
  });
});
