// Whether a line looks like a row of a table: cells between tabs or bars. A guess from shapes anybody can see.

/** True for a line with a tab between its words, or with bars at its beginning and behind. */
export function looksLikeRow(line: string): boolean {
  const text = line.trim();
  if (text.startsWith('|')) return text.indexOf('|', 1) > 0;
  return (
    text !== '' &&
    (text.includes('\t') || (/^[ \u3000]{0,8}\t/.test(line) && line.endsWith('\t')) || line.endsWith('\t\t'))
  );
}
