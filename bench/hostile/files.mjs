// @ts-check
// The kinds of hostile file that the tests use. They are TypeScript: start Node with `--import tsx`.

/** @typedef {{ name: string, text: (n: number) => string, foreign: boolean }} HostileKind */

/** @type {{ hostileKinds: readonly HostileKind[], numberFor: (kind: HostileKind, length: number) => number }} */
const { hostileKinds, numberFor } = await import(new URL('../../test/hostile/kinds/index.ts', import.meta.url).href);

export { hostileKinds, numberFor };

/** Those whose names have one of the texts in them; all of them for no text. @param {readonly string[]} texts */
export function kindsNamed(texts) {
  const found = hostileKinds.filter(({ name }) => texts.length === 0 || texts.some((text) => name.includes(text)));
  if (found.length === 0) throw new RangeError(`no kind of hostile file is called ${texts.join(' or ')}`);
  return found;
}

/** The kinds in which work was found to grow, one for each dimension. */
export const dimensions = [
  'users: sound users',
  'users: everything wrong at once',
  'shared: one API key',
  'shared: one username',
  'shared: one record again and again',
  'shared: all private workspaces in one list',
  'keys: unknown keys',
  'keys: misspelt keys',
  'keys: one known key',
  'keys: users in one, without their dashes',
  'keys: whole numbers as keys',
  'keys: keys behind question marks',
  'keys: keys on one line, in braces',
  'keys: repeated keys in braces',
  'workspaces: workspaces on one line',
  'workspaces: workspaces below',
  'workspaces: one workspace on one line',
  'workspaces: bad workspaces on one line',
  'workspaces: empty workspaces on one line',
  'workspaces: one workspace for the migrate task',
  'anchors: an anchor at each user',
  'anchors: aliases of one user',
  'anchors: aliases of a long list',
  'anchors: users that merge the one before',
  'anchors: merges in one user',
  'comments: comments between keys',
  'comments: comments above the list',
  'comments: blank lines between keys',
  'suppressions: suppressions in one user',
  'suppressions: codes of one suppression',
  'suppressions: unknown codes for the file',
  'values: a long hash',
  'values: one long line of words',
  'values: blocks in one user',
  'open ends: a double quote open in each user',
  'open ends: brackets open in one user',
  'characters: control characters',
  'line ends: CR',
  'numbers: a long whole number',
  'flow: JSON on one line',
  'flow: JSON with much to say',
  'nesting: brackets in brackets',
  'tags: a long tag',
  'documents: a second document at the end',
  'foreign: users of an operating system',
  'foreign: many keys, none of them ours',
];
