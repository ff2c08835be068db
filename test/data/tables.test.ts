/** Holds the shape of every table: a source for each row, no row twice, and references between tables that lead somewhere. */
import assert from 'node:assert/strict';
import { AGENCIES } from '../../server/src/data/agencies';
import type { Agency } from '../../server/src/data/agency';
import { CODE_SUFFIXES, LOCAL_CODE_FORMS } from '../../server/src/data/agency-code-forms';
import { AGENCY_CODES } from '../../server/src/data/agency-codes';
import { DOCUMENT_TYPES, OTHER_TYPE_WORDS, STACKED_TYPES } from '../../server/src/data/document-types';
import { FOREIGN_ABBREVIATIONS } from '../../server/src/data/foreign-abbreviations';
import { GAZETTE_COLUMNS } from '../../server/src/data/gazette-columns';
import { ISSUER_WORDS } from '../../server/src/data/issuer-words';
import { LAW_NAMES } from '../../server/src/data/law-names';
import { PROVINCES } from '../../server/src/data/provinces';
import type { PartialDate, Sourced } from '../../server/src/data/sourced';
import { UNITS } from '../../server/src/data/units';
import { ZHEJIANG_CITIES, ZHEJIANG_COUNTIES } from '../../server/src/data/zhejiang-places';

const TABLES: Readonly<Record<string, readonly Sourced[]>> = {
  AGENCIES,
  AGENCY_CODES,
  CODE_SUFFIXES,
  LOCAL_CODE_FORMS,
  DOCUMENT_TYPES,
  OTHER_TYPE_WORDS,
  STACKED_TYPES,
  GAZETTE_COLUMNS,
  FOREIGN_ABBREVIATIONS,
  ISSUER_WORDS,
  LAW_NAMES,
  PROVINCES,
  UNITS,
  ZHEJIANG_CITIES,
  ZHEJIANG_COUNTIES,
};

const HAN = /^[\u4e00-\u9fff]+$/;

/** What occurs more than once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

/** Every string a row holds, also in lists. */
function strings(row: Sourced): string[] {
  return Object.values(row)
    .flat()
    .filter((value): value is string => typeof value === 'string');
}

describe('the tables', () => {
  for (const [name, rows] of Object.entries(TABLES)) {
    it(`${name} gives every row a source and says whether it was confirmed`, () => {
      assert.ok(rows.length > 0);
      for (const row of rows) {
        assert.ok(row.source.trim() !== '', JSON.stringify(row));
        assert.equal(typeof row.confirmed, 'boolean');
      }
    });

    it(`${name} holds no empty or padded text and no row twice`, () => {
      for (const row of rows)
        for (const text of strings(row)) assert.ok(text !== '' && text === text.trim(), JSON.stringify(row));
      assert.deepEqual(repeated(rows.map((row) => JSON.stringify(row))), []);
    });
  }

  it('name units once each, in terms of a base that is its own', () => {
    assert.deepEqual(repeated(UNITS.map((unit) => unit.text)), []);
    const known = new Map(UNITS.map((unit) => [unit.text, unit]));
    for (const { text, base, factor, kind } of UNITS) {
      assert.ok(Number.isFinite(factor) && factor > 0, text);
      const own = known.get(base);
      if (own) assert.deepEqual([own.base, own.factor, own.kind], [base, 1, kind], text);
    }
  });

  it('name provinces, places, types, columns and words once each', () => {
    assert.deepEqual(repeated(PROVINCES.flatMap((p) => [p.fullName, p.shortName])), []);
    assert.deepEqual(repeated(PROVINCES.flatMap((p) => p.abbreviations)), []);
    assert.deepEqual(repeated([...ZHEJIANG_CITIES, ...ZHEJIANG_COUNTIES].map((p) => p.name)), []);
    assert.deepEqual(repeated(ZHEJIANG_CITIES.map((c) => c.abbreviation)), []);
    assert.deepEqual(repeated(DOCUMENT_TYPES.flatMap((t) => [t.name, ...t.variants])), []);
    assert.deepEqual(repeated([...OTHER_TYPE_WORDS.map((w) => w.name), ...DOCUMENT_TYPES.map((t) => t.name)]), []);
    assert.deepEqual(repeated(STACKED_TYPES.map((t) => t.name)), []);
    assert.deepEqual(repeated(GAZETTE_COLUMNS.map((c) => c.name)), []);
    assert.deepEqual(repeated(ISSUER_WORDS.map((w) => w.word)), []);
    assert.deepEqual(repeated(CODE_SUFFIXES.map((s) => s.suffix)), []);
    assert.deepEqual(repeated(LOCAL_CODE_FORMS.map((f) => f.ending)), []);
    assert.deepEqual(repeated(AGENCIES.map((a) => a.fullName)), []);
    assert.deepEqual(repeated(FOREIGN_ABBREVIATIONS.map((a) => a.short)), []);
    for (const { names } of FOREIGN_ABBREVIATIONS) assert.ok(names.length > 0);
    assert.deepEqual(repeated(LAW_NAMES.map((law) => law.name)), []);
  });
});

describe('the places of Zhejiang', () => {
  it('are eleven cities and, in the middle of 2021, ninety counties', () => {
    assert.equal(ZHEJIANG_CITIES.length, 11);
    assert.equal(ZHEJIANG_COUNTIES.filter((c) => c.validTo === undefined).length, 90);
    const cities = new Set(ZHEJIANG_CITIES.map((c) => c.name));
    for (const county of ZHEJIANG_COUNTIES) assert.ok(cities.has(county.city), county.name);
  });
});

