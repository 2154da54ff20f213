import { grant } from '../../operations/grant.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { aboutRestricting, restrictOption } from '../change/restrict-option.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';

const help = {
  usage: 'grant [options] FILE USERNAME WORKSPACE…',
  about: ['Puts workspaces into a user’s list.', aboutRestricting, aboutFile],
  options: { restrict: restrictOption, ...changeOptions },
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml grant`. */
export const runGrant = command(help, ({ values, paths }, io) => {
  const [path = '', username = '', ...workspaces] = fileAnd(paths, ['USERNAME', 'WORKSPACE'], { more: true });
  const reach = { username, workspaces, restrict: values.restrict };
  return runChange({ command: 'grant', path, values, operate: (file) => grant(file, reach) }, io);
});
