// Names and numbers of attachments compared: the entry in the note with the label and the title on the page. Knows the model and no rule.
import { toChinese, toCircled } from '../../base/numerals';
import type { Document } from '../../model/document';
import type { Severity } from '../rule';
import { withoutQualifier, type ListedAttachment } from './attachment-closure';
import { bareName } from './attachment-entries';
import { isNearName, isWithoutPlace, nameKey } from './names';

/**
 * The number an attachment's label should bear: its place in the note where the note itself miscounts there (that is told at the note), else
 * the number the note gives; undefined for a single attachment without a number.
 */
export function expectedNumber({ entry, index, page }: ListedAttachment, listed: number): number | undefined {
  const given = entry.number?.value;
  if (given === undefined) return listed > 1 ? index + 1 : undefined;
  return page?.label?.number?.value === index + 1 ? index + 1 : given;
}

/** A number written as the page's label writes its own. */
export function likeLabel({ source, label }: Document, value: number): string {
  const printed = label?.number ? source.slice(label.number.span.start, label.number.span.end) : '';
  if (/[一二三四五六七八九十]/.test(printed)) return toChinese(value) ?? String(value);
  if (/[①-⑳]/.test(printed)) return toCircled(value) ?? String(value);
  return String(value);
}

/**
 * How gravely a page's title differs from the name in the note; undefined where it does not. An error is a slip of a few characters; another
 * name altogether may be a first line that is no title, and a longer one may only be more exact: information.
 */
export function namesDiffer(name: string, page: Document): Severity | undefined {
  const given = nameKey(name);
  const title = nameKey(bareName(page.title?.text ?? ''));
  if (title === '' || given === '' || title === given) return undefined;
  const whole = title + nameKey(page.annotation?.view.text ?? '');
  if (whole === given || withoutQualifier(title) === withoutQualifier(given))
    return bothQualified(title, given) ? 'error' : undefined;
  const [short, long] = given.length < title.length ? [given, title] : [title, given];
  if (isWithoutPlace(short, long)) return undefined;
  // Half a title: the rest stands on rows that were not read as one.
  if (given.startsWith(title) && goesOnWith(given.slice(title.length), page)) return undefined;
  if (long.includes(short) && long.length - short.length > 1) return 'information';
  if (isNearName(given, title)) return 'error';
  return looksLikeName(title) && looksLikeName(given) ? 'warning' : 'information';
}

/** The first paragraph of the page begins with the rest of a name. */
function goesOnWith(rest: string, { blocks, source }: Document): boolean {
  const first = blocks[0];
  return first !== undefined && nameKey(source.slice(first.span.start, first.span.start + 120)).startsWith(rest);
}

/** Both end with a bracket, and not with the same. */
function bothQualified(a: string, b: string): boolean {
  return a !== b && a.endsWith(')') && b.endsWith(')');
}

/** Ends as titles of what is attached do. */
function looksLikeName(key: string): boolean {
  return /(?:表|名单|方案|办法|规定|细则|制度|清单|目录|图|要点|计划|规划|标准|指南|规则|说明|意见|通知|报告|指标|职责|分工|任务|范本|样本|样式|书|函)$/.test(
    withoutQualifier(key),
  );
}
