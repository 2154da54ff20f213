import { removeUser } from '../../operations/remove-user.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';

const help = {
  usage: 'remove [options] FILE USERNAME',
  about: ['Takes a user out of the file, with the comments that are the user’s.', aboutFile],
  options: changeOptions,
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml remove`. */
export const runRemove = command(help, ({ values, paths }, io) => {
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  return runChange({ command: 'remove', path, values, operate: (file) => removeUser(file, username) }, io);
});
