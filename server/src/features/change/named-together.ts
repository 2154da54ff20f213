import { message, type Message } from '../../common/words/message.ts';
import { quoted } from '../../operations/support/site.ts';

/** So many names stand in a sentence; of more, their number. */
const mostNamed = 4;

/** Names in a sentence: `a`, `b` and `c`. */
export function namedTogether(names: readonly string[]): Message {
  const shown = names.length > mostNamed ? names.slice(0, mostNamed - 1) : names;
  const rest = names.length - shown.length;
  const [last] = rest > 0 ? [message`${rest} others`] : shown.slice(-1).map((name) => message`${quoted(name)}`);
  const before = rest > 0 ? shown : shown.slice(0, -1);
  const start = before.reduce<Message>(
    (all, name, index) => (index === 0 ? message`${quoted(name)}` : message`${all}, ${quoted(name)}`),
    message``,
  );
  if (!last) return message``;
  return before.length === 0 ? last : message`${start} and ${last}`;
}