describe('the document types', () => {
  it('are the fifteen of the regulation', () => {
    assert.equal(DOCUMENT_TYPES.length, 15);
  });

  it('close with sentences written without their full stop', () => {
    for (const type of DOCUMENT_TYPES) for (const closing of type.closings) assert.doesNotMatch(closing, /[。.]$/);
  });

  it('are what the meanings of suffixes and the advice on stacked types refer to', () => {
    const names = new Set(DOCUMENT_TYPES.map((t) => t.name));
    for (const suffix of CODE_SUFFIXES) for (const type of suffix.types) assert.ok(names.has(type), type);
    for (const stacked of STACKED_TYPES) assert.ok(stacked.instead === undefined || names.has(stacked.instead));
  });
});

describe('the agencies', () => {
  const byName = new Map(AGENCIES.map((agency) => [agency.fullName, agency]));

  it('are valid from a day not after the day they end', () => {
    for (const { fullName, validFrom, validTo } of AGENCIES) {
      for (const date of [validFrom, validTo]) {
        if (date !== undefined) assert.match(date, /^(19|20)\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$/, fullName);
      }
      if (validFrom !== undefined && validTo !== undefined) assert.ok(validFrom <= validTo, fullName);
    }
  });

  it('have a successor in the table when they have one, which is not themselves', () => {
    for (const { fullName, successor, validTo } of AGENCIES) {
      if (successor === undefined) continue;
      assert.ok(byName.has(successor) && successor !== fullName, successor);
      assert.notEqual(validTo, undefined, fullName);
    }
  });

  it('never share a short form in one place at one time', () => {
    for (const [i, a] of AGENCIES.entries()) {
      for (const b of AGENCIES.slice(i + 1)) {
        const shared = a.shortNames.filter((name) => a.scope === b.scope && b.shortNames.includes(name));
        if (shared.length > 0) assert.ok(!concurrent(a, b), `${shared.join()}: ${a.fullName}, ${b.fullName}`);
      }
    }
  });

  it('never reject a form that is standard for another body of the same place', () => {
    for (const a of AGENCIES) {
      for (const b of AGENCIES) {
        if (a.scope !== b.scope) continue;
        assert.deepEqual(
          a.rejected.filter((name) => b.shortNames.includes(name) || b.fullName === name),
          [],
        );
      }
    }
    assert.deepEqual(repeated(AGENCIES.flatMap((a) => a.rejected.map((name) => `${a.scope} ${name}`))), []);
  });

  it('are written in Chinese characters only', () => {
    for (const a of AGENCIES) for (const name of [a.fullName, ...a.shortNames, ...a.rejected]) assert.match(name, HAN);
  });

  function concurrent(a: Agency, b: Agency): boolean {
    const early: PartialDate = '0000';
    const late: PartialDate = '9999';
    // Old and new name may both be right in the month of the change.
    return (a.validFrom ?? early) < (b.validTo ?? late) && (b.validFrom ?? early) < (a.validTo ?? late);
  }
});

describe('the agency codes', () => {
  it('stand once each, and give every row something to match', () => {
    assert.deepEqual(repeated(AGENCY_CODES.flatMap((row) => row.codes)), []);
    assert.deepEqual(repeated(AGENCY_CODES.flatMap((row) => row.prefixes)), []);
    for (const row of AGENCY_CODES) assert.ok(row.codes.length + row.prefixes.length > 0, row.issuer);
  });

  it('are short Chinese words, and no beginning is a single character', () => {
    for (const { codes, prefixes } of AGENCY_CODES) {
      for (const code of codes) assert.match(code, /^[\u4e00-\u9fff]{1,8}$/);
      for (const prefix of prefixes) assert.match(prefix, /^[\u4e00-\u9fff]{2,6}$/);
    }
  });

  it('belong to a place the tables know and, for centre and Zhejiang departments, to a body they know', () => {
    const regions = new Set(['全国', ...PROVINCES.map((p) => p.shortName)]);
    const names = new Set(AGENCIES.map((a) => a.fullName));
    const places = [...ZHEJIANG_CITIES, ...ZHEJIANG_COUNTIES].map((p) => p.name);
    for (const { issuer, jointIssuer, region, level } of AGENCY_CODES) {
      assert.ok(regions.has(region), region);
      if (level === 'central' || (region === '浙江' && level === 'province')) {
        assert.ok(names.has(issuer), issuer);
        assert.ok(jointIssuer === undefined || names.has(jointIssuer), jointIssuer);
      } else if (region === '浙江') {
        assert.ok(
          places.some((place) => issuer.startsWith(place)),
          issuer,
        );
      }
    }
  });

  it('of the cities of Zhejiang begin with the character of the city and name its office rightly', () => {
    for (const { codes, issuer, level, kind } of AGENCY_CODES) {
      const city = level === 'city' ? ZHEJIANG_CITIES.find((c) => issuer.startsWith(c.name)) : undefined;
      if (city === undefined) continue;
      for (const code of codes) assert.ok(code.startsWith(city.abbreviation), code);
      assert.equal(issuer, `${city.name}人民政府${kind === 'office' ? city.officeName : ''}`);
    }
  });

  it('of the provinces begin with the character of the province', () => {
    for (const { codes, region, issuer } of AGENCY_CODES) {
      const province = PROVINCES.find((p) => p.shortName === region);
      if (province === undefined || region === '浙江' || issuer.includes('兵团')) continue;
      for (const code of codes) assert.equal(code.charAt(0), province.abbreviations[0], code);
    }
  });
});
