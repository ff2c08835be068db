// How the numbers inside references are printed: 第十六条第二款第三项 in Chinese numerals without brackets. Collects what departs from it, with the
// edits that mend it. Knows the references of the model and no rule.
import type { TextEdit } from '../../base/edit';
import { toChinese } from '../../base/numerals';
import type { Document } from '../../model/document';
import { articlesOf, partsOf } from '../../model/provisions';
import type { ReferenceStep } from '../../model/reference-types';
import { PROVISION_LEVELS } from '../../model/reference-words';
import { locatedReferences, type LocatedReference } from '../../workspace/locate';
import { documentMeant, isAboutOther } from '../../workspace/resolve-scope';

/** A step of a reference that is not printed as provisions are cited. */
export interface OddStep {
  readonly problem: 'arabic' | 'bracket' | 'only-paragraph';
  readonly located: LocatedReference;
  readonly step: ReferenceStep;
  readonly edits: readonly TextEdit[];
}

/** The odd steps of a top-level document in text order. */
export function oddSteps(top: Document): OddStep[] {
  const odd: OddStep[] = [];
  for (const located of locatedReferences(top)) {
    const { reference, paragraph } = located;
    if (reference.quoted || paragraph.quoted || !isProvision(located)) continue;
    // A decision names the places of the text it amends as that text has them.
    if (reference.scope.kind === 'own' && isAboutOther(located.owner)) continue;
    for (const step of reference.steps) {
      if (step.inherited || !step.numeral || step.value === undefined || !PROVISION_LEVELS.has(step.unit)) continue;
      const { source } = located.owner;
      // 第（二）（三）项 and 第（一）至（三）项 need their brackets.
      if (step.bracketed && !/^第.*项$/s.test(source.slice(step.span.start, step.span.end))) continue;
      if (step.script === 'arabic') {
        if (!countsInArabic(located, top) && !/[.．\d]/.test(source.charAt(step.numeral.start - 1)))
          odd.push({ problem: 'arabic', located, step, edits: inChinese(step, source) });
      } else if (step.bracketed) odd.push({ problem: 'bracket', located, step, edits: inChinese(step, source) });
      else if (step.unit === 'paragraph' && isOnlyPart(located, step, top)) {
        odd.push({ problem: 'only-paragraph', located, step, edits: [{ span: step.span, newText: '' }] });
      }
    }
  }
  return odd;
}

/** Texts that count their clauses in Arabic figures. */
const OTHER_TEXTS =
  /(?:合同|协议|协议书|协定|议定书|公约|标准|规范|规程|导则|章程|通用条款|条件)(?:\([^()]{1,16}\))?$|[A-Za-z]{2}/;

/** How many items are cited as 第三项, in Chinese numerals without brackets. */
export function plainItems(top: Document): number {
  let count = 0;
  for (const located of locatedReferences(top)) {
    const { reference, paragraph } = located;
    if (reference.quoted || paragraph.quoted || !isProvision(located)) continue;
    for (const { unit, script, bracketed, inherited, numeral } of reference.steps) {
      if (unit === 'item' && numeral !== undefined && script === 'chinese' && !bracketed && !inherited) count++;
    }
  }
  return count;
}

/** An article is named, or whose provision it is: 第3项 alone counts anything. */
function isProvision({ reference: { steps, scope } }: LocatedReference): boolean {
  const name = scope.kind === 'cited' ? (scope.citation?.title ?? '') : scope.kind === 'named' ? scope.name : '';
  if (OTHER_TEXTS.test(name)) return false;
  if (steps.some(({ unit }) => unit === 'article')) return true;
  return scope.kind !== 'own' && scope.kind !== 'anaphor' && steps.some(({ unit }) => unit === 'chapter');
}

/** The text meant counts its own articles 第1条. */
function countsInArabic({ reference: { scope }, owner }: LocatedReference, top: Document): boolean {
  const meant = scope.kind === 'own' ? owner : documentMeant(scope, owner, top);
  return meant !== undefined && articlesOf(meant).some(({ marker }) => marker.script === 'arabic');
}

/** 第一款 of an article with one 款. */
function isOnlyPart({ reference, owner }: LocatedReference, step: ReferenceStep, top: Document): boolean {
  if (step.value !== 1 || reference.range || reference.steps.at(0)?.unit !== 'article') return false;
  const meant = reference.scope.kind === 'own' ? owner : documentMeant(reference.scope, owner, top);
  const { value, insertion } = reference.steps[0] ?? {};
  if (!meant?.legal || meant.abridged || value === undefined || insertion !== undefined) return false;
  const articles = articlesOf(meant);
  // A copy that has lost the breaks between paragraphs proves nothing.
  if (!articles.some((article) => partsOf(article).length > 1)) return false;
  const found = articles.filter(({ marker }) => marker.value === value && marker.insertion === undefined);
  return found.length === 1 && found[0] !== undefined && partsOf(found[0]).length === 1;
}

function inChinese({ numeral, value = 0 }: ReferenceStep, source: string): TextEdit[] {
  const newText = toChinese(value);
  if (!numeral || newText === undefined) return [];
  let { start, end } = numeral;
  if (/[(（]/.test(source.charAt(start - 1)) && /[)）]/.test(source.charAt(end))) {
    start--;
    end++;
  }
  while (/[ \u3000]/.test(source.charAt(start - 1))) start--;
  while (/[ \u3000]/.test(source.charAt(end))) end++;
  return [{ span: { start, end }, newText }];
}
