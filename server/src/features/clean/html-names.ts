// Names that HTML gives to characters and elements, as far as they turn up in copied Chinese text. Tables only.

/** Character references by name. */
export const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', '\u3000'],
  ['thinsp', ' '],
  ['zwnj', ''],
  ['zwj', ''],
  ['shy', ''],
  ['lrm', ''],
  ['rlm', ''],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['middot', '·'],
  ['bull', '•'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['minus', '−'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['deg', '°'],
  ['permil', '‰'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['frac34', '¾'],
  ['micro', 'µ'],
  ['sect', '§'],
  ['para', '¶'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['yen', '¥'],
  ['euro', '€'],
  ['pound', '£'],
  ['cent', '¢'],
  ['rarr', '→'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['darr', '↓'],
  ['radic', '√'],
  ['infin', '∞'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['mu', 'μ'],
  ['pi', 'π'],
  ['sigma', 'σ'],
  ['omega', 'ω'],
  ['Delta', 'Δ'],
  ['Sigma', 'Σ'],
  ['Omega', 'Ω'],
]);

/** Elements that stand within a line and leave nothing behind. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr b bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong tt u var wbr o:p st1:chsdate'.split(
    ' ',
  ),
);

/** Elements that end a line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);

/** Elements of a row of a table. */
export const CELL_ELEMENTS: ReadonlySet<string> = new Set(['td', 'th']);
