// A title names the issuing agency, the matter (关于…) and the type, joined by 的. Only documents that go out themselves are judged; the type
// itself belongs to title/document-type.
import type { Document, Title } from '../../../model/document';
import type { TextEdit } from '../../../base/edit';
import { documentRule, type Bilingual, type Fault, type Mending, type Options, type Severity } from '../../rule';
import { isCovering, isOrder } from '../../support/covering';

type Lacking = 'issuer' | 'about' | 'particle';

interface ElementsFault extends Fault {
  readonly lacking: readonly Lacking[];
}

const WORDS: Readonly<Record<Lacking, Bilingual>> = {
  issuer: { zh: '发文机关名称', en: 'the issuing agency' },
  about: { zh: '引出事由的“关于”', en: '关于 before the matter' },
  particle: { zh: '文种之前的“的”', en: '的 before the document type' },
};

/** Types whose titles commonly go without 关于: 某某人民政府令, 会议纪要, 某某公告. */
const FREE_TYPES: ReadonlySet<string> = new Set([
  '令',
  '命令',
  '决定',
  '决议',
  '公告',
  '通告',
  '公报',
  '纪要',
  '议案',
  '答复',
]);

export const threeElements = documentRule<ElementsFault, Options>({
  id: 'title/three-elements',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成；“关于……的”为通行做法',
    en: 'Regulations on the Handling of Official Documents, article 9: a title consists of issuer, matter and type; 关于…的 is practice',
  },
  summary: { zh: '标题由发文机关、事由、文种组成', en: 'A title names issuer, matter and type' },
  *find(document, { inIssue }) {
    const { title } = document;
    if (!title || !isCovering(document) || isOrder(document) || !title.type?.statutory) return;
    const lacking = lackingIn(title, document);
    if (lacking.length === 0) return;
    const severity: Severity = lacking.length > 1 || lacking[0] !== 'issuer' || inIssue ? 'warning' : 'information';
    yield { span: title.span, lacking, severity };
  },
  why: {
    zh: '缺少的内容文中没有，须由人补上',
    en: 'what is lacking does not stand in the text; somebody must add it',
  },
  mends: ({ lacking }, document) => completed(lacking, document),
  say({ lacking }) {
    const zh = lacking.map((part) => WORDS[part].zh).join('、');
    const en = lacking.map((part) => WORDS[part].en).join(', ');
    return {
      zh: `标题缺少${zh}。公文标题由发文机关名称、事由和文种组成，通行写法是“某某机关关于……的通知”，请补全。`,
      en: `The title lacks ${en}. A title consists of issuer, matter and type, usually “agency 关于 … 的 type”; complete it.`,
    };
  },
});

/** The agency that signs, 关于 behind the agency, 的 before the type; nothing when one of what is lacking cannot be told. */
function completed(lacking: readonly Lacking[], { title, signatures }: Document): readonly Mending[] {
  const [only, other] = signatures;
  if (title?.type === undefined) return [];
  const edits: TextEdit[] = [];
  const insert = (at: number, newText: string): void => void edits.push({ span: { start: at, end: at }, newText });
  const words: string[] = [];
  for (const part of lacking) {
    if (part === 'issuer') {
      if (only?.unit !== 'agency' || other !== undefined) return [];
      insert(title.span.start, only.text + (lacking.includes('about') ? '关于' : ''));
      words.push(only.text);
    } else if (part === 'about') {
      const issuer = title.issuers.at(-1);
      if (issuer === undefined && !lacking.includes('issuer')) return [];
      if (issuer) insert(issuer.span.end, '关于');
      words.push('关于');
    } else {
      insert(title.type.span.start, '的');
      words.push('的');
    }
  }
  return [{ edits, title: { zh: `补上“${words.join('”“')}”`, en: `Add ${words.join(' and ')}` } }];
}

function lackingIn(title: Title, document: Document): Lacking[] {
  const { text, view, type, about, verb, issuers } = title;
  if (!type) return [];
  const typeAt = view.indexAt(type.span.start);
  const before = view.text.slice(0, typeAt);
  const lacking: Lacking[] = [];
  // A number above the title belongs to a red head, which names the issuer already.
  const head = about ?? verb?.span;
  const opening = head ? view.text.slice(0, view.indexAt(head.start)) : before;
  if (issuers.length === 0 && opening === '' && document.number?.aboveTitle !== true) lacking.push('issuer');
  const matter = about !== undefined || verb !== undefined || /关于|(?:^|[厅局委部院府室会])[对致]/.test(text);
  if (FREE_TYPES.has(type.text)) return lacking;
  if (!matter) lacking.push('about');
  // 的 may be followed by a word that belongs to the type: 的指导意见, 的紧急通知.
  if (matter && before !== '' && !before.slice(-5).includes('的')) lacking.push('particle');
  return lacking;
}
