/** The options of `add`, with their help. */
import { aboutChanging, aboutFile, changeOptions } from '../change/change-options.ts';
import { randomPasswordOption } from '../change/with-password.ts';
import { cost } from '../hash/hash-options.ts';
import type { HelpText } from '../options/help.ts';
import { flag, type Option } from '../options/option.ts';

const workspace: Option<readonly string[]> = {
  placeholder: 'W',
  help: 'a workspace that the user reaches beside the private one; may be given several times',
  usual: [],
  read: (text) => [text],
  readAll: (texts) => texts,
};

function text(help: string): Option<string> {
  return { placeholder: 'T', help, usual: '', read: (given) => given };
}

const from: Option<string | null> = {
  placeholder: 'LIST.csv',
  help:
    'many users: the columns username, full_name, email and workspaces (separated by ;), of which the first has to be ' +
    'there; passwords are made up. All of them or none. - is standard input',
  takesDash: true,
  usual: null,
  read: (given) => given,
};

export const addHelp = {
  usage: 'add [options] FILE USERNAME\n       users-yml add [options] FILE --from LIST.csv',
  about: [
    'Adds a user at the end of a users file, in its own style, with a random API key. The password is asked for, twice ' +
      'and without being shown, or read from standard input. A FILE that is not there is made.',
    'Without --workspace or --super-user the user reaches the private workspace alone.',
    aboutFile,
  ],
  options: {
    workspace,
    'super-user': flag('reaches every workspace; a comment says that it is meant'),
    'full-name': text('the full name'),
    email: text('the e-mail address'),
    'random-password': randomPasswordOption,
    from,
    cost,
    ...changeOptions,
  },
  more: [aboutChanging],
} satisfies HelpText;
