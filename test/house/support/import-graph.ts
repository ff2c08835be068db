/** Reads who imports whom, with the TypeScript parser, so that comments and strings cannot mislead it. Types count like values. */
import path from 'node:path';
import ts from 'typescript';
import { filesUnder, textOf } from './source-files';

/** One import of a file. */
export interface Import {
  readonly specifier: string;
  /** The file meant, from the root, for a relative specifier that leads to a TypeScript file. */
  readonly target?: string;
}

/** The parsed source of a TypeScript file, given from the root. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for the node and everything under it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The module a node names: import and export declarations, import(), require() and import types. */
function specifierOf(node: ts.Node): string | undefined {
  let name: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) name = node.moduleSpecifier;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) name = node.argument.literal;
  else if (ts.isExternalModuleReference(node)) name = node.expression;
  else if (ts.isCallExpression(node)) {
    const callee = node.expression;
    const loads = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
    if (loads) name = node.arguments[0];
  }
  return name && ts.isStringLiteralLike(name) ? name.text : undefined;
}

/** The imports of one file. `known` holds all files that a relative specifier may lead to. */
function importsOf(file: string, known: ReadonlySet<string>): Import[] {
  const found: Import[] = [];
  walk(parse(file), (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    const target = specifier.startsWith('.') ? `${path.posix.join(path.posix.dirname(file), specifier)}.ts` : undefined;
    found.push({ specifier, ...(target && known.has(target) && { target }) });
  });
  return found;
}

/** The imports of every TypeScript file of client and server, by file. */
export function importGraph(): Map<string, Import[]> {
  const files = [...filesUnder('client'), ...filesUnder('server')].filter((file) => file.endsWith('.ts'));
  const known = new Set(files);
  return new Map(files.map((file) => [file, importsOf(file, known)]));
}

/** The first cycle found, as the files along it; undefined when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly Import[]>): string[] | undefined {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (state.get(file) === 'done') return undefined;
    if (state.get(file) === 'open') return [...trail.slice(trail.indexOf(file)), file];
    state.set(file, 'open');
    trail.push(file);
    for (const { target } of graph.get(file) ?? []) {
      const cycle = target && visit(target);
      if (cycle) return cycle;
    }
    trail.pop();
    state.set(file, 'done');
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}
