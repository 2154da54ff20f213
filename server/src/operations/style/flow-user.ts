import type { NewUser } from '../../common/new-user/new-user.ts';
import { quoteScalar } from '../../common/new-user/quote-scalar.ts';
import type { EntryView } from '../../model/entry-view.ts';
import { isFieldName } from '../../model/fields.ts';
import { orderedKeys } from '../../common/new-user/ordered-keys.ts';
import { textQuote } from '../../fixes/edits/quotes.ts';

/** A user on one line, within braces, in the style of another one. */
export function flowUser({ node }: EntryView, user: NewUser): string {
  const pairs = node.kind === 'mapping' ? node.pairs : [];
  const keys = pairs.flatMap(({ key }) => (key.kind === 'scalar' && isFieldName(key.value) ? [key.value] : []));
  const first = pairs[0]?.key;
  const keyQuote = first?.kind === 'scalar' && first.style === 'double-quoted' ? '"' : '';
  const quote = keyQuote === '"' ? '"' : node.kind === 'mapping' ? textQuote(node) : '';
  const text = (value: string): string => quoteScalar(value, quote);
  const isSuper = user.workspaces === 'all';
  const values: Readonly<Record<string, string | null>> = {
    username: text(user.username),
    full_name: user.fullName === '' ? null : text(user.fullName),
    email: user.email === '' ? null : text(user.email),
    hashed_password: text(user.hashedPassword),
    api_key: text(user.apiKey),
    workspaces: user.workspaces === 'all' ? null : `[${user.workspaces.map(text).join(', ')}]`,
    superuser: keys.includes('superuser') ? String(isSuper) : null,
  };
  const named = orderedKeys([...new Set(keys)]).flatMap((key) => {
    const value = values[key] ?? null;
    return value === null ? [] : [`${keyQuote}${key}${keyQuote}: ${value}`];
  });
  return `{${named.join(', ')}}`;
}
