/**
 * Holds the walls between the rooms: who may import whom, and that everything below the front ends is pure. Each list says what is
 * wrong, so that the message of a failing test is the instruction for mending it.
 */
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { findCycle, importGraph, parse, walk } from './support/import-graph';

const graph = importGraph();

/** What each room may import besides itself. The order is base, syntax, model, workspace, lint, features, service, and last lsp and cli. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  data: ['base'],
  syntax: ['base', 'data'],
  model: ['base', 'data', 'syntax'],
  workspace: ['base', 'syntax', 'model'],
  lint: ['base', 'data', 'syntax', 'model', 'workspace'],
  features: ['base', 'data', 'syntax', 'model', 'workspace', 'lint'],
  service: ['base', 'syntax', 'model', 'workspace', 'lint', 'features'],
  lsp: ['base', 'syntax', 'model', 'workspace', 'lint', 'features', 'service', 'machine'],
  cli: ['base', 'syntax', 'model', 'workspace', 'lint', 'features', 'service', 'machine'],
  machine: ['base', 'workspace'],
  client: [],
};

/** The front ends: the only rooms that reach the machine. */
const FRONT_ENDS = ['lsp', 'cli', 'machine', 'client'];

/** The packages a pure room may use: none of them touches anything but its arguments. */
const PURE_PACKAGES = ['jsonc-parser', 'ignore', 'papaparse'];

/** Names that reach the clock, chance, the process or the world around it. Date is treated apart: arithmetic with it is pure. */
const IMPURE = new Set([
  ...['process', 'performance', 'crypto', 'globalThis', 'global', 'require', 'module', '__dirname', '__filename'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'console', 'fetch', 'navigator', 'window', 'self'],
]);

/** The room of a file: server/src/lint/rule.ts lies in lint, server/src/service.ts in service. */
function roomOf(file: string): string {
  if (file.startsWith('client/')) return 'client';
  return /^server\/src\/([a-z]+)(?:\/|(?:-[a-z-]+)?\.ts$)/.exec(file)?.[1] ?? `no room (${file})`;
}

/** What makes the node impure, or undefined. */
function impurity(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && IMPURE.has(node.text)) {
    const { parent } = node;
    const isName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isQualifiedName(parent) && parent.right === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
        parent.name === node);
    return isName ? undefined : node.text;
  }
  if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText())) return node.getText();
  const isDate = (callee: ts.Expression): boolean => ts.isIdentifier(callee) && callee.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (ts.isMetaProperty(node)) return node.getText();
  return undefined;
}

describe('the walls between the rooms', () => {
  it('every file of the server and the client lies in a room', () => {
    assert.deepEqual(
      [...graph.keys()].filter((file) => !(roomOf(file) in MAY_IMPORT)),
      [],
    );
  });

  it('imports follow the order of the rooms', () => {
    const wrong: string[] = [];
    for (const [file, imports] of graph) {
      const room = roomOf(file);
      for (const { target, specifier } of imports) {
        if (!specifier.startsWith('.')) continue;
        if (specifier.endsWith('/package.json') && FRONT_ENDS.includes(room)) continue;
        if (!target) wrong.push(`${file} imports ${specifier}, which is no TypeScript file of client or server`);
        else if (roomOf(target) !== room && !MAY_IMPORT[room]?.includes(roomOf(target))) {
          wrong.push(`${file} (${room}) must not import ${target} (${roomOf(target)})`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('there is no cycle of imports', () => {
    assert.equal(findCycle(graph), undefined);
  });

  it('only lsp speaks the protocol, only client speaks to VS Code', () => {
    const wrong: string[] = [];
    for (const [file, imports] of graph) {
      for (const { specifier } of imports) {
        if (/^vscode-(languageserver|jsonrpc)/.test(specifier) && roomOf(file) !== 'lsp')
          wrong.push(`${file}: ${specifier}`);
        if (/^vscode(-languageclient.*)?$/.test(specifier) && roomOf(file) !== 'client')
          wrong.push(`${file}: ${specifier}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('below the front ends nothing imports Node or an impure package', () => {
    const wrong: string[] = [];
    for (const [file, imports] of graph) {
      if (FRONT_ENDS.includes(roomOf(file))) continue;
      for (const { specifier } of imports) {
        if (specifier.startsWith('.') || PURE_PACKAGES.includes(specifier)) continue;
        const node = specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');
        wrong.push(`${file} imports ${specifier}${node ? ', a part of Node' : ''}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('below the front ends there is no process, clock, timer, console or chance', () => {
    const wrong: string[] = [];
    for (const file of graph.keys()) {
      if (FRONT_ENDS.includes(roomOf(file))) continue;
      const source = parse(file);
      walk(source, (node) => {
        const name = impurity(node);
        if (!name) return;
        wrong.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${name}`);
      });
    }
    assert.deepEqual(wrong, []);
  });

  it('no rule imports another rule', () => {
    const wrong: string[] = [];
    for (const [file, imports] of graph) {
      if (file === 'server/src/lint/rules.generated.ts') continue;
      for (const { target } of imports) {
        if (target?.startsWith('server/src/lint/rules/')) wrong.push(`${file} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
