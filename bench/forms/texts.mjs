// @ts-check
// The same users in each form in which people write them.
import { generateUsers } from '../users.mjs';

/** @type {{ [form: string]: (plain: string) => string }} */
export const forms = {
  plain: (plain) => plain,
  'indented by two': (plain) => plain.replace(/^(?=[^\n#])/gm, '  '),
  'below `%YAML 1.1` and `---`': (plain) => `%YAML 1.1\n---\n${plain}`,
  'an anchor that one other user takes up': (plain) =>
    `${plain}- username: first-of-two\n  workspaces: &team [news]\n- username: second-of-two\n  workspaces: *team\n`,
  'JSON, a user a line': (plain) => `[\n${usersOf(plain).join(',\n')}\n]\n`,
  'JSON, all on one line': (plain) => `[${usersOf(plain).join(', ')}]\n`,
};

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
