/**
 * Rules made for tests of the machinery around rules, so that those tests do not depend on what the real ones find: a word that must
 * not stand, in the documents or in the file.
 */
import {
  documentRule,
  fileRule,
  folderRule,
  type Fault,
  type FixClass,
  type Options,
  type Rule,
  type Severity,
} from '../../server/src/lint/rule';

interface FakeOptions {
  readonly severity?: Severity;
  readonly fix?: FixClass;
  /** What the word is replaced by; undefined for no edit. */
  readonly replacement?: string;
  readonly options?: Options;
  /** Counts how often find is called. */
  readonly onFind?: () => void;
}

const FACTS = {
  source: { kind: 'practice', zh: '通行做法', en: 'practice' },
  summary: { zh: '不得有某词', en: 'a word must not stand' },
} as const;

function* occurrences(text: string, word: string): Iterable<{ span: { start: number; end: number } }> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    yield { span: { start: at, end: at + word.length } };
  }
}

/** A document rule: every occurrence of the word in a document is a fault. */
export function wordRule(id: Rule['id'], word: string, fake: FakeOptions = {}): Rule {
  const { severity = 'warning', fix = 'none', replacement, options, onFind } = fake;
  return documentRule({
    ...FACTS,
    id,
    severity,
    fix,
    ...(options === undefined ? {} : { options }),
    find: (document) => {
      onFind?.();
      return occurrences(document.source, word);
    },
    say: () => ({ zh: `不得有“${word}”。`, en: `“${word}” must not stand.` }),
    mend: (fault) => (replacement === undefined ? undefined : [{ span: fault.span, newText: replacement }]),
  });
}

/** A file rule: the same over the whole file. */
export function fileWordRule(id: Rule['id'], word: string): Rule {
  return fileRule({
    ...FACTS,
    id,
    severity: 'warning',
    fix: 'none',
    find: (file) => occurrences(file.text, word),
    say: () => ({ zh: `不得有“${word}”。`, en: `“${word}” must not stand.` }),
  });
}

/** A folder rule: one finding at the start of the file that says which documents and library rows are known, and points at each document. */
export function knownRule(id: Rule['id'], onFind: () => void = () => undefined): Rule {
  interface KnownFault extends Fault {
    readonly names: string;
  }
  return folderRule<KnownFault, Options>({
    ...FACTS,
    id,
    severity: 'information',
    fix: 'none',
    find: (_file, { uri, knowledge }) => {
      onFind();
      const others = knowledge.documents().filter((document) => document.uri !== uri);
      const names = [
        ...others.map(({ number }) => number?.key ?? '?'),
        ...knowledge.library(uri).map((row) => row.title),
      ];
      const related = others.map((document) => ({
        uri: document.uri,
        span: document.number?.span ?? document.span,
        message: { zh: '另一份', en: 'another' },
      }));
      return [{ span: { start: 0, end: 1 }, names: names.join(' '), related, tags: ['deprecated'] }];
    },
    say: ({ names }) => ({ zh: names, en: names }),
  });
}

/** A rule that throws. */
export function throwingRule(id: Rule['id']): Rule {
  return documentRule({
    ...FACTS,
    id,
    severity: 'error',
    fix: 'none',
    find: () => {
      throw new Error('broken on purpose');
    },
    say: () => ({ zh: '', en: '' }),
  });
}
