// What a hover says of a finding that has no fix: why it is left to a person. Added to whatever else is said of the place. In file offsets.
import { touches } from '../base/span';
import type { Finding } from '../lint/finding';
import type { Bilingual } from '../lint/rule';
import type { HoverText } from './hover';

/** The hover with the reasons of findings at the offset; undefined where there is neither. */
export function withReasons(
  hover: HoverText | undefined,
  findings: readonly Finding[],
  offset: number,
): HoverText | undefined {
  const [first, ...others] = findings.filter(({ span, why }) => why !== undefined && touches(span, offset));
  if (first === undefined) return hover;
  const facts = [first, ...others].flatMap(({ rule, why }): Bilingual[] =>
    why === undefined ? [] : [{ zh: `${rule} 没有自动修正：${why.zh}`, en: `No fix for ${rule}: ${why.en}` }],
  );
  if (hover !== undefined) return { ...hover, facts: [...hover.facts, ...facts] };
  return { span: first.span, title: { zh: '须由人决定', en: 'For a person to decide' }, facts };
}
