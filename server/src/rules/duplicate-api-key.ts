import { message } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import { named } from './support/words.ts';
import type { Rule } from './rule.ts';

export const duplicateApiKey: Rule = {
  id: 'duplicate-api-key',
  severity: 'warning',
  stops: true,
  title: 'Two users with one API key',
  why: "The server takes the first user that has the key: programs of the other users silently act as that one, with that one's workspaces and name. The migrate task refuses the file.",
  bad:
    exampleUser('ana', { api_key: 'shared-8fW2kqZtR4mNvB3xT5pLs9' }) +
    exampleUser('ben', { api_key: 'shared-8fW2kqZtR4mNvB3xT5pLs9' }),
  good: exampleUser('ana') + exampleUser('ben'),
  fixes: ['new-api-key'],
  peers: {
    sameApiKey({ record, isOwner, owner, profile }, say) {
      const { apiKey, usernameText } = record;
      if (!apiKey || isOwner) return;
      const stops = profile.duplicates === 'refused';
      const ownerName = owner.name;
      const name = named(usernameText);
      const { master } = profile;
      if (apiKey.text === master?.key) {
        const said = message`${name} has the same API key as ${ownerName}: it signs in as the built-in super-user \`${master.user}\`, as neither of them.`;
        say(apiKey.range, said, {
          related: [owner.point('apiKey', 'The other user.')],
          subject: { field: 'api_key' },
        });
        return;
      }
      const said = stops
        ? message`The migrate task refuses the whole file: ${ownerName} has this API key of ${name} already.`
        : message`Same API key as ${ownerName}: whoever uses it signs in as ${ownerName}, never as ${name}.`;
      say(apiKey.range, said, {
        stops,
        related: [owner.point('apiKey', stops ? 'The other user.' : message`The key signs in as ${ownerName}.`)],
        subject: { field: 'api_key' },
      });
    },
  },
};
