// Commas inside a row of names that 、 sets apart: 北京、天津，上海. Told only where the names on both sides are of one kind beyond doubt.
import type { Addressee } from '../../model/document';
import { PROVINCES } from '../../data/provinces';

type Unit = Addressee['units'][number];

const PROVINCE_NAMES: ReadonlySet<string> = new Set(
  PROVINCES.flatMap(({ fullName, shortName }) => [fullName, shortName]),
);
const DEPARTMENT = /^(?!中|全|最高|[各省市县区州]|军)[\p{Script=Han}]{1,8}(?:部|总局|总署)$/u;
/** Named units of one trade: 甲派出所、乙派出所. A name with 各 stands for a kind. */
const TRADES = ['派出所', '街道办事处', '中学', '小学', '医院', '监狱'];
/** Fewer names show no habit. */
const FEWEST = 3;

/** The unit behind which a comma stands where its row has 、; undefined when there is none or the row has several. */
export function commaInRow(units: readonly Unit[]): Unit | undefined {
  const kinds: ((text: string) => boolean)[] = [
    (text) => PROVINCE_NAMES.has(text),
    (text) => DEPARTMENT.test(text),
    ...TRADES.map((trade) => (text: string) => text.endsWith(trade) && !/[各及和]/.test(text)),
  ];
  for (const isOfKind of kinds) {
    const found = commaAmong(units, isOfKind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function commaAmong(units: readonly Unit[], isOfKind: (text: string) => boolean): Unit | undefined {
  const commas: Unit[] = [];
  let stops = 0;
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1];
    if (next === undefined || !isOfKind(unit.text) || !isOfKind(next.text)) continue;
    if (unit.separator === '、') stops++;
    else if (unit.separator === ',' || unit.separator === '，') commas.push(unit);
  }
  const names = units.filter(({ text }) => isOfKind(text)).length;
  return commas.length === 1 && stops >= 1 && names >= FEWEST ? commas[0] : undefined;
}
