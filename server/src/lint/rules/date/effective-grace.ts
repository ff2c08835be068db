// 规章和行政规范性文件：公布到施行不少于 30 日。Measures from the date of issue, the earliest day a document can have been published on, so that a
// shorter time is certain.
import { addDays, daysBetween, type CalendarDate, type CalendarDay } from '../../../base/calendar';
import { effectClauses } from '../../../model/effect-clauses';
import type { Document } from '../../../model/document';
import { documentRule, type Fault } from '../../rule';
import { arabicDate, calendarDate, eachDatedDocument } from '../../support/document-dates';
import { replacing } from '../../support/ways';

interface GraceFault extends Fault {
  readonly effect: string;
  readonly days: number;
  readonly needed: number;
  readonly issued: CalendarDay;
}

/** What orders publish and what must give notice: regulations of the executive. 法 is passed by a congress and has its own date. */
const REGULATION = /(?:条例|办法|规定|细则|规则|规程)$/;

export const effectiveGrace = documentRule<GraceFault, { days: number }>({
  id: 'date/effective-grace',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《规章制定程序条例》：规章应当自公布之日起30日后施行，公布后不立即施行将有碍施行的除外；行政规范性文件参照，为通行做法',
    en: 'Regulation on rule-making procedure: rules take effect 30 days after publication unless delay would defeat them; normative documents follow by practice',
  },
  summary: {
    zh: '规章、行政规范性文件自公布之日起30日后施行',
    en: 'Rules and normative documents take effect 30 days after publication',
  },
  options: { days: 30 },
  optionDocs: { days: { zh: '成文到施行至少相隔的天数', en: 'Days between issue and effect' } },
  *find(document, { options }) {
    for (const { document: owner, date, doubtful } of eachDatedDocument(document)) {
      const issued = wholeDay(date);
      if (issued === undefined || doubtful || !mustGiveNotice(owner, document)) continue;
      for (const clause of effectClauses(owner)) {
        const at = wholeDay(calendarDate(clause.date));
        if (clause.kind !== 'effect' || at === undefined) continue;
        const days = daysBetween(issued, at);
        // Before the date of issue is the affair of date/effective-order.
        if (days < 0 || days >= options.days) continue;
        yield { span: clause.date.span, effect: arabicDate(clause.date), days, needed: options.days, issued };
      }
    }
  },
  mends({ span, needed, issued }) {
    const later = addDays(issued, needed);
    const text = `${later.year}年${later.month}月${later.day}日`;
    return [
      replacing(span, text, {
        zh: `改为成文 ${needed} 日后：${text}`,
        en: `Change to ${needed} days after issue: ${text}`,
      }),
      replacing(span, '公布之日', {
        zh: '改为“自公布之日起施行”（须有理由）',
        en: 'Say “from the day of publication” (with a reason)',
      }),
    ];
  },
  say({ effect, days, needed }) {
    return {
      zh: `成文到施行（${effect}）只有 ${days} 天。《规章制定程序条例》规定规章自公布之日起 30 日后施行，行政规范性文件通行做法相同；不足 ${needed} 天的，应写“自公布之日起施行”并有必须立即施行的理由。`,
      en: `Only ${days} days lie between issue and effect (${effect}). Rules take effect 30 days after publication, and normative documents follow the same practice; with fewer than ${needed} days, say “from the day of publication” and have a reason.`,
    };
  },
});

function mustGiveNotice(owner: Document, outermost: Document): boolean {
  const code = (owner.number?.number ?? outermost.number?.number)?.code.text ?? '';
  if (code.endsWith('规')) return true;
  const ordered = owner.number?.order !== undefined || outermost.number?.order !== undefined;
  return ordered && owner.title !== undefined && REGULATION.test(owner.title.text.replace(/\(.{0,20}\)$/, ''));
}

function wholeDay(date: CalendarDate | undefined): CalendarDay | undefined {
  return date?.day === undefined ? undefined : { ...date, day: date.day };
}
