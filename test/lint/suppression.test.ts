/** Suppression comments, with a rule that finds one word: what a comment hides is what is expected not to be marked. */
import assert from 'node:assert/strict';
import { resolveConfig } from '../../server/src/lint/config';
import { GazetteService } from '../../server/src/service';
import { wordRule } from '../support/fake-rules';
import { readMarkup, writeMarkup } from '../support/markup';
import { testHost } from '../support/test-host';

const config = resolveConfig([
  wordRule('wording/plum', '梅'),
  wordRule('wording/pine', '松', { fix: 'safe', replacement: '柏' }),
  wordRule('date/bamboo', '竹'),
]);

/** Asserts that the findings are exactly the marked ranges, each marked with its rule. */
function check(marked: string): void {
  const { text } = readMarkup(marked);
  const { findings } = new GazetteService(testHost).checkText(text, config);
  assert.equal(
    writeMarkup(
      text,
      findings.map(({ span, rule }) => ({ span, label: rule })),
    ),
    marked,
  );
}

const HEAD = '关于植树工作的通知\n\n各乡镇人民政府：\n';

describe('suppression comments', () => {
  it('without comments everything is found', () => {
    check(`${HEAD}要多种⟦梅⟧{wording/plum}和⟦竹⟧{date/bamboo}。\n`);
  });

  it('disable-next-line without names hides everything on the next line and nothing further down', () => {
    check(`${HEAD}<!-- gazette-disable-next-line -->\n要多种梅和竹。\n还要种⟦梅⟧{wording/plum}。\n`);
  });

  it('disable-next-line passes over blank lines and other comments', () => {
    check(
      `${HEAD}<!-- gazette-disable-next-line wording/plum -->\n<!-- gazette-disable-next-line date/bamboo -->\n\n<!-- 记 -->\n要多种梅和竹，⟦松⟧{wording/pine}也要。\n`,
    );
  });

  it('several names may be separated by space, comma or ideographic comma', () => {
    for (const separator of [' ', ',', ', ', '，', '、']) {
      check(
        `${HEAD}<!-- gazette-disable-next-line wording/plum${separator}date/bamboo -->\n梅竹⟦松⟧{wording/pine}并种。\n`,
      );
    }
  });

  it('a family may be named', () => {
    check(`${HEAD}<!-- gazette-disable-next-line wording/* -->\n梅松⟦竹⟧{date/bamboo}并种。\n`);
  });

  it('a reason may follow two hyphens', () => {
    check(
      `${HEAD}<!-- gazette-disable-next-line wording/plum -- date/bamboo 原文如此 -->\n梅⟦竹⟧{date/bamboo}并种。\n`,
    );
  });

  it('disable-line hides the line it stands on', () => {
    check(`${HEAD}要多种梅。<!-- gazette-disable-line -->\n也种⟦梅⟧{wording/plum}。\n`);
  });

  it('disable hides up to enable, which may give back one rule only', () => {
    check(
      `${HEAD}种⟦梅⟧{wording/plum}。\n<!-- gazette-disable -->\n种梅和竹。\n<!-- gazette-enable date/bamboo -->\n种梅和⟦竹⟧{date/bamboo}。\n<!-- gazette-enable -->\n种⟦梅⟧{wording/plum}和⟦竹⟧{date/bamboo}。\n`,
    );
  });

  it('disable without enable hides to the end of the file', () => {
    check(`${HEAD}种⟦梅⟧{wording/plum}。\n<!-- gazette-disable wording/plum -->\n种梅。\n种梅`);
  });

  it('disable-file hides in the whole file wherever it stands', () => {
    check(`${HEAD}种梅和⟦竹⟧{date/bamboo}。\n<!-- gazette-disable-file wording/plum -->\n`);
  });

  it('a rule that does not exist is a finding at its name', () => {
    check(`${HEAD}<!-- gazette-disable-next-line ⟦wording/plumm⟧{config/unknown-rule} -->\n种⟦梅⟧{wording/plum}。\n`);
  });

  it('a directive that does not exist is a finding at its name', () => {
    check(
      `${HEAD}<!-- ⟦gazette-disable-nextline⟧{config/unknown-directive} wording/plum -->\n种⟦梅⟧{wording/plum}。\n`,
    );
  });

  it('other comments mean nothing', () => {
    check(`${HEAD}<!-- disable wording/plum 公报 gazette-disable -->\n种⟦梅⟧{wording/plum}。\n`);
  });

  it('what is hidden is not mended by fix-all', () => {
    const service = new GazetteService(testHost);
    const { text } = service.fixText(`${HEAD}种松。\n<!-- gazette-disable-next-line -->\n种松。\n`, config);
    assert.equal(text, `${HEAD}种柏。\n<!-- gazette-disable-next-line -->\n种松。\n`);
  });

  it('a thousand stacked comments are read in linear time', () => {
    const stack = '<!-- gazette-disable-next-line wording/plum -->\n\n'.repeat(20_000);
    const started = process.hrtime.bigint();
    check(`${HEAD}${stack}种梅和⟦竹⟧{date/bamboo}。\n`);
    assert.ok(process.hrtime.bigint() - started < 5_000_000_000n);
  });
});
