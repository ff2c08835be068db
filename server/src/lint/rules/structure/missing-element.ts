// A document has a title, a number, a body, a signature and a date. The addressee is judged by addressee/missing, what is left to be
// filled in by a rule of its own. Copies from web pages often lack elements, so absence is information unless the text is a draft.
import type { Span } from '../../../base/span';
import type { Document, ElementKind } from '../../../model/document';
import { documentRule, type Fault, type Mending, type Options, type Severity } from '../../rule';
import { isCovering, isUnnumberedType, isUnsignedType } from '../../support/covering';
import { ELEMENT_NAMES } from '../../support/elements';
import { isForComment, openClosing } from '../../support/unfilled';
import { gapAt, inserting } from '../../support/ways';

type Required = Extract<ElementKind, 'title' | 'number' | 'body' | 'signature' | 'date'>;

interface MissingFault extends Fault {
  readonly element: Required;
}

export const missingElement = documentRule<MissingFault, Options>({
  id: 'structure/missing-element',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第九条关于公文组成要素的规定',
    en: 'Regulations on the Handling of Official Documents of Party and Government Organs, article 9 (elements of a document)',
  },
  summary: { zh: '标题、发文字号、正文、署名、成文日期齐全', en: 'Title, number, body, signature and date are there' },
  *find(document, { profile }) {
    if (!isCovering(document)) return;
    const strict = profile === 'draft' && !isForComment(document.title);
    for (const { element, span } of missingIn(document)) {
      const severity: Severity = strict && element !== 'number' ? 'error' : 'information';
      yield { span, element, severity };
    }
  },
  why: {
    zh: '要补的内容文中没有，须由发文机关确定',
    en: 'what is missing does not stand in the text; its issuer must supply it',
  },
  mends: ({ element }, document) => (element === 'signature' ? signed(document) : []),
  say({ element }) {
    const name = ELEMENT_NAMES[element];
    return {
      zh: `没有找到${name.zh}。《党政机关公文处理工作条例》规定公文一般由标题、发文字号、正文、发文机关署名、成文日期等组成，请补上；如原文确无此项，可不理会。`,
      en: `No ${name.en} was found. A document normally has a title, a number, a body, a signature and a date (Regulations on the Handling of Official Documents, article 9). Add it, or ignore this if the original has none.`,
    };
  },
});

/** The agencies of the title above the date. */
function signed({ title, date, source }: Document): readonly Mending[] {
  const names = title?.issuers.map(({ text }) => text) ?? [];
  const [name] = names;
  const at = date?.span.start;
  if (name === undefined || names.length > 1 || at === undefined || date?.joined === true) return [];
  return [inserting(at, name + gapAt(source, at), { zh: `补上署名“${name}”`, en: `Add the signature ${name}` })];
}

function missingIn(document: Document): { element: Required; span: Span }[] {
  const { title, number, addressee, date, signatures, blocks, inner } = document;
  const out: { element: Required; span: Span }[] = [];
  const head = title?.pieces.at(-1) ?? number?.span ?? addressee?.span ?? firstElement(document);
  const tail = date?.span ?? signatures.at(-1)?.span ?? lastOwnElement(document);
  if (!title) out.push({ element: 'title', span: number?.span ?? addressee?.span ?? head });
  if (!number && !isUnnumberedType(title)) out.push({ element: 'number', span: head });
  if (blocks.length === 0 && inner.length === 0) out.push({ element: 'body', span: head });
  // 题注 stands for signature and date.
  if (document.annotation || isUnsignedType(title)) return out;
  const open = date ? undefined : openClosing(document);
  if (signatures.length === 0 && !open?.signature) out.push({ element: 'signature', span: tail });
  if (!date && !open) out.push({ element: 'date', span: tail });
  return out;
}

function firstElement(document: Document): Span {
  return document.elements[0]?.span ?? { start: document.span.start, end: document.span.start };
}

/** Where signature and date would stand: the last element before the attachments, or the end of the body. */
function lastOwnElement(document: Document): Span {
  const own = document.elements.filter(
    ({ kind }) => kind === 'body' || kind === 'attachment-note' || kind === 'addressee',
  );
  const end = own.at(-1)?.span.end ?? document.elements[0]?.span.end ?? document.span.end;
  return { start: Math.max(end - 1, document.span.start), end };
}
