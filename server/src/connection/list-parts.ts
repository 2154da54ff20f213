import type { Diagnostic } from 'vscode-languageserver';

const parts = new WeakMap<readonly Diagnostic[], readonly (readonly Diagnostic[])[]>();

/**
 * Puts lists one behind the other, and remembers them: of two long lists those parts are the same arrays in which nothing has
 * changed, so who compares them need not look at each item.
 */
export function joinParts(lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  const joined = ([] as Diagnostic[]).concat(...lists);
  parts.set(joined, lists);
  return joined;
}

/** The lists of which a list was made; itself, where that is not known. */
export function partsOf(list: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  return parts.get(list) ?? [list];
}
