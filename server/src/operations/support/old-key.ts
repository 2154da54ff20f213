import { message, words, type Message } from '../../common/words/message.ts';
import { entryName } from '../../model/user-name.ts';
import type { Site } from './site.ts';

/** Whether a user's API key goes on working, as others have it, too. Source: docs/server.md#duplicates, #master-key. */
export function oldKeyNotes({ file, entry, view }: Site): readonly Message[] {
  const key = entry.record.apiKeyText;
  const { master } = view.profile;
  if (key === null) return [];
  if (key === master?.key)
    return [words`The old API key goes on working all the same: it signs in as the built-in user \`argilla\`.`];
  if (file.accounts.apiKeyCount(key) < 2) return [];
  const other = [...file.entries].find((each) => each !== entry && each.record.apiKeyText === key);
  const who = other ? entryName(other) : words`another user`;
  return [message`The old API key goes on working, as ${who} has it, too.`];
}
