import { message } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, named } from './support/words.ts';

export const duplicateUsername: Rule = {
  id: 'duplicate-username',
  severity: 'warning',
  stops: true,
  aboutText: true,
  title: 'The same username twice',
  why: 'The server keeps users by name: the last record wins (password, API key, workspaces, disabled), and the earlier one is gone without a word. The migrate task refuses the file.',
  bad: exampleUser('ana') + exampleUser('ana', { api_key: 'ana-second-Qm3v9xLp2Zc7KtYw8' }),
  good: exampleUser('ana') + exampleUser('ana2', { api_key: 'ana-second-Qm3v9xLp2Zc7KtYw8' }),
  fixes: ['remove-user'],
  peers: {
    sameUsername({ record: { username }, isFirst, isLast, first, last, profile }, say) {
      if (!username || isFirst) return;
      const name = named(username.text);
      const stops = profile.duplicates === 'refused';
      const outcome = stops
        ? message`The migrate task refuses the whole file: ${name} has the username of an earlier record.`
        : isLast
          ? message`${name} is there more than once: ${actor(profile)} takes this record and drops the earlier one.`
          : message`${name} is there more than once: ${actor(profile)} drops this record and takes the last one.`;
      const other = isLast ? first : last;
      const word = isLast ? 'The earlier record, which is dropped.' : 'The last record, which wins.';
      say(username.range, outcome, {
        stops,
        related: [other.point('username', stops ? 'The other record.' : word)],
        subject: { field: 'username' },
      });
    },
  },
};
