// A short name nobody defined: 《办法》 where no bracket says which, and a short form drawn from a full name that stands in the same text.
// Standard short names of agencies and words that are merely short are left alone; each name is told once.
import type { Span } from '../../../base/span';
import { abbreviationsOf } from '../../../model/abbreviations';
import { bareTitles } from '../../../model/bare-titles';
import { contractionsOf } from '../../../model/contractions';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { definitionText } from '../../support/abbreviation-facts';
import { inserting, replacing } from '../../support/ways';

interface UndefinedFault extends Fault {
  readonly short: string;
  readonly full?: string;
  readonly fullSpan?: Span;
}

export const undefinedName = documentRule<UndefinedFault, Options>({
  id: 'abbreviation/undefined',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：使用非规范化简称，先用全称并注明简称',
    en: 'Practice: a short name that is not standard follows its full name and its definition',
  },
  summary: { zh: '非规范化简称先注明全称', en: 'A short name that is not standard is introduced' },
  *find(document) {
    // 新《规定》 is defined with what stands before its marks.
    const defined = new Set(
      abbreviationsOf(document).map(({ short }) => short.replace(/^[^《》]{1,4}《([^《》]+)》$/, '$1')),
    );
    const told = new Set<string>();
    // Tables and captions may run ahead of the text; the name is told where the text has it, if anywhere.
    const names = contractionsOf(document).filter((name) => name.defined === undefined);
    const ordered = [
      ...names.filter(({ place }) => place === 'text'),
      ...names.filter(({ place }) => place !== 'text'),
    ];
    for (const { text, span, full } of ordered) {
      if (told.has(text)) continue;
      told.add(text);
      yield { span, short: text, full: full.text, fullSpan: full.span, related: related(full.span, full.text) };
    }
    for (const part of eachDocument(document)) {
      for (const { title, span } of bareTitles(part)) {
        if (told.has(title) || defined.has(title)) continue;
        told.add(title);
        yield { span, short: `《${title}》` };
      }
    }
  },
  why: {
    zh: '文中没有写明是哪份文件，须由人补上全称',
    en: 'the text does not say which document it is; somebody must supply the full title',
  },
  mends({ span, short, full, fullSpan }, document) {
    if (full === undefined || fullSpan === undefined) return [];
    const definition = definitionText(short, document);
    if (fullSpan.start < span.start) {
      return [
        inserting(fullSpan.end, definition, {
          zh: `在“${full}”后注明简称`,
          en: `Introduce ${short} behind the full name`,
        }),
      ];
    }
    return [
      replacing(span, `${full}${definition}`, {
        zh: '此处改为全称并注明简称',
        en: 'Write the full name and introduce the short one here',
      }),
    ];
  },
  say({ short, full }) {
    return full === undefined
      ? {
          zh: `没有注明${short}是哪份文件的简称。通行做法是第一次出现时写全称，并注明“以下简称${short}”。`,
          en: `Nothing says which document ${short} is short for. In practice the first mention gives the full title and introduces the short one.`,
        }
      : {
          zh: `“${short}”像是“${full}”的简称，但没有注明。通行做法是第一次出现时写全称，并注明“以下简称${short}”。`,
          en: `${short} looks short for ${full}, but nothing introduces it. In practice the first mention gives both.`,
        };
  },
});

function related(span: Span, full: string): Fault['related'] {
  return [{ span, message: { zh: `全称“${full}”`, en: `The full name ${full}` } }];
}
