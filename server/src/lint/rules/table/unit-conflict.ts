// table/unit-conflict: the unit of a value is given twice in a table and not alike: in the cell and over its column, behind the name and in the
// unit column, in the unit line and in the headers. What a text says of the same value is for arithmetic/text-table-conflict.
import type { Unit } from '../../../model/quantity-types';
import { documentRule, type Bilingual, type Fault, type Mending } from '../../rule';
import { gridsOf, plainNumber } from '../../support/table-grids';
import { unitClashes, type Clash } from '../../support/unit-clashes';
import { replacing } from '../../support/ways';

interface UnitFault extends Fault {
  readonly clash: Clash;
}

export const unitConflict = documentRule<UnitFault, Record<never, never>>({
  id: 'table/unit-conflict',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：表中数据的单位只标一处，各处一致',
    en: 'Common practice: the unit of the values in a table is given in one place and agrees everywhere',
  },
  summary: { zh: '表中数据的单位前后不一致', en: 'Units in a table that do not agree' },
  *find(top) {
    for (const { grid, owner } of gridsOf(top)) {
      if (grid.ragged) continue;
      for (const clash of unitClashes(grid, owner)) {
        if (clash.kind === 'cell' || clash.kind === 'scale')
          yield { span: clash.cell.span, clash, related: place(clash.unit) };
        else if (clash.kind === 'percent') yield { span: clash.cell.span, clash };
        else if (clash.kind === 'name') yield { span: clash.cell.span, clash, related: place(clash.name) };
        else yield { span: clash.unit.span, clash, related: place(clash.head) };
      }
    }
  },
  why: {
    zh: '须由人核对单位和数值',
    en: 'somebody must check unit and value',
  },
  mends: ({ clash }) => waysFor(clash),
  say: ({ clash }) => WORDS[clash.kind](clash as never),
});

function place({
  span,
  text,
}: {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}): Fault['related'] {
  return [{ span, message: { zh: `这里的单位是“${text}”`, en: `The unit here is “${text}”` } }];
}

/** The value in the unit there is, or one of the two units in place of the other. */
function waysFor(clash: Clash): readonly Mending[] {
  switch (clash.kind) {
    case 'cell':
      return [replacing(clash.cell.span, plainNumber(clash.value))];
    case 'scale': {
      const digits = clash.printed.replace(/[十百千万亿]{1,3}$/, '');
      return digits === clash.printed ? [] : [replacing(clash.cell.span, digits)];
    }
    case 'percent':
      return [replacing(clash.cell.span, `${clash.printed}%`)];
    case 'name':
      return [either(clash.unit, clash.name), either(clash.name, clash.unit)];
    case 'line':
      return [either(clash.unit, clash.head)];
  }
}

function either(unit: Unit, right: Unit): Mending {
  return replacing(unit.span, right.text, {
    zh: `“${unit.text}”改为“${right.text}”`,
    en: `Change ${unit.text} to ${right.text}`,
  });
}

type Words = { readonly [K in Clash['kind']]: (clash: Extract<Clash, { kind: K }>) => Bilingual };

const WORDS: Words = {
  cell: ({ printed, unit, value }) => ({
    zh: `这一格写作“${printed}”，而单位是${unit.text}，两处量级不同（“${printed}”合${plainNumber(value)}${unit.text}）。请核对单位，按${unit.text}填写数值。`,
    en: `The cell reads “${printed}” where the unit is ${unit.text} (“${printed}” comes to ${plainNumber(value)} ${unit.text}). Check the unit and write the value in ${unit.text}.`,
  }),
  scale: ({ printed, unit }) => ({
    zh: `这一格写作“${printed}”，而单位已经是${unit.text}，数量级写了两次。请核对数值，只在一处写数量级。`,
    en: `The cell reads “${printed}” where the unit is ${unit.text} already, so that the scale is given twice. Check the value and give the scale in one place.`,
  }),
  name: ({ unit, name }) => ({
    zh: `单位栏是“${unit.text}”，名称后的括号里是“${name.text}”，两处不一致。请核对，只在一处标单位。`,
    en: `The unit column says “${unit.text}”, the bracket behind the name “${name.text}”. Check, and give the unit in one place.`,
  }),
  percent: ({ printed, others }) => ({
    zh: `这一格写作“${printed}”，没有百分号，本列其余${others}格都有。请核对，是百分比的写作“${printed}%”。`,
    en: `The cell reads “${printed}” without %, which the other ${others} cells of the column print. Check it; a percentage is written “${printed}%”.`,
  }),
  line: ({ unit, head }) => ({
    zh: `表头上方标“单位：${unit.text}”，各数据列的表头却标“${head.text}”，两处不一致。请核对，只在一处标单位。`,
    en: `The line above the table gives the unit ${unit.text}, the headers of its columns ${head.text}. Check, and give the unit in one place.`,
  }),
};
