// Mistakes in titles: a part lost, a wrong ending, marks, another agency than the one that signs, another verb than the body's.
import { foldText } from '../../../server/src/base/fold';
import type { TextEdit } from '../../../server/src/base/edit';
import type { Span } from '../../../server/src/base/span';
import type { Title } from '../../../server/src/model/document';
import { insert, insideWords, isHan, remove, replace } from '../edits';
import { inFile, letters, textAt, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick, type Random } from '../random';

/** In an issue the contents still say what the heading no longer says. */
const CONTENTS = ['gazette/toc-title-number'] as const;

type Titled = Part & { readonly title: Title };

export const titleOperators: readonly Operator[] = [
  inTitle('title/three-elements', '关于 lost', (ground, { title, ...part }) =>
    // 印发 and its like, decisions and what begins with 对 stand without 关于 often enough.
    title.about && !title.verb && title.type?.text !== '决定' && ground.text[inFile(part, title.about).end] !== '对'
      ? [remove(inFile(part, title.about))]
      : undefined,
  ),
  inTitle('title/three-elements', 'issuer lost', (ground, { title, ...part }) =>
    title.about && title.issuers.length > 0
      ? [remove(inFile(part, { start: title.span.start, end: title.about.start }))]
      : undefined,
  ),
  inTitle('title/three-elements', '的 before the type lost', (ground, part) => {
    const type = typeOf(part);
    return type && hasParticle(ground, type) ? [remove({ start: type.start - 1, end: type.start })] : undefined;
  }),
  inTitle('title/document-type', 'type lost', (ground, part) => {
    const type = typeOf(part);
    return type && hasParticle(ground, type) ? [remove({ start: type.start - 1, end: type.end })] : undefined;
  }),
  inTitle('title/document-type', 'two types in a row', (ground, part, random) => {
    const type = typeOf(part);
    return type
      ? [
          insert(
            type.end,
            pick(
              random,
              ['报告', '通报', '公告'].filter((each) => each !== textAt(ground, type)),
            ),
          ),
        ]
      : undefined;
  }),
  inTitle('title/document-type', 'type repeated', (ground, part) => {
    const type = typeOf(part);
    return type ? [insert(type.end, `的${textAt(ground, type)}`)] : undefined;
  }),
  inTitle('title/document-type', 'a word that is no statutory type', (ground, part, random) => {
    const type = typeOf(part);
    return type ? [replace(type, pick(random, ['总结', '汇报', '安排', '倡议书']))] : undefined;
  }),
  inTitle('title/punctuation', 'full stop behind the title', (ground, { title, ...part }) => [
    insert(inFile(part, title.span).end, '。'),
  ]),
  inTitle('title/punctuation', 'comma or semicolon behind the title', (ground, { title, ...part }, random) => [
    insert(inFile(part, title.span).end, pick(random, ['，', '；', ','])),
  ]),
  {
    ...inTitle('title/punctuation', 'comma inside the title', (ground, { title, ...part }, random) => {
      const type = title.type?.span.start ?? title.span.end;
      const places = insideWords(ground, inFile(part, { start: title.span.start, end: type }));
      return places.length === 0 ? undefined : [insert(pick(random, places), '，')];
    }),
    // The name of the printed text may be what is cut.
    also: [...CONTENTS, 'structure/inner-title-mismatch'],
    hint: true,
  },
  {
    rule: 'title/book-marks',
    name: 'title marks around one of the printed names of an issue',
    *sites(ground) {
      // The heading and the contents alike, so that only the habit of the issue is broken.
      const printing = [...letters(ground)].filter((part) =>
        part.document.inner.some((inner) => inner.form === 'instrument'),
      );
      if (!ground.isIssue || printing.length < 4) return;
      for (const part of letters(ground)) {
        const printed = part.document.inner.find((inner) => inner.form === 'instrument')?.title;
        const heading = printed && within(ground, inFile(part, part.title.span), printed.text);
        const entry = ground.model.contents?.columns
          .flatMap((column) => column.entries)
          .find((each) => foldText(each.title) === foldText(part.title.text));
        const listed = printed && entry && within(ground, entry.titleSpan, printed.text);
        if (!heading || !listed) continue;
        const around = (span: Span) => [insert(span.start, '《'), insert(span.end, '》')];
        yield { edits: [...around(heading), ...around(listed)], at: [inFile(part, part.title.span)] };
      }
    },
  },
  {
    rule: 'title/issuer-signature-mismatch',
    name: 'another agency signs',
    *sites(ground, random) {
      for (const part of signed(ground)) {
        const signature = inFile(part, (part.document.signatures[0] as { span: Span }).span);
        const others = ['浙江省财政厅', '国家统计局', '湖北省教育厅', '嘉兴市人民政府'].filter(
          (each) => each !== textAt(ground, signature),
        );
        yield { edits: [replace(signature, pick(random, others))], at: [signature, inFile(part, part.title.span)] };
      }
    },
  },
  {
    rule: 'title/issuer-signature-mismatch',
    name: 'government signs for its office or the reverse',
    *sites(ground) {
      for (const part of signed(ground)) {
        const signature = inFile(part, (part.document.signatures[0] as { span: Span }).span);
        const other = otherRank(textAt(ground, signature).trim());
        if (other) yield { edits: [replace(signature, other)], at: [signature, inFile(part, part.title.span)] };
      }
    },
  },
  {
    rule: 'title/issuer-signature-mismatch',
    name: 'office named in the title, government signs, or the reverse',
    also: CONTENTS,
    *sites(ground) {
      for (const part of signed(ground)) {
        const issuer = part.title.issuers[0];
        const other = issuer && otherRank(issuer.text);
        if (!issuer || !other) continue;
        const signature = inFile(part, (part.document.signatures[0] as { span: Span }).span);
        yield { edits: [replace(inFile(part, issuer.span), other)], at: [signature, inFile(part, part.title.span)] };
      }
    },
  },
  {
    rule: 'title/verb-mismatch',
    name: 'another verb in the body',
    *sites(ground, random) {
      for (const { inTitle: title, inBody } of verbs(ground)) {
        yield { edits: [replace(inBody, otherVerb(random, textAt(ground, inBody)))], at: [inBody, title] };
      }
    },
  },
  {
    rule: 'title/verb-mismatch',
    name: 'another verb in the title',
    also: CONTENTS,
    *sites(ground, random) {
      for (const { part, inTitle: title, inBody } of verbs(ground)) {
        yield {
          edits: [replace(title, otherVerb(random, textAt(ground, title)))],
          at: [inFile(part, part.title.span), inBody],
        };
      }
    },
  },
  {
    ...inTitle('title/wrap-space', 'space inside the title', (ground, { title, ...part }, random) => {
      const places = insideWords(ground, inFile(part, title.span));
      return places.length === 0 || title.gaps.length > 0 ? undefined : [insert(pick(random, places), ' ')];
    }),
    hint: true,
  },
];

