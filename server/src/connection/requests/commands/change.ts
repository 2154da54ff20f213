import { throwIfCancelled } from '../../cancellation.ts';
import { change as changeShape } from '../../params/change.ts';
import { workspaceEdit } from '../../client/workspace-edit.ts';
import { changedText } from '../shared/changed-text.ts';
import { askToApply } from './shared/apply-edits.ts';
import type { Command } from './shared/command.ts';

/** Changes users as the argument says (`ChangeParams`), and tells what it means and what must follow. */
export const change: Command = async (argument, context) => {
  const { client, token } = context;
  if (!changeShape(argument)) return;
  const { workOut } = await import('../shared/work-out.ts');
  const { answer, isCurrent } = await workOut(argument, context, token);
  throwIfCancelled(token);
  if (answer.kind !== 'changed') {
    client.show[answer.kind === 'refused' ? 'warning' : 'info'](answer.why);
    return;
  }
  if (!isCurrent()) {
    client.show.warning(changedText());
    return;
  }
  const files = answer.edit.documentChanges.map(({ textDocument, edits }) => ({ ...textDocument, edits }));
  if ((await askToApply(workspaceEdit(client.capabilities, files), client)) && answer.said.length > 0)
    client.show.info(answer.said.join(' '));
};
