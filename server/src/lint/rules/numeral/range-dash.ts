// 数值和时间的起止用一字线“—”或浪纹线“～”连接，不用短横线。 A hyphen joins the parts of a number or a name (CN33-1354, 1-2号楼), so what is no range the
// model leaves out. A document that uses nothing but hyphens is told once.
import type { TextEdit } from '../../../base/edit';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { rangeJoints, type RangeJoint } from '../../support/range-joints';

interface DashFault extends Fault {
  readonly wrong: readonly RangeJoint[];
  readonly dash: string;
}

/** From so many on, none of them right, it is the document's way. */
const HABIT = 5;

export const rangeDash = documentRule<DashFault, Options>({
  id: 'numeral/range-dash',
  severity: 'warning',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《标点符号用法》（GB/T 15834—2011）：标示时间、地域的起止和数值范围用一字线或者浪纹线',
    en: 'GB/T 15834—2011: a range of time or of values takes the dash — or ～',
  },
  summary: { zh: '数值和时间的起止用“—”或“～”', en: 'Ranges of values and of time take — or ～, no hyphen' },
  *find(top) {
    for (const document of eachDocument(top)) {
      const joints = rangeJoints(document);
      const wrong = joints.filter(({ right }) => !right);
      const dash =
        joints.filter(({ right, joint }) => right && joint.text === '~').length * 2 > joints.length - wrong.length
          ? '～'
          : '—';
      if (wrong.length >= HABIT && wrong.length === joints.length) {
        yield faultOf(wrong, dash);
      } else {
        for (const joint of wrong) yield faultOf([joint], dash);
      }
    }
  },
  say({ wrong, dash }) {
    const [first] = wrong as [RangeJoint];
    const right = first.whole.text.replace(first.joint.text, dash);
    const all =
      wrong.length > 1
        ? { zh: `全文${wrong.length}处都是如此。`, en: ` All ${wrong.length} ranges of the document are like this.` }
        : { zh: '', en: '' };
    return {
      zh: `“${first.whole.text}”的起止用“${first.joint.text}”连接。${all.zh}国家标准《标点符号用法》（GB/T 15834—2011）规定用一字线“—”或者浪纹线“～”，应为“${right}”。`,
      en: `The ends of ${first.whole.text} are joined by “${first.joint.text}”.${all.en} GB/T 15834—2011 asks for — or ～: ${right}.`,
    };
  },
  mend: ({ wrong, dash }) => wrong.map(({ joint }): TextEdit => ({ span: joint.span, newText: dash })),
});

function faultOf(wrong: readonly RangeJoint[], dash: string): DashFault {
  const [first] = wrong as [RangeJoint];
  // 一 typed for a dash is another character, not another dash.
  const fix = wrong.some(({ joint }) => joint.text.includes('一')) ? 'suggested' : 'safe';
  const related = wrong
    .slice(1, 20)
    .map(({ joint }) => ({ span: joint.span, message: { zh: '同样的连接号', en: 'The same mark' } }));
  return { span: first.whole.span, wrong, dash, fix, related };
}
