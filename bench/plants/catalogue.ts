// Every operator there is, and the choice of plants: some of each, spread over the files. Knows no finding.
import { TABLES } from './files';
import type { Ground } from './ground';
import type { Plant } from './measure';
import type { Operator, Plan } from './operator';
import { abbreviationOperators } from './operators/abbreviation';
import { addresseeOperators } from './operators/addressee';
import { arithmeticOperators } from './operators/arithmetic';
import { attachmentOperators } from './operators/attachment';
import { citationOperators } from './operators/citation';
import { dateOperators } from './operators/date';
import { docNumberOperators } from './operators/doc-number';
import { gazetteOperators } from './operators/gazette';
import { knownDocumentOperators } from './operators/known-documents';
import { libraryOperators } from './operators/library-documents';
import { measurementOperators } from './operators/measurement';
import { numeralOperators } from './operators/numeral';
import { numberingOperators } from './operators/numbering';
import { ordinalOperators } from './operators/ordinals';
import { punctuationOperators } from './operators/punctuation';
import { referenceOperators } from './operators/reference';
import { structureOperators } from './operators/structure';
import { tableOperators } from './operators/table';
import { tableShapeOperators } from './operators/table-shape';
import { tableDeclarationOperators } from './operators/table-declaration';
import { titleOperators } from './operators/title';
import { seeded, seedOf, shuffled } from './random';

export const operators: readonly Operator[] = [
  ...structureOperators,
  ...titleOperators,
  ...docNumberOperators,
  ...dateOperators,
  ...addresseeOperators,
  ...numberingOperators,
  ...ordinalOperators,
  ...punctuationOperators,
  ...numeralOperators,
  ...gazetteOperators,
  ...referenceOperators,
  ...attachmentOperators,
  ...citationOperators,
  ...knownDocumentOperators,
  ...libraryOperators,
  ...abbreviationOperators,
  ...measurementOperators,
  ...tableOperators,
  ...tableShapeOperators,
  ...arithmeticOperators,
  ...tableDeclarationOperators,
];

const ON_TABLES = /^(?:table|numeral|arithmetic)\//;

/** At most `most` plants of an operator, no file twice before every file that has a place had its turn. */
export function plantsOf(operator: Operator, grounds: readonly Ground[], seed: number, most: number): Plant[] {
  const random = seeded(seedOf(seed, `${operator.rule} ${operator.name}`));
  const places: { ground: Ground; plans: Plan[] }[] = [];
  for (const ground of grounds) {
    if (ground.file.startsWith(TABLES) && !ON_TABLES.test(operator.rule)) continue;
    const plans = shuffled(random, [...operator.sites(ground, random)]);
    if (plans.length > 0) places.push({ ground, plans });
  }
  const turns = shuffled(random, places);
  const out: Plant[] = [];
  for (let round = 0; out.length < most && turns.some(({ plans }) => plans.length > round); round++) {
    for (const { ground, plans } of turns) {
      const plan = plans[round];
      if (plan && out.length < most) out.push({ operator, ground, plan });
    }
  }
  return out;
}
