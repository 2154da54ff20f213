import type { UsersFile } from '../../analysis/users-file.ts';
import { renameUser } from '../../operations/rename-user.ts';
import { renameWorkspace } from '../../operations/rename-workspace.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';
import { flag, type Option } from '../options/option.ts';
import { UsageError } from '../options/usage-error.ts';

function oldName(help: string): Option<string | null> {
  return { placeholder: 'OLD', help, usual: null, read: (text) => text };
}

const help = {
  usage: 'rename [options] FILE --user OLD NEW\n       users-yml rename [options] FILE --workspace OLD NEW',
  about: [
    'Gives a user or a workspace another name, in all lists: with a user the private workspace, too, which is named like ' +
      'the user. Data stay under the old name.',
    aboutFile,
  ],
  options: {
    user: oldName('the user'),
    workspace: oldName('the workspace'),
    'keep-old': flag('keep the old workspace beside the new one in all lists'),
    ...changeOptions,
  },
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml rename`. */
export const runRename = command(help, ({ values, paths }, io) => {
  const { user, workspace, 'keep-old': keepOld } = values;
  const from = user ?? workspace;
  if (from === null || (user !== null && workspace !== null))
    throw new UsageError('Say what gets another name: --user OLD NEW, or --workspace OLD NEW.');
  const [path = '', to = ''] = fileAnd(paths, ['NEW']);
  const rename = user === null ? renameWorkspace : renameUser;
  const change = {
    ...{ command: 'rename', path, values },
    operate: (file: UsersFile) => rename(file, { from, to, keepOld }),
    ...(!keepOld && { hint: '--keep-old keeps the old name in the lists beside the new one.' }),
  };
  return runChange(change, io);
});
