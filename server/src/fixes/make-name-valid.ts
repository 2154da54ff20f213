import { message, Quote, words } from '../common/words/message.ts';
import { fieldOf } from '../model/entry-view.ts';
import { editAction, type Fix } from './fix.ts';
import { ownScalar, valueSpan } from './edits/nodes.ts';
import { nameWrittenLike } from './edits/quotes.ts';
import { validName } from './edits/valid-name.ts';
import { replacement } from './edits/spans.ts';

export const makeNameValid: Fix = {
  id: 'make-name-valid',
  title: 'Change a username or workspace into one that the server takes',
  entry({ entry, lines, subject, isUsername, isApiKey }) {
    const { field: name, item } = subject;
    if ((name !== 'username' && name !== 'workspaces') || (name === 'workspaces') !== (item !== undefined)) return [];
    const value = fieldOf(entry, name)?.value;
    const items = value && 'items' in value && value.type !== 'dict' ? value.items : [];
    const node = ownScalar(entry, item === undefined ? value?.node : items[item]?.node);
    const span = node && valueSpan(lines, node);
    if (!node || !span) return [];
    const asUsername = name === 'username' || entry.profile.kind === 'migration';
    const proposal = validName(node.value, asUsername);
    // Where the name itself is right, quotes are all that is missing.
    if (proposal === null || proposal === node.value || (name === 'username' && isUsername(proposal))) return [];
    // As a workspace, the name of another user would open that one's private workspace.
    if (name === 'workspaces' && isUsername(proposal)) return [];
    const text = nameWrittenLike(node, proposal);
    if (text === null) return [];
    const instead = words`a name that the server takes`;
    // What was made of a secret tells of it, too.
    const isSecret = isApiKey(node.value) || /\$|\d{10}/.test(node.value);
    const title = message`Change to ${isSecret ? instead : new Quote(proposal, instead)}`;
    return editAction(title, [replacement(lines, span.start, span.end, text)], {
      preferred: true,
    });
  },
};
