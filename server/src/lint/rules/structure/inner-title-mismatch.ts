// The text a notice prints has one name in three places: in the notice's title, between 《》 in its body, and over the text itself.
// When one of the three differs it is a slip. Names that are merely unlike are left alone: they name different things.
import type { Span } from '../../../base/span';
import { textOf } from '../../../base/span';
import type { TextEdit } from '../../../base/edit';
import type { Document } from '../../../model/document';
import type { Citation } from '../../../model/inline-types';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options, type Severity } from '../../rule';
import { isCovering } from '../../support/covering';
import { isNearName, isOneOff, isWithoutPlace, nameKey } from '../../support/names';
import { citationsOf, coreContains, coreDiffers, inCoreMarks, titleCore } from '../../support/title-core';

interface NameFault extends Fault {
  readonly where: 'notice' | 'citation' | 'inner';
  readonly expected: string;
  /** What to write over the span when two of three agree. */
  readonly replacement?: string;
}

const PLACES = {
  notice: { zh: '通知标题中的名称', en: 'The name in the notice’s title' },
  citation: { zh: '正文书名号中的名称', en: 'The name cited in the body' },
  inner: { zh: '所印发文件的标题', en: 'The title of the printed text' },
} as const;

export const innerTitleMismatch = documentRule<NameFault, Options>({
  id: 'structure/inner-title-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：印发类公文的标题、正文《》与所附文件标题三处名称一致',
    en: 'Practice: the title of a notice, the 《》 in its body and the title of the text it prints name one thing alike',
  },
  summary: { zh: '被印发文件的标题与通知中的名称一致', en: 'The printed text has the name the notice gives it' },
  *find(document) {
    for (const outer of eachDocument(document)) {
      // A table annexed to a law is named by the law itself, with 附 before it.
      if (!isCovering(outer) && outer.form !== 'forwarded') continue;
      const printed = outer.inner.filter((inner) => inner.form === 'instrument' || inner.form === 'forwarded');
      const cited = citationsOf(outer);
      for (const inner of printed) yield* compare(outer, inner, cited, printed.length === 1);
    }
  },
  say({ where, expected }) {
    const place = PLACES[where];
    return {
      zh: `${place.zh}与另处写的“${expected}”不一致。通行做法是标题、正文书名号和所附文件标题三处名称相同，请核对后统一。`,
      en: `${place.en} differs from “${expected}” written elsewhere. In practice the notice’s title, its 《》 and the printed text bear one name; check and make them agree.`,
    };
  },
  mend({ span, replacement }): readonly TextEdit[] | undefined {
    return replacement === undefined ? undefined : [{ span, newText: replacement }];
  },
});

function* compare(outer: Document, inner: Document, cited: readonly Citation[], alone: boolean): Iterable<NameFault> {
  const { title, annotation } = inner;
  if (!title) return;
  const key = nameKey(title.text);
  const keys = annotation ? [key, key + nameKey(annotation.view.text)] : [key];
  const core = outer.title && titleCore(outer.title);
  const coreKey = core && nameKey(core.text);
  const same = cited.find((citation) => keys.includes(nameKey(citation.title)));
  const near = same ?? cited.find((citation) => isNearName(nameKey(citation.title), key));
  const innerText = title.text;
  if (same) {
    const slip = cited.find((citation) => isOneOff(nameKey(citation.title), key));
    if (slip && inner.form === 'instrument') {
      yield { ...named(slip.inner, 'citation', innerText, innerText, title.span, innerText), severity: 'warning' };
    }
    if (core && coreKey !== undefined && alone && inner.form === 'instrument' && coreDiffers(coreKey, key)) {
      const expected = textOf(outer.source, same.inner);
      yield named(core.span, 'notice', same.title, inCoreMarks(core.text, expected), title.span, innerText);
    }
    return;
  }
  if (near) {
    const nearKey = nameKey(near.title);
    const slight = isWithoutPlace(key, nearKey) || isWithoutPlace(nearKey, key);
    const severity: Severity = slight ? 'information' : 'error';
    if (coreKey !== undefined && coreContains(coreKey, key) && !coreContains(coreKey, nearKey)) {
      yield { ...named(near.inner, 'citation', innerText, innerText, title.span, innerText), severity };
    } else {
      const agreed =
        coreKey !== undefined && coreContains(coreKey, nearKey) ? textOf(outer.source, near.inner) : undefined;
      yield { ...named(title.span, 'inner', near.title, agreed, near.span, near.title), severity };
    }
    return;
  }
  if (
    core &&
    coreKey !== undefined &&
    alone &&
    inner.form === 'instrument' &&
    isNearName(coreKey, key) &&
    coreDiffers(coreKey, key)
  ) {
    yield named(title.span, 'inner', core.text, undefined, core.span, core.text);
  }
}

function named(
  span: Span,
  where: NameFault['where'],
  expected: string,
  replacement: string | undefined,
  other: Span,
  text: string,
): NameFault {
  const related = [{ span: other, message: { zh: `另处写作“${text}”`, en: `Written “${text}” here` } }];
  return { span, where, expected, replacement, related };
}