function inTitle(
  rule: Operator['rule'],
  name: string,
  edit: (ground: Ground, part: Titled, random: Random) => TextEdit[] | undefined,
): Operator {
  return {
    rule,
    name,
    also: CONTENTS,
    *sites(ground, random) {
      for (const part of letters(ground)) {
        const edits = edit(ground, part, random);
        if (edits) yield { edits, at: [inFile(part, part.title.span)] };
      }
    },
  };
}

/** The statutory type a title ends with, in the file; orders are left out, whose name is their whole title. */
function typeOf({ title, ...part }: Titled): Span | undefined {
  return title.type?.statutory && title.type.text !== '令' && title.about ? inFile(part, title.type.span) : undefined;
}

/** 的 stands before the type, and before that no other type that would take its part. */
function hasParticle(ground: Ground, type: Span): boolean {
  return /[^示告见函]的$/u.test(ground.text.slice(type.start - 2, type.start));
}

/** Where a folded name stands inside a span whose text may hold wraps and spaces. */
function within(ground: Ground, span: Span, name: string): Span | undefined {
  const kept: number[] = [];
  let solid = '';
  for (let i = span.start; i < span.end; i++) {
    const folded = foldText(ground.text[i] as string);
    for (const char of folded) {
      solid += char;
      kept.push(i);
    }
  }
  const key = foldText(name);
  const at = solid.indexOf(key);
  return at < 0 ? undefined : { start: kept[at] as number, end: (kept[at + key.length - 1] as number) + 1 };
}

/** Letters whose title names one issuer and that one agency signs. */
function* signed(ground: Ground): Iterable<Titled> {
  for (const part of letters(ground)) {
    const { signatures } = part.document;
    if (part.title.issuers.length === 1 && signatures.length === 1 && signatures[0]?.unit === 'agency') yield part;
  }
}

function otherRank(name: string): string | undefined {
  if (/(?:政府|国务院)办公[厅室]$/.test(name)) return name.slice(0, -3);
  if (/国务院$/.test(name)) return `${name}办公厅`;
  if (/省人民政府$/.test(name)) return `${name}办公厅`;
  return /[市县]人民政府$/.test(name) ? `${name}办公室` : undefined;
}

const VERBS = ['印发', '公布', '转发', '批转'];

function otherVerb(random: Random, verb: string): string {
  return pick(
    random,
    VERBS.filter((each) => each !== verb),
  );
}

/** Letters that say what they do in the title and again in the body. */
function* verbs(ground: Ground): Iterable<{ part: Titled; inTitle: Span; inBody: Span }> {
  for (const part of letters(ground)) {
    const { verb } = part.title;
    if (!verb || !VERBS.includes(verb.text)) continue;
    const first = part.document.blocks[0];
    if (first?.kind !== 'paragraph') continue;
    const body = inFile(part, first.span);
    const at = textAt(ground, body).lastIndexOf(verb.text);
    const start = body.start + at;
    if (at >= 0 && isHan(ground.text[start]))
      yield { part, inTitle: inFile(part, verb.span), inBody: { start, end: start + verb.text.length } };
  }
}
