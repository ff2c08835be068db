/** Holds how files are written: small, named in kebab-case, opened by a comment, without barrels and default exports. */
import assert from 'node:assert/strict';
import path from 'node:path';
import ts from 'typescript';
import { parse, walk } from './support/import-graph';
import { filesUnder, textOf, typeScriptFiles } from './support/source-files';

const MOST_LINES = 500;
const CODE = /\.(ts|mjs|sh)$/;

const code = ['client', 'server', 'test', 'scripts', 'bench'].flatMap(filesUnder).filter((file) => CODE.test(file));
const typeScript = typeScriptFiles();

/** The files of the list for which the check gives true. */
function those(files: readonly string[], check: (file: string) => boolean): string[] {
  return files.filter(check);
}

describe('how files are written', () => {
  it('there are files to look at', () => {
    assert.ok(typeScript.length > 20 && code.length > typeScript.length);
  });

  it(`no file written by hand is longer than ${MOST_LINES} lines`, () => {
    const hand = code.filter((file) => !file.includes('.generated.'));
    assert.deepEqual(
      those(hand, (file) => textOf(file).split('\n').length - 1 > MOST_LINES),
      [],
    );
  });

  it('every file opens with a comment that says what it is for', () => {
    const opens = (file: string): boolean => /^(#!.*\n)?(\/\/|\/\*|#) ?\S/.test(textOf(file));
    assert.deepEqual(
      those(code, (file) => !opens(file)),
      [],
    );
  });

  it('files and folders are named in kebab-case', () => {
    const kebab = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    const named = (file: string): boolean => {
      const folders = path.posix.dirname(file).split('/');
      const [name = '', ...kinds] = path.posix.basename(file).split('.');
      return [...folders, name].every(kebab) && kinds.every((kind) => /^[a-z]+$/.test(kind));
    };
    assert.deepEqual(
      those(code, (file) => !named(file)),
      [],
    );
  });

  it('there are no barrels: no index.ts, no export *, no file that only passes things on', () => {
    const isBarrel = (file: string): boolean => {
      if (path.posix.basename(file) === 'index.ts') return true;
      const { statements } = parse(file);
      const passesOn = (statement: ts.Statement): boolean =>
        ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
      const passesAll = (statement: ts.Statement): boolean =>
        passesOn(statement) && (statement as ts.ExportDeclaration).exportClause === undefined;
      return (
        statements.some(passesAll) ||
        (statements.some(passesOn) && statements.every((one) => passesOn(one) || ts.isImportDeclaration(one)))
      );
    };
    assert.deepEqual(those(typeScript, isBarrel), []);
  });

  it('there are no default exports', () => {
    const hasDefault = (file: string): boolean =>
      parse(file).statements.some((statement) => {
        if (ts.isExportAssignment(statement)) return true;
        if (ts.isExportDeclaration(statement)) return /\bas default\b/.test(statement.getText());
        const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
        return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);
      });
    assert.deepEqual(those(typeScript, hasDefault), []);
  });

  it('relative imports name no extension, but for the .mjs scripts, which have no other spelling', () => {
    const wrong: string[] = [];
    for (const file of typeScript) {
      const forbidden = /^(test|scripts)\//.test(file) ? /^\..*\.[jt]s$/ : /^\..*\.[cm]?[jt]s$/;
      walk(parse(file), (node) => {
        if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return;
        const name = node.moduleSpecifier;
        if (name && ts.isStringLiteral(name) && forbidden.test(name.text)) wrong.push(`${file}: ${name.text}`);
      });
    }
    assert.deepEqual(wrong, []);
  });

  it('no test is skipped or focused', () => {
    const wrong = typeScript.filter(
      (file) => file.endsWith('.test.ts') && /\b(it|describe)\.(only|skip)\(/.test(textOf(file)),
    );
    assert.deepEqual(wrong, []);
  });
});
