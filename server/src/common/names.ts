/** Which usernames, workspaces and e-mail addresses the server takes. */
/** docs/server.md#patterns; the one trailing line end that the server lets pass is refused. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9][a-z0-9_-]*$/.test(text);
}

/** Source: docs/server.md#patterns. */
export function isWorkspaceName(text: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/.test(text);
}

/** The server tests the start only; an address with something behind it is no address all the same. */
export function isEmail(text: string): boolean {
  return /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/.test(text);
}

/** Names separated by commas or blanks, each once. */
export function splitNames(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((name) => name !== ''))];
}
