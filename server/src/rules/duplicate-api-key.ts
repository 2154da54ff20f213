import { exampleUser } from './support/example.ts';
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
  peers(entry, { accounts, profile }, say) {
    const { apiKey, username } = entry.record;
    if (!apiKey) return;
    const owners = accounts.withApiKey(apiKey.text);
    const [owner] = owners;
    if (owner === undefined || owner === entry || accounts.isReplaced(entry)) return;
    const stops = profile.duplicates === 'refused';
    const ownerName = owner.record.username ? `\`${owner.record.username.text.trim()}\`` : 'an earlier user';
    const name = username ? `\`${username.text.trim()}\`` : 'this user';
    const message = stops
      ? `The migrate task refuses the whole file: ${ownerName} has this API key already.`
      : `Same API key as ${ownerName}: whoever uses it signs in as ${ownerName}, never as ${name}.`;
    say(apiKey.range, message, {
      stops,
      related: [
        { entry: owner, place: 'apiKey', message: stops ? 'The other user.' : `The key signs in as ${ownerName}.` },
      ],
      subject: { field: 'api_key' },
    });
  },
};
