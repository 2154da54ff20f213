import { type Message, type Sayable, sayable, message } from '../../common/words/message.ts';
import type { EntryView } from '../../model/entry-view.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { FixTask } from '../fix.ts';
import { valuePlace, type ValuePlace } from './value-place.ts';

/** The place of a password or API key, and what a task that writes one has to know of it. */
export interface SecretPlace extends Pick<ValuePlace, 'state' | 'anchored' | 'quote'> {
  readonly around: Omit<FixTask, 'kind'>;
}

/** Null when it is not written in this entry. Hashes and keys of ours are texts without quotes, too. */
export function secretPlace(
  entry: EntryView,
  lines: LineIndex,
  name: 'hashed_password' | 'api_key',
): SecretPlace | null {
  const place = valuePlace(entry, lines, name);
  if (!place) return null;
  const { state, anchored, range, before, after, quote } = place;
  return { state, anchored, quote, around: { range, before: before + quote, after: quote + after } };
}

/** What stands around a value that has to be in quotes. */
export function aroundQuoted({ quote, around: { range, before, after } }: SecretPlace): SecretPlace['around'] {
  const missing = quote === '' ? '"' : '';
  return { range, before: before + missing, after: missing + after };
}

/** The title of a task, which says where others are concerned. */
export function titleOf<S extends string>({ anchored }: SecretPlace, title: Sayable<S>): Message {
  const said = sayable(title);
  return anchored ? message`${said} (for all who have it by the anchor)` : said;
}
