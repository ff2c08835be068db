// What can be done about a finding: mend it in one way or another, mend all of its kind, read why it cannot be mended, silence it on its line,
// for a stretch or in its file, turn its rule down, read the rule's page. Plain data in file offsets, worded in Chinese and English; which of
// it a client can carry out is the protocol room's matter.
import { applyEdits, mergeEditGroups, type TextEdit } from '../base/edit';
import type { Span } from '../base/span';
import { mendingsOf, type Finding } from '../lint/finding';
import type { Bilingual, Severity } from '../lint/rule';
import type { SyntaxTree } from '../syntax/syntax-tree';
import { offeredMendings } from './verified-mends';
import { stretchOf, suppressFile, suppressLine, suppressStretch, type Silencing } from './silence';

/** One thing that can be done. */
export type Action = TextAction | LevelAction | PageAction | ReasonAction;

interface ActionFacts {
  readonly title: Bilingual;
  readonly finding: Finding;
}

/** Edits of the document itself. */
export interface TextAction extends ActionFacts {
  readonly kind: 'fix' | 'fix-rule' | 'suppress-line' | 'suppress-stretch' | 'suppress-file';
  readonly edits: readonly TextEdit[];
  /** The one safe fix of its finding: what an editor may apply when asked to mend without asking which way. */
  readonly preferred: boolean;
  /** Every edit wants a person's yes: many suggested ones at a time. */
  readonly confirm?: boolean;
}

/** A change of settings. */
export interface LevelAction extends ActionFacts {
  readonly kind: 'level';
  readonly level: Severity | 'off';
}

export interface PageAction extends ActionFacts {
  readonly kind: 'open-page';
}

/** Nothing can be done by itself; the title says that, the reason why. */
export interface ReasonAction extends ActionFacts {
  readonly kind: 'reason';
  readonly reason: Bilingual;
}

/** What actions are asked for. */
export interface ActionRequest {
  /** The findings at the place. */
  readonly findings: readonly Finding[];
  /** Everything found in the document. */
  readonly all: readonly Finding[];
  readonly tree: SyntaxTree;
  /** What is selected; a stretch of several lines can be silenced. */
  readonly selection?: Span;
  /** The findings there would be after edits: ways to mend are tried before they are offered. Left out: all are offered. */
  readonly after?: ((edits: readonly TextEdit[]) => readonly Finding[]) | undefined;
  /** The parts of the text around a finding, innermost first. */
  around?(finding: Finding): readonly Span[];
}

/** Longest piece of text shown in a title. */
const MAX_SHOWN = 16;
/** Findings of one request whose suggested ways are tried out. */
const MOST_TRIED = 8;

/** Everything that can be done about the findings, fixes first, each rule silenced, turned down and explained once. */
export function actionsFor(request: ActionRequest): Action[] {
  const { findings, all } = request;
  let tried = 0;
  const fixes: Action[] = [];
  const others: Action[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    // A selection may hold any number of them; nobody waits for all to be tried.
    const mends = fixesOf(
      finding,
      finding.fix !== 'suggested' || ++tried <= MOST_TRIED ? request : { ...request, after: undefined },
    );
    fixes.push(...mends);
    if (!hasPage(finding)) continue;
    const reason = finding.why ?? (finding.fix === null ? undefined : NO_WAY);
    if (mends.length === 0 && reason !== undefined) fixes.push(reasonOf(finding, reason));
    if (seen.has(finding.rule)) continue;
    seen.add(finding.rule);
    const together = fixRule(finding, all);
    if (together) fixes.push(together);
    others.push(...silencings(finding, request), ...levels(finding), openPage(finding));
  }
  return [...fixes, ...others];
}

/** Notices about settings, comments and files are made by no rule: they have no page and cannot be silenced. */
export function hasPage(finding: Finding): boolean {
  return !finding.rule.startsWith('config/') && !finding.rule.startsWith('file/');
}

function fixesOf(finding: Finding, { all, tree, after }: ActionRequest): Action[] {
  const ways = after
    ? offeredMendings(finding, all, after)
    : mendingsOf(finding).map((way) => ({ ...way, bringsUp: [] as readonly string[] }));
  return ways.map(({ edits, title, bringsUp }, index) => ({
    kind: 'fix',
    title: withOthers(title ?? titleOf(edits, tree.text), bringsUp),
    finding,
    edits,
    preferred: finding.fix === 'safe' && index === 0,
  }));
}

/** A way that is not clean says so. */
function withOthers({ zh, en }: Bilingual, bringsUp: readonly string[]): Bilingual {
  if (bringsUp.length === 0) return { zh, en };
  const rules = bringsUp.join('、');
  return { zh: `${zh}（另引出 ${rules}）`, en: `${en} (brings up ${bringsUp.join(', ')})` };
}

const NO_WAY: Bilingual = {
  zh: '能想到的改法都会引出同样的问题，须由人决定',
  en: 'every change that suggests itself leaves the same fault; somebody has to decide',
};

