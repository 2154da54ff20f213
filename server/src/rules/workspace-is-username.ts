import { message, Quote, words } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { named } from './support/words.ts';

export const workspaceIsUsername: Rule = {
  id: 'workspace-is-username',
  severity: 'warning',
  title: "A workspace that is another user's private one",
  why: 'Every user has a private workspace named like the user. An entry of `workspaces` that equals the username of somebody else opens that private workspace.',
  bad: exampleUser('ana', { workspaces: '[ben]' }) + exampleUser('ben'),
  good: exampleUser('ana', { workspaces: '[team]' }) + exampleUser('ben', { workspaces: '[team]' }),
  fixes: ['remove-value'],
  peers: {
    othersWorkspace({ record, owners }, say) {
      for (const { text, range, item } of record.workspaces) {
        const owner = owners.get(text);
        if (!owner) continue;
        say(
          range,
          message`${owner.name} is another user: this entry opens that user's private workspace to ${named(record.usernameText)}.`,
          {
            related: [owner.point('username', message`The user ${new Quote(text, words`with this name`)}.`)],
            subject: { field: 'workspaces', item },
          },
        );
      }
    },
  },
};
