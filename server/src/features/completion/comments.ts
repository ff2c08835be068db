// Inside a comment: the directives that silence findings, and the rules and families they may name, found by any part of the name, by its summary or the
// letters of it.
import { allRules, families } from '../../lint/registry';
import type { Bilingual } from '../../lint/rule';
import { suppressionVerbs } from '../../lint/suppression';
import type { CompletionContext } from './context';
import { suggest, type Suggestion } from './item';

const OPEN = '<!--';
const PREFIX = 'gazette-';
const REASON = '--';

const EFFECT: Readonly<Record<string, Bilingual>> = {
  'disable-next-line': { zh: '下一个有文字的行不查', en: 'nothing on the next line with text' },
  'disable-line': { zh: '注释所在的行不查', en: 'nothing on this line' },
  disable: { zh: '从这里起不查', en: 'nothing from here on' },
  enable: { zh: '从这里起恢复检查', en: 'checks go on from here' },
  'disable-file': { zh: '整个文件不查', en: 'nothing in this file' },
};

/** True inside a comment that begins on the cursor's line. */
export function inComment({ before }: CompletionContext): boolean {
  const open = before.lastIndexOf(OPEN);
  return open >= 0 && !before.includes('-->', open + OPEN.length);
}

/** What can be written in the comment around the cursor; nothing outside one. */
export function commentSuggestions(context: CompletionContext): Suggestion[] {
  const { before } = context;
  if (!inComment(context)) return [];
  const open = before.lastIndexOf(OPEN);
  const inside = before.slice(open + OPEN.length);
  const directive = /^\s*gazette-([a-z-]+)\s([^]*)$/.exec(inside);
  if (directive === null) return directives(context, inside);
  if (!suppressionVerbs().includes(directive[1] ?? '') || (directive[2] ?? '').includes(REASON)) return [];
  return rules(context, directive[2] ?? '');
}

function directives(context: CompletionContext, inside: string): Suggestion[] {
  const typed = inside.trimStart();
  if (!/^[a-z-]*$/.test(typed)) return [];
  const gap = inside === '' ? ' ' : '';
  const behind = context.after === '' || !/^\s/.test(context.after) ? ' ' : '';
  return suppressionVerbs().flatMap((verb, order) =>
    suggest(context, {
      label: PREFIX + verb,
      kind: 'comment',
      detail: EFFECT[verb] ?? { zh: '屏蔽指令', en: 'directive' },
      insert: `${gap}${PREFIX}${verb}${behind}`,
      typed,
      aliases: [PREFIX + verb, verb],
      group: '0',
      order,
    }),
  );
}

/** The name being typed, behind those that are there. */
function rules(context: CompletionContext, list: string): Suggestion[] {
  const named = list.split(/[\s,，、]+/);
  const typed = named.pop() ?? '';
  const there = new Set(named);
  const wanted = typed.toLowerCase();
  const holds = (id: string): string[] => {
    const at = id.indexOf(wanted);
    return at > 0 ? [id.slice(at)] : [];
  };
  const offer = (id: string, detail: Bilingual, order: number): Suggestion[] =>
    there.has(id)
      ? []
      : suggest(context, {
          label: id,
          kind: 'comment',
          detail,
          insert: id,
          typed,
          aliases: [id, ...holds(id), detail.zh],
          group: id.endsWith('/*') ? '1' : '0',
          order,
        });
  return [
    ...allRules.flatMap(({ id, summary }, order) => offer(id, summary, order)),
    ...families.flatMap((family, order) =>
      offer(`${family}/*`, { zh: '这一类的全部规则', en: 'every rule of the family' }, order),
    ),
  ];
}
