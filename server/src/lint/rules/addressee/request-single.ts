// A request (请示) goes to one superior agency; requests and reports go to agencies, not to leaders by name or office. Forwarded requests are
// looked into as well.
import type { Addressee, Document } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { gapAt } from '../../support/ways';

interface RequestFault extends Fault {
  readonly problem: 'several' | 'person';
  readonly type: string;
  readonly name: string;
  readonly owner: Document;
}

/** Pairs of superiors that are addressed together by standing practice. */
const JOINT: readonly ReadonlySet<string>[] = [
  new Set(['中共中央', '党中央', '国务院']),
  new Set(['国务院', '中央军委']),
];
const PERSON =
  /(?:省长|市长|县长|区长|州长|镇长|乡长|书记|局长|厅长|部长|主席|总理|委员长|常委|秘书长|主任|同志|领导|负责人)$/;

export const requestSingle = documentRule<RequestFault, Options>({
  id: 'addressee/request-single',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第十五条：向上级机关行文原则上主送一个上级机关，不得以本机关名义向上级机关负责人报送公文（负责人直接交办事项除外）',
    en: 'Regulations on the Handling of Official Documents, article 15: documents upwards go to one superior agency in principle, and not to its leaders',
  },
  summary: { zh: '请示只主送一个上级机关', en: 'A request is addressed to one superior agency' },
  *find(document) {
    for (const owner of eachDocument(document)) {
      const { title, addressee } = owner;
      const type = title?.type?.text;
      if (!addressee || (type !== '请示' && type !== '报告' && type !== '请示报告')) continue;
      const person = addressee.units.find(({ text }) => PERSON.test(text));
      if (person) yield { span: person.span, problem: 'person', type, name: person.text, owner };
      else if (type !== '报告' && addressee.units.length > 1 && !isJoint(addressee)) {
        yield { span: addressee.span, problem: 'several', type, name: addressee.text, owner };
      }
    }
  },
  why: {
    zh: '须由人确定送哪一个机关',
    en: 'somebody must say which agency it goes to',
  },
  mends: ({ problem, owner }) => (problem === 'several' ? onlyOne(owner) : []),
  say({ problem, type, name }) {
    return problem === 'several'
      ? {
          zh: `请示主送了多个机关（“${name}”）。《党政机关公文处理工作条例》规定原则上主送一个上级机关，其他需要知悉的机关用抄送。`,
          en: `The request is addressed to several agencies (“${name}”). In principle it goes to one superior agency; others receive copies.`,
        }
      : {
          zh: `${type}主送了负责人“${name}”。《党政机关公文处理工作条例》规定不得以本机关名义向上级机关负责人报送公文，请主送机关；负责人直接交办的事项除外。`,
          en: `The ${type} is addressed to a leader, “${name}”. Documents upwards are addressed to the agency, unless the leader ordered the matter directly.`,
        };
  },
});

const MOST_UNITS = 4;

/** Each of the agencies alone, the others as copies below the date. */
function onlyOne({ addressee, date, copyTo, postscript, source }: Document): readonly Mending[] {
  const units = addressee?.units ?? [];
  const [first, last] = [units[0], units.at(-1)];
  const end = Math.max(date?.span.end ?? -1, postscript?.span.end ?? -1);
  if (!first || !last || units.length > MOST_UNITS || date === undefined || copyTo !== undefined) return [];
  return units.map((unit) => {
    const others = units.filter((each) => each !== unit).map(({ span }) => source.slice(span.start, span.end));
    return {
      title: { zh: `只主送“${unit.text}”，其他改为抄送`, en: `Address ${unit.text} alone, the others as copies` },
      edits: [
        {
          span: { start: first.span.start, end: last.span.end },
          newText: source.slice(unit.span.start, unit.span.end),
        },
        { span: { start: end, end }, newText: `${gapAt(source, end)}抄送：${others.join('，')}。` },
      ],
    };
  });
}

function isJoint({ units }: Addressee): boolean {
  return JOINT.some((names) => units.every(({ text }) => names.has(text)));
}
