// @ts-check
// The same users in each form in which people write them.
import { generateUsers } from '../users.mjs';

const allBorrow = 'an anchor that all other users take up';
/** The same, typed in the value that they take up. */
export const lentValue = `${allBorrow}, typing within its list`;

/** @type {{ [form: string]: (plain: string) => string }} */
export const forms = {
  plain: (plain) => plain,
  'indented by two': (plain) => plain.replace(/^(?=[^\n#])/gm, '  '),
  'below `%YAML 1.1` and `---`': (plain) => `%YAML 1.1\n---\n${plain}`,
  'an anchor that one other user takes up': (plain) =>
    `${plain}- username: first-of-two\n  workspaces: &team [news]\n- username: second-of-two\n  workspaces: *team\n`,
  [allBorrow]: (plain) => withOneList(plain),
  [lentValue]: (plain) => withOneList(plain),
  'JSON, a user a line': (plain) => `[\n${usersOf(plain).join(',\n')}\n]\n`,
  'JSON, a key or workspace a line': (plain) =>
    `${JSON.stringify(JSON.parse(`[${usersOf(plain).join()}]`), null, 2)}\n`,
  'JSON, all on one line': (plain) => `[${usersOf(plain).join(', ')}]\n`,
};

/** @param {string} plain */
function withOneList(plain) {
  const names = ['news', 'reviews-2024', 'contracts', 'tickets', 'ner_v3', 'intents', 'gold-set', 'forum', 'trial'];
  return plain
    .replace(/^(- | {2})workspaces:.*\n(?: {2,}- .*\n)*/gm, '$1workspaces: *team\n')
    .replace('workspaces: *team', `workspaces: &team [${names.join(', ')}]`);
}

/** @param {number} users @param {string} form */
export function textIn(users, form) {
  return forms[form]?.(generateUsers({ users }).text) ?? '';
}

/**
 * Each as JSON; reads what `generateUsers` writes, no more.
 * @param {string} text
 */
function usersOf(text) {
  return text
    .split(/^(?=- )/m)
    .slice(1)
    .map((user) => `{${pairsOf(user).join(', ')}}`);
}

/** @param {string} user */
function pairsOf(user) {
  const pairs = [...user.matchAll(/^(?:- | {2})([a-z_]+):(?: (.*?))?(?: +#.*)?\n((?: *- .*\n)*)/gm)];
  return pairs.map(([, key, value = '', items = '']) => `"${key}": ${items === '' ? jsonOf(value) : listOf(items)}`);
}

/** @param {string} items */
function listOf(items) {
  return `[${[...items.matchAll(/- (.*)/g)].map(([, item = '']) => jsonOf(item)).join(', ')}]`;
}

/** @param {string} value @returns {string} */
function jsonOf(value) {
  if (/^(?:true|false)$/.test(value)) return value;
  const [, list] = /^\[(.*)\]$/.exec(value) ?? [];
  if (list !== undefined) return `[${list === '' ? '' : list.split(', ').map(jsonOf).join(', ')}]`;
  const [, single] = /^'(.*)'$/.exec(value) ?? [];
  if (single !== undefined) return JSON.stringify(single.replaceAll("''", "'"));
  return value.startsWith('"') ? value : JSON.stringify(value);
}
