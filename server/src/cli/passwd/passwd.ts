import { setPassword } from '../../operations/set-password.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { randomPasswordOption, runWithPassword } from '../change/with-password.ts';
import { cost } from '../hash/hash-options.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';

const help = {
  usage: 'passwd [options] FILE USERNAME',
  about: [
    'Gives a user another password, which is asked for, twice and without being shown, or read from standard input.',
    aboutFile,
  ],
  options: { 'random-password': randomPasswordOption, cost, ...changeOptions },
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml passwd`. */
export const runPasswd = command(help, ({ values, paths }, io) => {
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  return runWithPassword(
    { command: 'passwd', path, values, username, operate: (file, hash) => setPassword(file, username, hash) },
    io,
  );
});
