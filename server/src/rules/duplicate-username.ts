import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor } from './support/words.ts';

export const duplicateUsername: Rule = {
  id: 'duplicate-username',
  severity: 'warning',
  stops: true,
  title: 'The same username twice',
  why: 'The server keeps users by name: the last record wins (password, API key, workspaces, disabled), and the earlier one is gone without a word. The migrate task refuses the file.',
  bad: exampleUser('ana') + exampleUser('ana', { api_key: 'ana-second-Qm3v9xLp2Zc7KtYw8' }),
  good: exampleUser('ana') + exampleUser('ana2', { api_key: 'ana-second-Qm3v9xLp2Zc7KtYw8' }),
  fixes: ['remove-user'],
  peers(entry, { accounts, profile }, say) {
    const { username } = entry.record;
    if (!username) return;
    const same = accounts.withUsername(username.text);
    const [first] = same;
    const last = same.at(-1);
    if (first === undefined || last === undefined || entry === first) return;
    const name = username.text.trim();
    const stops = profile.duplicates === 'refused';
    const outcome = stops
      ? `The migrate task refuses the whole file: \`${name}\` is there twice.`
      : entry === last
        ? `\`${name}\` is there more than once: ${actor(profile)} takes this record and drops the earlier one.`
        : `\`${name}\` is there more than once: ${actor(profile)} drops this record and takes the last one.`;
    const other = entry === last ? first : last;
    const word = entry === last ? 'The earlier record, which is dropped.' : 'The last record, which wins.';
    say(username.range, outcome, {
      stops,
      related: [{ entry: other, place: 'username', message: stops ? 'The other record.' : word }],
      subject: { field: 'username' },
    });
  },
};
