import { message, Quote, words } from '../common/words/message.ts';
import { fieldOf } from '../model/entry-view.ts';
import { editAction, type Fix } from './fix.ts';
import { ownScalar, valueSpan } from './edits/nodes.ts';
import { nameWrittenLike } from './edits/quotes.ts';
import { replacement } from './edits/spans.ts';

export const useCommonWorkspace: Fix = {
  id: 'use-common-workspace',
  title: 'Replace a workspace by the one of nearly the same name that many users have',
  entry({ entry, keys, lines, subject: { item, workspace } }) {
    // Twice in one list it would be a mistake of its own.
    if (item === undefined || workspace === undefined || keys.workspaceOf(workspace) !== undefined) return [];
    const value = fieldOf(entry, 'workspaces')?.value;
    const items = value && 'items' in value && value.type !== 'dict' ? value.items : [];
    const node = ownScalar(entry, items[item]?.node);
    const span = node && valueSpan(lines, node);
    const text = node && nameWrittenLike(node, workspace);
    if (!span || text === null) return [];
    const title = message`Replace by ${new Quote(workspace, words`the one that many users have`)}`;
    return editAction(title, [replacement(lines, span.start, span.end, text)], { preferred: true });
  },
};
