/** Definition and lint cannot disagree: from every reference that resolves one comes to the very thing the resolver names. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { shift } from '../../../server/src/base/span';
import { toChinese } from '../../../server/src/base/numerals';
import { definition } from '../../../server/src/features/navigation/definition';
import { references } from '../../../server/src/features/navigation/references';
import { placeOf } from '../../../server/src/workspace/occurrences';
import { entitiesOf } from '../../../server/src/features/navigation/places';
import { resolvedReferences } from '../../../server/src/workspace/resolve';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../../support/corpus';
import { folderOf } from './checks';
import { MEASURES, PLAN } from './texts';

/** Checks every reference of a text; gives back how many there were. */
async function checkAgreement(text: string): Promise<number> {
  const { here, folder } = folderOf(text);
  let count = 0;
  for (const { base, document } of here.file.documents) {
    for (const { reference, resolution } of resolvedReferences(document)) {
      const entities = entitiesOf(resolution);
      if (entities.length === 0) continue;
      count++;
      const offset = reference.span.start + base;
      const found = await definition(here, offset, folder);
      assert.deepEqual(
        found?.places.map(({ selection }) => selection),
        entities.map((entity) => shift(placeOf(entity).selection, base)),
        `${text.slice(offset - 20, offset)}⟦${text.slice(offset, reference.span.end + base)}⟧`,
      );
      const back = (await references(here, offset, false, folder)) ?? [];
      assert.ok(
        back.some(({ span }) => span.start === offset && span.end === reference.span.end + base),
        'the references of the thing hold the one asked from',
      );
    }
  }
  return count;
}

const numeral = (value: number): string => toChinese(value) ?? '';

/** Articles with paragraphs and items that cite one another in all the ways legal texts do. */
const legalText = fc
  .array(
    fc.record({ parts: fc.integer({ min: 1, max: 3 }), items: fc.integer({ min: 0, max: 3 }), cites: fc.nat(99) }),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((articles) => {
    const lines = ['甲市山塘管理办法', ''];
    for (const [index, { parts, items, cites }] of articles.entries()) {
      const other = articles[cites % articles.length];
      const path = `第${numeral((cites % articles.length) + 1)}条`;
      const ways = [
        `违反本办法${path}规定的，责令改正。`,
        `有${path}第${numeral((cites % (other?.parts ?? 1)) + 1)}款情形的，从重处罚。`,
        `有${path}第（${numeral((cites % 3) + 1)}）项情形的，从轻处罚。`,
        `依照${path}、第${numeral((cites % 7) + 1)}条至第${numeral((cites % 7) + 2)}条执行。`,
        '违反前条规定的，予以警告。',
      ];
      const say = (nth: number): string => ways[(cites + nth) % ways.length] ?? '';
      lines.push(`第${numeral(index + 1)}条　${items > 0 ? '下列情形应当报告：' : say(0)}`, '');
      for (let item = 1; item <= items; item++) {
        lines.push(`（${numeral(item)}）出现险情${item}的${item === items ? '。' : '；'}`, '');
      }
      for (let part = 2; part <= parts; part++) lines.push(`${say(part)}前款规定的情形除外。`, '');
    }
    return `${lines.join('\n')}\n`;
  });

describe('definition and the resolver', () => {
  it('agree on the texts of the tests', async () => {
    assert.ok((await checkAgreement(MEASURES)) >= 4);
    assert.ok((await checkAgreement(PLAN)) >= 5);
  });

  it('agree on generated legal texts', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(legalText, async (text) => {
        count += await checkAgreement(text);
      }),
      { numRuns: 60 },
    );
    assert.ok(count > 300, `${count} references were tried`);
  });

  it('agree on the samples', async () => {
    const folder = path.resolve(__dirname, '../../../samples');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:gazette|公文)$/.test(file),
    );
    assert.ok(files.length > 5);
    for (const file of files) await checkAgreement(readFileSync(path.join(folder, file), 'utf8'));
  });
});

describeCorpus('definition and the resolver on published text', () => {
  it('agree on every reference', async () => {
    let count = 0;
    for (const name of [ISSUE, ...publicDocuments()]) count += await checkAgreement(readCorpus(name));
    assert.ok(count > 200, `${count} references were tried`);
  }).timeout(60_000);
});
