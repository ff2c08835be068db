/**
 * Finds regular expressions that can take more than linear time: an unbounded repetition inside another,
 * two unbounded repetitions in a row that can share characters, and a search that starts anew inside a run. Reads the expression's tree; it never runs the expression.
 */
import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** A repetition from this many times on counts as unbounded. */
const MANY = 1000;

/** Characters on which two sets are compared, besides those the expressions name: one of each sort that texts of ours hold. */
const SAMPLE = [
  ...'\t\n\r \u00a0\u3000\ufeff\u2028!"#%&\'()*+,-./059:;<=>?@AMZ[\\]^_`amz{|}~\u00b7\u2014\u201c\u201d\u2026\u2460\u3001\u3002',
  ...'\u300a\u300b\u3008\u3009\u3010\u3011\u3014\u3015\uff08\uff09\uff0c\uff1a\uff1b\uff10\uff19\uff21\u3007\u4e00\u4e09\u5341\u5e74\u6708\u65e5\u7b2c\u6761\u53f7\u9644\u4ef6',
  ...'\u{20000}',
];

/** The single-character parts under a node: what its text can be made of. */
function lettersOf(node: AST.Node): string[] {
  switch (node.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return [node.raw];
    case 'Quantifier':
      return node.max === 0 ? [] : lettersOf(node.element);
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((one) => one.elements.flatMap(lettersOf));
    case 'Backreference':
      return ['[^]'];
    default:
      return [];
  }
}

/** The characters of the sample, and of the pattern itself, that a part can be made of. */
function setOf(node: AST.Node, pattern: AST.RegExpLiteral): Set<string> {
  const flags = pattern.flags.raw.replace(/[gy]/g, '');
  const tests = lettersOf(node).map((letter) => new RegExp(`^(?:${letter})$`, flags));
  const named = [...pattern.pattern.raw];
  return new Set([...SAMPLE, ...named].filter((character) => tests.some((test) => test.test(character))));
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined {
  for (const character of a) if (b.has(character)) return character;
  return undefined;
}

/** True when the part can match nothing. */
function canBeEmpty(node: AST.Element): boolean {
  switch (node.type) {
    case 'Quantifier':
      return node.min === 0 || canBeEmpty(node.element);
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.some((one) => one.elements.every(canBeEmpty));
    case 'Assertion':
    case 'Backreference':
      return true;
    default:
      return false;
  }
}

function isMany(node: AST.Node): boolean {
  return node.type === 'Quantifier' && node.max >= MANY;
}

function hasMany(node: AST.Node): boolean {
  if (isMany(node)) return true;
  switch (node.type) {
    case 'Quantifier':
      return hasMany(node.element);
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.some((one) => one.elements.some(hasMany));
    case 'Assertion':
      return 'alternatives' in node && node.alternatives.some((one) => one.elements.some(hasMany));
    default:
      return false;
  }
}

/** The elements of an alternative with groups that are not repeated laid open, so that `(a*)(a*)` reads as `a*a*`. */
function laidOpen(elements: readonly AST.Element[]): AST.Element[] {
  return elements.flatMap((element) =>
    (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length === 1
      ? laidOpen(element.alternatives[0]?.elements ?? [])
      : [element],
  );
}

/** What is wrong with one alternative, read from left to right. */
function sharedRun(elements: readonly AST.Element[], pattern: AST.RegExpLiteral): string | undefined {
  let open: { readonly raw: string; readonly set: Set<string> }[] = [];
  for (const element of laidOpen(elements)) {
    if (element.type === 'Assertion') continue;
    const set = setOf(element, pattern);
    if (isMany(element)) {
      for (const before of open) {
        const character = shares(before.set, set);
        if (character !== undefined) return `${before.raw} and ${element.raw} can share ${JSON.stringify(character)}`;
      }
    }
    // A run before this part stays open only if it could have taken the part's characters too, or the part may be absent.
    if (!canBeEmpty(element)) open = open.filter((before) => shares(before.set, set) !== undefined);
    if (isMany(element)) open.push({ raw: element.raw, set });
  }
  return undefined;
}

/**
 * A search that begins with an unbounded run and can fail behind it starts again inside the same run: quadratic in the run's length.
 * An anchor, a look-behind or the flag y in front of the run prevents it; so does a bound.
 */
function restlessStart(tree: AST.RegExpLiteral): string | undefined {
  if (tree.flags.sticky) return undefined;
  for (const { elements } of tree.pattern.alternatives) {
    const [first, ...rest] = laidOpen(elements);
    if (first && isMany(first) && rest.some((one) => one.type === 'Assertion' || !canBeEmpty(one))) {
      return `a search that begins with ${first.raw} starts again inside the run`;
    }
  }
  return undefined;
}

/** Says what is wrong with a regular expression literal such as `/a+b/u`; undefined when nothing is. */
export function backtracking(literal: string): string | undefined {
  const tree = parseRegExpLiteral(literal);
  let fault = restlessStart(tree);
  const visit = (node: AST.Node): void => {
    if (fault) return;
    if (node.type === 'Quantifier' && isMany(node) && hasMany(node.element)) fault = `${node.raw} repeats a repetition`;
    else if (node.type === 'Alternative') fault = sharedRun(node.elements, tree);
    if (fault) return;
    if (node.type === 'Quantifier') visit(node.element);
    else if (node.type === 'Alternative') node.elements.forEach(visit);
    else if ('alternatives' in node) node.alternatives.forEach((one: AST.Node) => visit(one));
  };
  visit(tree.pattern);
  return fault;
}
