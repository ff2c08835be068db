/** The promises of formatting on texts nobody would write: the samples with marks exchanged, white space and stray marks put in, pieces cut out. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { GazetteService } from '../../../server/src/service';
import { checkFormat } from '../../support/format';
import { testHost } from '../../support/test-host';

/** Set higher by hand to search further. */
const RUNS = Number(process.env.FORMAT_RUNS ?? 100);

const service = new GazetteService(testHost);

const folder = path.resolve(__dirname, '../../../samples');
const SAMPLES = ['clean', 'faulty'].flatMap((name) =>
  readdirSync(path.join(folder, name))
    .filter((file) => /\.(?:gazette|公文)$/.test(file))
    .map((file) => readFileSync(path.join(folder, name, file), 'utf8')),
);

/** What typing, pasting and converting bring into a text. */
const STRAYS = [
  ...[' ', '  ', '\u3000', '\t', '\u00a0', '\u200b', '\n', '\n\n', '\n\n\n\n', '\r\n', '\r', ' \n', '\uFEFF', '\ud800'],
  ...[
    ',',
    '，',
    ':',
    '：',
    ';',
    '；',
    '(',
    ')',
    '（',
    '）',
    '"',
    '“',
    '”',
    '「',
    '--',
    '——',
    '...',
    '…',
    '。',
    '、',
    '[',
    '〔',
    '《',
    '》',
  ],
  ...[
    '<!-- ',
    ' -->',
    '<!-- gazette-disable -->\n',
    '\n<!-- gazette-enable -->',
    '```\n',
    '<table>',
    '---\n',
    '# ',
    '**',
    '| ',
    '&nbsp;',
  ],
  ...[
    '\n一、',
    '\n（一）',
    '\n(二) ',
    '\n1．',
    '\n2. ',
    '\n第三条 ',
    '专栏1',
    '附件2：',
    '（2021）3 号',
    '2021 年',
    '12 万',
    'GDP',
    '修改为：“',
  ],
];

interface Change {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(100_000),
  cut: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(3), { weight: 1, arbitrary: fc.nat(80) }),
  put: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...STRAYS) }, fc.string({ maxLength: 6, unit: 'grapheme' })),
});

/** Exchanges of every mark of a kind at once, so that habits are mixed. */
const EXCHANGES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/，/g, (mark, at: number) => (at % 2 ? ',' : mark)),
  (text) =>
    text.replace(/[，：；（）]/g, (mark, at: number) =>
      at % 5 ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
    ),
  (text) => text.replace(/[，：；（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
  (text) =>
    text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, (_, at: number) => (at % 3 ? ' ' : '')),
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/[\u4e00-\u9fff](?=\n\n)/g, (character, at: number) => (at % 4 ? character : `${character} `)),
];

const text = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.constantFrom(...EXCHANGES), fc.array(change, { maxLength: 12 }))
  .map(([sample, exchange, changes]) =>
    changes.reduce((now, { at, cut, put }) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + put + now.slice(start + cut);
    }, exchange(sample)),
  );

const way = fc.record(
  {
    punctuation: fc.constantFrom('keep' as const, 'full' as const, 'half' as const),
    seams: fc.constantFrom('page' as const, 'all' as const, 'keep' as const),
    spaces: fc.boolean(),
    blankLines: fc.boolean(),
  },
  { requiredKeys: ['punctuation'] },
);

describe('the promises of formatting', () => {
  it('hold for any text', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(text, way, (given, layer) => void checkFormat(service, given, layer)),
      { numRuns: RUNS },
    );
  });

  it('hold for any part of any text', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(text, way, fc.nat(), fc.nat(600), (given, layer, at, length) => {
        const start = at % (given.length + 1);
        checkFormat(service, given, layer, { start, end: Math.min(given.length, start + length) });
      }),
      { numRuns: RUNS },
    );
  });
});
