import { randomApiKey } from '../../hashing/api-key.ts';
import { enable } from '../../operations/enable.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';

const help = {
  usage: 'enable [options] FILE USERNAME',
  about: [
    'Lets a disabled user sign in again, with a new random API key where the present one can’t be sent.',
    aboutFile,
  ],
  options: changeOptions,
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml enable`. */
export const runEnable = command(help, ({ values, paths }, io) => {
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  const apiKey = randomApiKey();
  const madeUp = [{ username, apiKey }];
  return runChange({ command: 'enable', path, values, operate: (file) => enable(file, username, apiKey), madeUp }, io);
});
