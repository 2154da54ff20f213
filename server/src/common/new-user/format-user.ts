import type { WritingStyle } from '../protocol/protocol.ts';
import type { NewUser } from './new-user.ts';
import { orderedKeys } from './ordered-keys.ts';
import { quoteScalar } from './quote-scalar.ts';

/** The comment that says that somebody is meant to be a super-user. */
export const meantSuperUser = '# users-yml-disable-line super-user';

/**
 * The text that replaces `style.range` to add the user. A super-user gets no `workspaces`: that is what all generations
 * of the server take for one (docs/server.md#super-users). The key `superuser` is written only where the file's users
 * have it.
 */
export function formatUser(style: WritingStyle, user: NewUser): string {
  const values = new Map<string, string[]>();
  const put = (key: string, text: string): void => void values.set(key, [` ${quoteScalar(text, style.quote)}`]);
  put('username', user.username);
  if (user.fullName !== '') put('full_name', user.fullName);
  if (user.email !== '') put('email', user.email);
  put('hashed_password', user.hashedPassword);
  put('api_key', user.apiKey);
  if (user.workspaces !== 'all') values.set('workspaces', formatList(style, user.workspaces));
  if (style.keys.includes('superuser')) values.set('superuser', [` ${String(user.workspaces === 'all')}`]);

  const keys = orderedKeys(style.keys).filter((key) => values.has(key));
  const decisive = user.workspaces === 'all' ? (keys.find((key) => key === 'superuser') ?? keys[0]) : undefined;
  const lines = keys.flatMap((key) => {
    const [first = '', ...others] = values.get(key) ?? [];
    return [`${key}:${first}${key === decisive ? ` ${meantSuperUser}` : ''}`, ...others];
  });
  const blanks = keyIndent(style);
  const text = lines.map((line, i) => (i === 0 ? `${style.indent}-${style.afterDash}${line}` : `${blanks}${line}`));
  return style.before + text.join(style.endOfLine) + style.after;
}

/** What goes behind `workspaces:`; lines after the first are relative to the key. */
function formatList(style: WritingStyle, names: readonly string[]): string[] {
  const items = names.map((name) => quoteScalar(name, style.quote));
  if (style.workspaces === 'flow' || items.length === 0) return [` [${items.join(', ')}]`];
  return ['', ...items.map((item) => `${style.listIndent}- ${item}`)];
}

/** The first key may stand on the line after its dash; the others stand below it either way. */
function keyIndent({ indent, afterDash }: WritingStyle): string {
  const lineStart = Math.max(afterDash.lastIndexOf('\n'), afterDash.lastIndexOf('\r')) + 1;
  return lineStart > 0 ? afterDash.slice(lineStart) : `${indent} ${' '.repeat(afterDash.length)}`;
}
