import { revoke } from '../../operations/revoke.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { aboutRestricting, restrictOption } from '../change/restrict-option.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';

const help = {
  usage: 'revoke [options] FILE USERNAME WORKSPACE…',
  about: ['Takes workspaces out of a user’s list.', aboutRestricting, aboutFile],
  options: { restrict: restrictOption, ...changeOptions },
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml revoke`. */
export const runRevoke = command(help, ({ values, paths }, io) => {
  const [path = '', username = '', ...workspaces] = fileAnd(paths, ['USERNAME', 'WORKSPACE'], { more: true });
  const reach = { username, workspaces, restrict: values.restrict };
  return runChange({ command: 'revoke', path, values, operate: (file) => revoke(file, reach) }, io);
});
