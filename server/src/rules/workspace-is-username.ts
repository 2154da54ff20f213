import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const workspaceIsUsername: Rule = {
  id: 'workspace-is-username',
  severity: 'warning',
  title: "A workspace that is another user's private one",
  why: 'Every user has a private workspace named like the user. An entry of `workspaces` that equals the username of somebody else opens that private workspace.',
  bad: exampleUser('ana', { workspaces: '[ben]' }) + exampleUser('ben'),
  good: exampleUser('ana', { workspaces: '[team]' }) + exampleUser('ben', { workspaces: '[team]' }),
  fixes: ['remove-value'],
  peers(entry, { accounts }, say) {
    const { record } = entry;
    const isOthers = (name: string): boolean => name !== record.usernameText && accounts.hasUsername(name);
    // Where they stand is worked out only for what is told.
    if (!record.workspaceNames.some(isOthers)) return;
    for (const workspace of record.workspaces) {
      if (!isOthers(workspace.text)) continue;
      const [owner] = accounts.withUsername(workspace.text);
      if (!owner) continue;
      const name = workspace.text.trim();
      say(workspace.range, `\`${name}\` is another user: this entry opens that user's private workspace.`, {
        related: [{ entry: owner, place: 'username', message: `The user \`${name}\`.` }],
        subject: { field: 'workspaces', item: workspace.item },
      });
    }
  },
};
