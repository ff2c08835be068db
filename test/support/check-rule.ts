/**
 * Checks one rule on a marked-up text, through the façade. The rule is loaded from its file, so it need not be in the registry yet.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { applyEdits, mergeEditGroups, type TextEdit } from '../../server/src/base/edit';
import { resolveConfig, type Config } from '../../server/src/lint/config';
import { parseConfigFile } from '../../server/src/lint/config-file';
import type { Finding } from '../../server/src/lint/finding';
import { checkMessages } from './message-checks';
import type { Rule } from '../../server/src/lint/rule';
import { GazetteService } from '../../server/src/service';
import type { GazetteFile } from '../../server/src/model/document';
import { assertSameValues, assertSameWording } from './form';
import { filesIn, learnFiles, uriOf } from './folder-files';
import { readMarkup, writeMarkup } from './markup';
import { testHost } from './test-host';

const root = path.resolve(__dirname, '../..');
const load = createRequire(__filename);

export interface CheckOptions {
  /** What would stand in a .gazetterc.json. */
  readonly config?: object;
}

/** The rule of a file under server/src/lint/rules. */
export function loadRule(id: string): Rule {
  const exported = load(path.join(root, 'server/src/lint/rules', id)) as Record<string, unknown>;
  const rule = Object.values(exported).find((value) => (value as Rule | undefined)?.id === id);
  assert.ok(rule !== undefined, `server/src/lint/rules/${id}.ts exports no rule of this id`);
  return rule as Rule;
}

/** The configuration that turns on the given rules only, with the settings of a .gazetterc.json, which must be without mistake. */
export function configOf(rules: readonly Rule[], settings: object = {}): Config {
  const file = parseConfigFile('/.gazetterc.json', JSON.stringify(settings), rules);
  assert.deepEqual(file.findings, [], 'the settings of the test are wrong');
  return resolveConfig(rules, [file.layer]);
}

/** The findings of one rule on a text. */
export function findingsOf(id: string, text: string, { config }: CheckOptions = {}): readonly Finding[] {
  const rule = loadRule(id);
  const { findings } = new GazetteService(testHost).checkText(text, configOf([rule], config));
  return findings.filter((finding) => finding.rule === id);
}

/**
 * Asserts that the findings of a rule are exactly the ranges marked ⟦…⟧ or ⟦…⟧{id}; ranges marked with another rule's id are
 * not looked at. A text without marks must have none.
 */
export function checkRule(id: string, marked: string, options: CheckOptions = {}): void {
  const { text, ranges } = readMarkup(marked);
  const expected = ranges.filter(({ label }) => label === undefined || label === id);
  const actual = findingsOf(id, text, options);
  assert.equal(
    writeMarkup(
      text,
      actual.map(({ span }) => ({ span, label: undefined })),
    ),
    writeMarkup(
      text,
      expected.map(({ span }) => ({ span, label: undefined })),
    ),
  );
  for (const finding of actual) checkMessages(finding);
}

/** The findings of one rule on the first of several files (`//- /path`), the others and libraries being known. */
export function folderFindingsOf(id: string, marked: string): readonly Finding[] {
  const rule = loadRule(id);
  const service = new GazetteService(testHost);
  const files = filesIn(marked);
  learnFiles(service, files);
  const [first] = files;
  assert.ok(first !== undefined);
  const { findings } = service.checkText(first.text, configOf([rule]), uriOf(first.path));
  return findings.filter((finding) => finding.rule === id);
}

/**
 * Asserts that the findings of a folder rule on the first file are exactly the ranges marked in it, that each points at the ranges marked
 * ⟦…⟧{other} in whichever files those stand, and says so in both languages. Gives the findings.
 */
export function checkFolderRule(id: string, marked: string): readonly Finding[] {
  const files = filesIn(marked);
  const [first] = files;
  assert.ok(first !== undefined);
  const findings = folderFindingsOf(id, marked);
  const write = (spans: readonly Finding[] | typeof first.ranges): string =>
    writeMarkup(
      first.text,
      spans.map(({ span }) => ({ span, label: undefined })),
    );
  assert.equal(write(findings), write(first.ranges.filter(({ label }) => label === undefined)));
  const others = files.flatMap(({ path, text, ranges }) =>
    ranges.filter(({ label }) => label === 'other').map(({ span }) => `${path} ${text.slice(span.start, span.end)}`),
  );
  const related = findings.flatMap((finding) =>
    finding.related.map(({ uri, span }) => {
      const file = uri === undefined ? first : files.find(({ path }) => uriOf(path) === uri);
      return `${file?.path ?? String(uri)} ${file?.text.slice(span.start, span.end) ?? ''}`;
    }),
  );
  if (others.length > 0) assert.deepEqual([...new Set(related)].sort(), others.sort());
  for (const finding of findings) checkMessages(finding);
  return findings;
}

/** Asserts that the edits of all findings of a folder rule make `after` out of the first file. */
export function checkFolderFix(id: string, marked: string, after: string): void {
  const [first] = filesIn(marked);
  const groups = folderFindingsOf(id, marked).flatMap(({ edits }) => (edits === undefined ? [] : [{ edits }]));
  assert.ok(groups.length > 0, `${id} offers no edits here`);
  assert.equal(applyEdits(first?.text ?? '', mergeEditGroups(groups).edits), after);
}

/**
 * Asserts that the edits of all findings of a rule make `after` out of `before`. Of safe ones also that meaning is untouched, the
 * findings are gone and a second run changes nothing.
 */
export function checkFix(id: string, before: string, after: string, options: CheckOptions = {}): void {
  const { text } = readMarkup(before);
  const findings = findingsOf(id, text, options);
  const mendable = findings.filter((finding) => finding.edits !== undefined);
  assert.ok(mendable.length > 0, `${id} offers no edits here`);
  const groups = mendable.map(({ edits }) => ({ edits: edits as readonly TextEdit[] }));
  const merged = mergeEditGroups(groups);
  assert.equal(merged.refused.length, 0, 'edits of findings overlap');
  const mended = applyEdits(text, merged.edits);
  assert.equal(mended, after);
  if (mendable.every(({ fix }) => fix === 'safe')) checkSafeFix(id, text, after, options);
}

/** Asserts what every safe fix promises about the text before and after it. */
export function checkSafeFix(id: string, before: string, after: string, options: CheckOptions = {}): void {
  const fileOf = (text: string): GazetteFile => new GazetteService(testHost).checkText(text, configOf([])).file;
  assertSameWording(after, before);
  assertSameValues(fileOf(after), fileOf(before));
  assert.deepEqual(
    findingsOf(id, after, options).filter(({ fix }) => fix === 'safe'),
    [],
    'after a safe fix its finding must be gone',
  );
}
