/** Holds what the extension contributes: commands that exist, settings that the server reads, a grammar in step with the tables. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_TYPES } from '../../server/src/data/document-types';
import { RENUMBER_OPERATIONS } from '../../client/src/renumber-wire';
import { LOCALES, PROFILES } from '../../server/src/lint/config-file';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Manifest {
  contributes: {
    commands: { command: string }[];
    submenus: { id: string }[];
    menus: Record<string, { command?: string; submenu?: string; when?: string }[]>;
    keybindings: { command: string; key: string; mac: string; when: string }[];
    configuration: { properties: Record<string, { enum?: string[]; default?: unknown }> };
    configurationDefaults: Record<string, Record<string, unknown>>;
  };
}
const { contributes } = JSON.parse(read('package.json')) as Manifest;

/** Commands no menu shows: code actions and lenses carry them with their arguments. */
const CALLED_BY_SERVER = [
  'gazette.renumber',
  'gazette.showReferences',
  'gazette.table',
  'gazette.refactor',
  'gazette.generate',
];
/** Names in the client that look like commands and are the extension's own status item, context key and memory. */
const NOT_COMMANDS = new Set([
  'gazette.status',
  'gazette.renumberPreviewInFront',
  'gazette.inTable',
  'gazette.atOrdinal',
  'gazette.tablesAligned',
]);

const client = readdirSync(path.join(root, 'client/src')).map((name) => read(`client/src/${name}`));

describe('what the extension contributes', () => {
  it('every command of the manifest is registered, and every registered one is in the manifest or called by the server’s answers', () => {
    const registered = new Set(
      client
        .join('\n')
        .match(/'gazette(?:\.renumber|\.table|\.typing|\.refactor)?\.[a-z]+(?:[A-Z][A-Za-z]+)?'(?=[,;:])/g)
        ?.map((id) => id.slice(1, -1))
        .filter((id) => !NOT_COMMANDS.has(id)),
    );
    const known = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...registered].sort(), [...known, ...CALLED_BY_SERVER].sort());
  });

  it('menus name commands and submenus that exist and say when they show', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      assert.ok(/^(commandPalette|file\/newFile|(editor|explorer)\/\w+)$/.test(menu) || submenus.has(menu), menu);
      for (const { command, submenu, when } of items) {
        assert.ok(command === undefined ? submenus.has(submenu ?? '') : commands.has(command), command ?? submenu);
        assert.ok(when ?? menu === 'file/newFile', command ?? submenu);
      }
    }
  });

  it('every operation of renumbering has a command, a place in the submenu and a key', () => {
    const operations = contributes.menus['gazette.renumber']?.map(({ command }) => command) ?? [];
    assert.equal(operations.length, RENUMBER_OPERATIONS.length);
    const keyed = new Set(contributes.keybindings.map(({ command }) => command));
    for (const command of operations) assert.ok(command && keyed.has(command), command);
  });

  it('keys are chords no default of VS Code begins with, and work in official documents alone', () => {
    // Behind Ctrl+K and Cmd+K VS Code 1.100 to 1.139 and its built-in extensions use no second stroke with Alt and without Ctrl or Cmd. One
    // stroke alone collides somewhere: Alt with arrows moves lines, Ctrl+Alt with arrows adds cursors or switches desktops, and Ctrl+Alt with
    // letters is AltGr. A plain letter as second stroke never arrives while a Chinese input method is on.
    const renumbering = contributes.keybindings.filter(({ command }) => !/Preview$|typing\./.test(command));
    for (const { command, key, mac, when } of renumbering) {
      assert.match(key, /^ctrl\+k (?:shift\+)?alt\+(?:up|down|left|right|enter|delete|n)$/, command);
      assert.match(mac, /^cmd\+k (?:shift\+)?alt\+(?:up|down|left|right|enter|backspace|n)$/, command);
      for (const condition of [
        'editorTextFocus',
        'editorLangId == gazette',
        '!editorReadonly',
        '!suggestWidgetVisible',
      ]) {
        assert.ok(when.includes(condition), `${command}: ${condition}`);
      }
    }
    for (const of of ['key', 'mac'] as const) {
      assert.equal(new Set(contributes.keybindings.map((one) => one[of])).size, contributes.keybindings.length);
    }
  });

  it('keys of the editor are taken in lists of official documents alone, never in a composition, a list of words, a snippet or a selection', () => {
    const typing = contributes.keybindings.filter(({ command }) => command.includes('gazette.typing.'));
    assert.deepEqual(
      typing.map(({ command, key }) => [command, key]),
      [
        // ^ lets the key through: the line break is the editor's own, whatever the extension does.
        ['^gazette.typing.enter', 'enter'],
        ['gazette.typing.deeper', 'tab'],
        ['gazette.typing.higher', 'shift+tab'],
      ],
    );
    for (const { command, when } of typing) {
      const conditions = when.split(' && ');
      for (const condition of [
        'editorTextFocus',
        'editorLangId == gazette',
        '!editorReadonly',
        '!isComposing',
        '!suggestWidgetVisible',
        '!inSnippetMode',
        '!editorHasSelection',
        '!editorHasMultipleSelections',
        `config.gazette.typing.${command.endsWith('enter') ? 'enter' : 'tab'}`,
      ]) {
        assert.ok(conditions.includes(condition), `${command}: ${condition}`);
      }
      if (command.endsWith('enter')) continue;
      assert.ok(conditions.includes('gazette.atOrdinal') && conditions.includes('!gazette.inTable'), command);
    }
  });

  it('settings take the values the configuration takes', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(Object.keys(properties).sort(), [
      'gazette.clean.indents',
      'gazette.codeLens.enabled',
      'gazette.format.blankLines',
      'gazette.format.markers',
      'gazette.format.numbers',
      'gazette.format.punctuation',
      'gazette.format.seams',
      'gazette.format.spaces',
      'gazette.format.tables',
      'gazette.format.trailingSpaces',
      'gazette.inlayHints.computedValues',
      'gazette.inlayHints.relativeReferences',
      'gazette.locale',
      'gazette.maxFindings',
      'gazette.newDocument.names',
      'gazette.profile',
      'gazette.renumber.preview',
      'gazette.rules',
      'gazette.tables.columnColors',
      'gazette.trace.server',
      'gazette.typing.brackets',
      'gazette.typing.dashes',
      'gazette.typing.ellipsis',
      'gazette.typing.enter',
      'gazette.typing.quotes',
      'gazette.typing.tab',
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
