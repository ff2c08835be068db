/** What every message of a finding must be: in both languages, ending like a sentence, without marks that are not for readers. */
import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/lint/finding';

const FORBIDDEN = /undefined|NaN|\[object|\[[A-Z]\]|TODO|\$\{/;

/** Asserts the form of the messages of a finding and its related places. */
export function checkMessages({ rule, message, related }: Finding): void {
  for (const { zh, en } of [message, ...related.map((place) => place.message)]) {
    assert.ok(/[\u4e00-\u9fff]/.test(zh), `${rule}: the Chinese message is not Chinese: ${zh}`);
    assert.ok(/[a-z]/i.test(en), `${rule}: the English message is not English: ${en}`);
    for (const text of [zh, en]) assert.ok(!FORBIDDEN.test(text), `${rule}: not for readers: ${text}`);
  }
}
