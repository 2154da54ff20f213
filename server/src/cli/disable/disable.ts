import { lockedApiKey } from '../../hashing/api-key.ts';
import { disable } from '../../operations/disable.ts';
import { runChange } from '../change/change.ts';
import { aboutChanging, aboutFile, changeOptions, fileAnd } from '../change/change-options.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';
import { flag } from '../options/option.ts';

const help = {
  usage: 'disable [options] FILE USERNAME',
  about: [
    'Keeps a user from signing in: sets disabled, and replaces the API key, which would go on working, by a random one ' +
      'that can’t be sent.',
    aboutFile,
  ],
  options: { 'keep-key': flag('leave the API key, which goes on working'), ...changeOptions },
  more: [aboutChanging],
} satisfies HelpText;

/** `users-yml disable`. */
export const runDisable = command(help, ({ values, paths }, io) => {
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  const apiKey = values['keep-key'] ? null : lockedApiKey();
  return runChange({ command: 'disable', path, values, operate: (file) => disable(file, username, apiKey) }, io);
});
