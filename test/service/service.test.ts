/** The façade: open documents, edits, fixes at a place, everything safe at once. With rules made for the purpose. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/edit';
import { resolveConfig } from '../../server/src/lint/config';
import { GazetteService } from '../../server/src/service';
import { wordRule } from '../support/fake-rules';
import { readMarkup } from '../support/markup';
import { testHost } from '../support/test-host';

const RULES = [
  wordRule('wording/plum', '梅', { fix: 'safe', replacement: '李' }),
  wordRule('wording/pine', '松', { fix: 'suggested', replacement: '柏' }),
  wordRule('date/bamboo', '竹'),
];
const HEAD = '某某县人民政府关于植树工作的通知\n某政发〔2024〕3号\n\n各乡镇人民政府：\n';

function opened(text: string): GazetteService {
  const service = new GazetteService(testHost, RULES);
  service.open('x', text);
  return service;
}

describe('the service', () => {
  it('knows what is open', () => {
    const service = opened(HEAD);
    assert.deepEqual([service.has('x'), service.uris()], [true, ['x']]);
    service.close('x');
    service.close('x');
    assert.deepEqual([service.has('x'), service.uris()], [false, []]);
    assert.throws(() => service.findings('x'), /Not open: x/);
  });

  it('keeps the version that came with the text', () => {
    const service = new GazetteService(testHost, RULES);
    service.open('x', HEAD, 4);
    assert.equal(service.version('x'), 4);
    service.change('x', [{ span: { start: 0, end: 0 }, newText: '　' }], 5);
    assert.equal(service.version('x'), 5);
    service.configure('x', resolveConfig(RULES));
    assert.equal(service.version('x'), 5);
  });

  it('gives the same list of findings until text or configuration change', () => {
    const service = opened(`${HEAD}种梅。\n`);
    const first = service.findings('x');
    assert.equal(service.findings('x'), first);
    service.configure('x', service.config('x'));
    assert.equal(service.findings('x'), first);
    service.change('x', [{ span: { start: 0, end: 0 }, newText: ' ' }]);
    assert.notEqual(service.findings('x'), first);
  });

  it('offers at a place the fixes whose range is met or touched', () => {
    const at = (marked: string): string[] => {
      const { text, ranges, cursors } = readMarkup(`${HEAD}${marked}\n`);
      const place = ranges[0]?.span ?? { start: cursors[0] ?? 0, end: cursors[0] ?? 0 };
      return opened(text)
        .fixesAt('x', place)
        .map(({ rule }) => rule);
    };
    assert.deepEqual(at('种‸梅和松。'), ['wording/plum']);
    assert.deepEqual(at('种梅‸和松。'), ['wording/plum']);
    assert.deepEqual(at('⟦种梅和松⟧。'), ['wording/plum', 'wording/pine']);
    assert.deepEqual(at('‸种梅。'), []);
    assert.deepEqual(at('种‸竹。'), []);
  });

  it('mends everything safe at once and nothing else', () => {
    const text = `${HEAD}种梅、松、竹和梅。\n`;
    assert.equal(applyEdits(text, opened(text).fixAll('x')), `${HEAD}种李、松、竹和李。\n`);
    assert.deepEqual(opened(HEAD).fixAll('x'), []);
  });

  it('outlines what is open and what is not', () => {
    const service = opened(`${HEAD}一、选种\n选种。\n二、挖坑\n挖坑。\n`);
    assert.deepEqual(service.outline('x'), service.outlineText(service.tree('x').text).outline);
  });

  it('after any edits finds what a fresh check of the text finds', () => {
    const documents = `${HEAD}一、种梅\n种梅。\n二、种松\n种竹。\n\n某某县人民政府\n2024年3月1日\n\n`.repeat(3);
    const edit = fc.tuple(
      fc.nat(documents.length),
      fc.nat(12),
      fc.constantFrom('', '梅', '\n', '松\n\n', '（', '<!-- gazette-disable -->'),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const service = opened(documents);
        for (const [at, length, newText] of edits) {
          const end = service.tree('x').text.length;
          service.findings('x');
          const span = { start: Math.min(at, end), end: Math.min(at + length, end) };
          service.change('x', [{ span, newText }]);
        }
        assert.deepEqual(service.findings('x'), service.checkText(service.tree('x').text).findings);
      }),
      { numRuns: 60 },
    );
  });
});
