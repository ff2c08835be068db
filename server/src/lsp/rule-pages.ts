// The address behind a diagnostic's code. A client that serves the pages itself says so with `rulePageBase` at initialize: VS Code gets
// `gazette-rule:/family/name.md`, which its opener hands to the extension's content provider and which therefore opens offline, in remote
// windows and in the web alike, without leaving the editor (a file: address would name a path on the server's machine only). Every other client
// gets the file: address of the page packed with the server.

/** The address of a rule's page; undefined for notices, which no rule makes, and where no pages were packed. */
export function pageAddress(
  rule: string,
  base: string | undefined,
  packed: (rule: string) => string | undefined,
): string | undefined {
  if (/^(?:config|file|library)\//.test(rule)) return undefined;
  if (base === undefined) return packed(rule);
  return `${base.replace(/\/$/, '')}/${rule}.md`;
}
