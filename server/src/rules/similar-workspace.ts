import { message, Quote, words } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import { named } from './support/words.ts';
import type { Rule } from './rule.ts';

const team = ['ana', 'ben', 'cleo', 'dan', 'eva']
  .map((name) => exampleUser(name, { workspaces: '[reviews]' }))
  .join('');

export const similarWorkspace: Rule = {
  id: 'similar-workspace',
  severity: 'information',
  title: 'A workspace that one user alone has, named nearly like one that many have',
  why: 'The server makes no workspace known that no list names, and takes every name that one does: `Reviews` beside `reviews` is another workspace, empty, and the user does not see what the others work on. It is told of a name that one user lists where five or more list another that is equal but for case or for `-` and `_`, or from which, in six letters or more, one letter is missing, doubled or has changed places with the next. Digits make another name.',
  bad: team + exampleUser('fay', { workspaces: '[Reviews]' }),
  good: team + exampleUser('fay', { workspaces: '[reviews]' }),
  fixes: ['use-common-workspace', 'remove-value'],
  peers: {
    similarWorkspace({ record, meant }, say) {
      const { workspaces, usernameText } = record;
      for (const { text, range, item } of workspaces) {
        const workspace = meant.get(text);
        if (workspace === undefined) continue;
        const other = new Quote(workspace, words`one of nearly this name`);
        say(
          range,
          message`Nobody but ${named(usernameText)} has this workspace, while five or more users have ${other}: was that meant?`,
          { subject: { field: 'workspaces', item, workspace } },
        );
      }
    },
  },
};
