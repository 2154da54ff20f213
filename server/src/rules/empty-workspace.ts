import { message } from '../common/words/message.ts';
import { fieldOf, itemRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, nameOf } from './support/words.ts';

export const emptyWorkspace: Rule = {
  id: 'empty-workspace',
  severity: 'warning',
  title: 'An empty text in the list of workspaces',
  why: 'Up to Argilla 1.3 an empty text in the list makes the user a super-user. Argilla 1.4 and 1.5 take it as a workspace without a name, and the migrate task refuses it.',
  bad: exampleUser('ana', { workspaces: "[team, '']" }),
  good: exampleUser('ana', { workspaces: '[team]' }),
  fixes: ['remove-value'],
  entry: {
    check(entry, say) {
      const field = fieldOf(entry, 'workspaces');
      if (!field || !('items' in field.value) || field.value.type === 'dict') return;
      for (const [item, member] of field.value.items.entries()) {
        if (member.type !== 'str' || member.value !== '') continue;
        // The migrate task refuses it, which wrong-type says.
        if (entry.profile.kind === 'migration') return;
        const effect = entry.profile.emptyWorkspaceIsSuper
          ? message`An empty text is no workspace; it makes ${nameOf(entry)} a super-user.`
          : message`${actor(entry.profile)} takes an empty text as a workspace without a name, which ${nameOf(entry)} reaches.`;
        say(itemRange(entry, field, item), effect, { subject: { field: 'workspaces', item } });
      }
    },
    usual: { nothing: 'each name matches its pattern' },
  },
};
