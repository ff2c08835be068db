// The one form in which every part of the suite leaves its result: a JSON file in out/results, read by sum.mjs.
// It must not depend on anything but Node, because it also has to work when the installation failed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', ms?: number, file?: string, error?: string }} Test
 * @typedef {{ suite: string, passed: number, failed: number, skipped: number, tests: Test[] }} Result
 */

/** Counts the tests by state. @param {string} suite @param {Test[]} tests @returns {Result} */
export function resultOf(suite, tests) {
  const count = (state) => tests.filter((test) => test.state === state).length;
  return { suite, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), tests };
}

/** Writes the result of a suite to a file. @param {string} file @param {string} suite @param {Test[]} tests */
export function writeResult(file, suite, tests) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(resultOf(suite, tests), null, 1) + '\n');
}

/**
 * Reads a result file; one that is missing, broken or empty gives undefined, which the sum counts as a failure.
 * @param {string} file @returns {Result | undefined}
 */
export function readResult(file) {
  try {
    const { suite, tests } = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(tests) && tests.length > 0 ? resultOf(String(suite), tests) : undefined;
  } catch {
    return undefined;
  }
}