function reasonOf(finding: Finding, reason: Bilingual): Action {
  return {
    kind: 'reason',
    title: { zh: `${finding.rule} 没有自动修正`, en: `No fix for ${finding.rule}` },
    finding,
    reason,
  };
}

/** The fixes of all findings of the rule in one; undefined when there is only one. Findings that can be mended in several ways are left out. */
function fixRule({ rule }: Finding, all: readonly Finding[]): Action | undefined {
  const mendable = all.filter(
    (finding) => finding.rule === rule && finding.alternatives === undefined && finding.edits !== undefined,
  );
  const safe = mendable.filter(({ fix }) => fix === 'safe');
  const chosen = safe.length === mendable.length || safe.length > 1 ? safe : mendable;
  const groups = chosen.map((finding) => ({ finding, edits: finding.edits ?? [] }));
  const { edits, taken } = mergeEditGroups(groups);
  const [first] = taken;
  if (first === undefined || taken.length < 2) return undefined;
  const count = taken.length;
  const common = { kind: 'fix-rule', finding: first.finding, edits, preferred: false } as const;
  if (chosen === safe) {
    const title = { zh: `修正本文件中 ${rule} 的 ${count} 处`, en: `Mend all ${count} of ${rule} in this file` };
    return { ...common, title };
  }
  return {
    ...common,
    title: {
      zh: `逐处确认，修正本文件中 ${rule} 的 ${count} 处…`,
      en: `Mend all ${count} of ${rule} in this file, confirming each…`,
    },
    confirm: true,
  };
}

function silencings(finding: Finding, { tree, selection, around }: ActionRequest): Action[] {
  const made = (kind: TextAction['kind'], { title, edits }: Silencing): Action => ({
    kind,
    title,
    finding,
    edits,
    preferred: false,
  });
  const stretch = stretchOf(finding.span, tree, selection, around?.(finding) ?? []);
  return [
    made('suppress-line', suppressLine(finding, tree)),
    ...(stretch === undefined ? [] : [made('suppress-stretch', suppressStretch(finding, tree, stretch))]),
    made('suppress-file', suppressFile(finding, tree)),
  ];
}

const LEVEL_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
const LOWER: Readonly<Partial<Record<Severity, Severity>>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
};

/** One step down, and off. */
function levels(finding: Finding): Action[] {
  const { rule, severity } = finding;
  if (rule.startsWith('library/')) return [];
  const lower = LOWER[severity];
  const out: Action[] = [];
  if (lower !== undefined) {
    const words = LEVEL_WORDS[lower];
    const title = {
      zh: `把 ${rule} 降为“${words.zh}”（写入 .gazetterc.json）`,
      en: `Turn ${rule} down to ${words.en} (writes .gazetterc.json)`,
    };
    out.push({ kind: 'level', title, finding, level: lower });
  }
  const off = { zh: `停用 ${rule}（写入 .gazetterc.json）`, en: `Turn ${rule} off (writes .gazetterc.json)` };
  out.push({ kind: 'level', title: off, finding, level: 'off' });
  return out;
}

function openPage(finding: Finding): Action {
  return {
    kind: 'open-page',
    title: { zh: `查看规则 ${finding.rule} 的说明`, en: `Show the page of rule ${finding.rule}` },
    finding,
  };
}

function titleOf(edits: readonly TextEdit[], text: string): Bilingual {
  const [only] = edits;
  if (only === undefined || edits.length > 1) return together(edits, text);
  const before = text.slice(only.span.start, only.span.end);
  if (only.newText === '') {
    return before.trim() === ''
      ? { zh: '删去空白', en: 'Delete the white space' }
      : { zh: `删去“${shown(before)}”`, en: `Delete “${shown(before)}”` };
  }
  if (before === '') return { zh: `补上“${shown(only.newText)}”`, en: `Insert “${shown(only.newText)}”` };
  return {
    zh: `改为“${shown(only.newText)}”`,
    en: `Change “${shown(before)}” to “${shown(only.newText)}”`,
  };
}

/** Edits that stand close together read best as the words they make; edits all over the document are counted. */
function together(edits: readonly TextEdit[], text: string): Bilingual {
  const start = Math.min(...edits.map((edit) => edit.span.start));
  const end = Math.max(...edits.map((edit) => edit.span.end));
  if (end - start <= MAX_SHOWN * 2) {
    const moved = edits.map((edit) => ({
      span: { start: edit.span.start - start, end: edit.span.end - start },
      newText: edit.newText,
    }));
    const made = applyEdits(text.slice(start, end), moved);
    if (made !== undefined && made.trim() !== '')
      return { zh: `改为“${shown(made)}”`, en: `Change to “${shown(made)}”` };
  }
  return { zh: `一并修改本文件中的 ${edits.length} 处`, en: `Mend all ${edits.length} places` };
}

function shown(text: string): string {
  const line = text.replace(/\s/g, ' ');
  const characters = [...line];
  return characters.length <= MAX_SHOWN ? line : `${characters.slice(0, MAX_SHOWN - 1).join('')}…`;
}
