/**
 * Holds what package.json promises: the versions of Node and VS Code that everything else is built for, and a lockfile
 * that names no server, so that it installs from whatever registry the reader uses.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: Record<string, string>;
  devDependencies: Record<string, string>;
  type?: string;
};

describe('package.json', () => {
  it('asks for the VS Code whose types it compiles against', () => {
    assert.equal(manifest.engines['vscode'], `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('has no "type" field, because VS Code loads the bundles as CommonJS', () => {
    assert.equal(manifest.type, undefined);
  });

  it('has a lockfile without download addresses', () => {
    assert.ok(!readFileSync('package-lock.json', 'utf8').includes('"resolved"'));
  });
});
