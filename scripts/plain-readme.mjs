// Makes a README that reads well offline, inside VS Code: pictures go, and links to files that are not beside it become plain words.
// It knows Markdown only as far as that needs.

const IMAGE = /!\[[^\]\n]*\]\([^)\n]*\)/g;
const HTML_IMAGE = /<img\b[^>]*>/g;
const LINK = /\[([^\]\n]*)\]\(([^)\n]*)\)/g;

/** The text without pictures and without links that lead nowhere; links to the web, to an anchor and to rule pages stay. */
export function plainReadme(text) {
  return text
    .replace(IMAGE, '')
    .replace(HTML_IMAGE, '')
    .replace(LINK, (whole, words, target) => (/^(https?:|mailto:|#|(\.\/)?docs\/rules\/)/.test(target) ? whole : words))
    .replace(/\n[ \t]*\n[ \t]*\n+/g, '\n\n');
}
