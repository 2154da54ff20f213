import { randomApiKey } from '../../hashing/api-key.ts';
import { setApiKey } from '../../operations/set-api-key.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';

const help = {
  usage: 'key [options] FILE USERNAME',
  about: ['Gives a user a new random API key. Programs that sign in with the old one have to be told.', aboutFile],
  options: changeOptions,
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml key`. */
export const runKey = command(help, ({ values, paths }, io) => {
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  const apiKey = randomApiKey();
  const madeUp = [{ username, apiKey }];
  return runChange({ command: 'key', path, values, operate: (file) => setApiKey(file, username, apiKey), madeUp }, io);
});
