import { message, words, type Words } from '../common/words/message.ts';
import { keyRange } from '../model/entry-view.ts';
import { pythonType } from '../model/python.ts';
import { reservedKey } from '../model/fields.ts';
import type { Profile } from '../model/profiles/index.ts';
import { readersOf, readsKey } from '../model/profiles/reads-key.ts';
import { meantKey } from './support/meant-key.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, nameOf, readBy, refuses } from './support/words.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  stops: true,
  aboutText: true,
  title: 'A key that the server ignores, or that is not text',
  why: 'Keys that the server does not know are dropped without a word: with `workspace:` for `workspaces:` the user has no list and becomes a super-user. `superuser` is a key of Argilla 1.4 and 1.5 alone. A key that YAML reads as a number, a boolean, a date or null (`1:`, `yes:`) stops the server.',
  bad: exampleUser('ana', { fullname: 'Ana Díaz' }),
  good: exampleUser('ana', { full_name: 'Ana Díaz' }),
  fixes: ['rename-key', 'choose-server', 'quote-key', 'remove-key'],
  entry: {
    check(entry, say) {
      const user = nameOf(entry);
      const { raw, profile, places } = entry;
      for (const { key, name, merged } of raw.fields.values()) {
        if (merged || !places.contains(key.node)) continue;
        if (name === reservedKey && profile.kind === 'server') {
          say(
            keyRange(entry, key),
            message`${refuses(profile)}: its model keeps this name for itself. Remove the key of ${user}.`,
            {
              stops: entry.faults.some((fault) => fault.kind === 'reserved-key'),
            },
          );
          continue;
        }
        if (readsKey(profile, name)) continue;
        const readers = readersOf(name);
        const [reader] = readers;
        if (reader) {
          say(
            keyRange(entry, key),
            message`${actor(profile)} ignores this key of ${user}. ${readBy(readers)}${howToSay(profile, reader)}.`,
          );
          continue;
        }
        // The name itself is shown by the range; it could be anything, so the message does not repeat it.
        const meant = meantKey(name, profile.superuserKey);
        const taken = meant !== null && raw.fields.has(meant);
        const hint =
          meant === null ? '' : taken ? words` There is \`${meant}\` already.` : words` Did you mean \`${meant}\`?`;
        const consequence = meant === 'workspaces' && !taken ? ' Without `workspaces` the user is a super-user.' : '';
        say(keyRange(entry, key), message`${actor(profile)} ignores this key of ${user}.${hint}${consequence}`, {
          subject: meant !== null && !taken ? { meant } : {},
        });
      }
      const stops = raw.otherKeys.length > 0 && entry.faults.some((fault) => fault.kind === 'key');
      for (const key of raw.otherKeys) {
        const outcome = stops ? refuses(profile) : words`${actor(profile)} ignores the key`;
        const said = message`${outcome}: YAML reads this key of ${user} as ${pythonType(key)}, not as text. Quote it if it is meant as text.`;
        say(keyRange(entry, key), said, { stops });
      }
    },
    usual: { nothing: 'the entry is a mapping of known keys' },
  },
};

/** How to have the file judged for the server that reads a key. The task drops what the server before it read. */
function howToSay({ kind }: Profile, reader: Profile): Words {
  return kind === 'migration'
    ? words``
    : words`: if the file is for such a server, say so with \`# users-yml: server=${reader.name}\``;
}
