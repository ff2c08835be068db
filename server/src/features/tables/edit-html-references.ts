// Character references of HTML that Office writes: numbers, and the names that occur in Chinese documents. Others stay as they are.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  divide: '÷',
  plusmn: '±',
  permil: '‰',
  deg: '°',
  sup2: '²',
  sup3: '³',
  le: '≤',
  ge: '≥',
  ne: '≠',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  euro: '€',
  pound: '£',
  yen: '¥',
  copy: '©',
  reg: '®',
  sect: '§',
  alpha: 'α',
  beta: 'β',
  mu: 'μ',
  micro: 'µ',
};

/** The character that &name; or &#number; stands for; undefined for one that is not known. */
export function characterReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff))
    return code > 0 && code < 0x20 ? ' ' : undefined;
  return String.fromCodePoint(code);
}
