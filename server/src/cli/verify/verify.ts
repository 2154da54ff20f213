import { inspectFile } from '../../analysis/inspect.ts';
import { plainText } from '../../common/words/message.ts';
import { openUsersFile, sayOf } from '../change/target-file.ts';
import { fileAnd } from '../change/change-options.ts';
import { signIn } from '../../hashing/sign-in.ts';
import { exitStatus } from '../exit-status.ts';
import { HiddenPrompt } from '../hash/hidden-prompt.ts';
import { PasswordInterrupted, PasswordRefused } from '../hash/password-source.ts';
import { readPassword } from '../hash/read-password.ts';
import type { CliIo } from '../io.ts';
import { LazyHost } from '../lazy-host.ts';
import { command } from '../options/command.ts';
import type { HelpText } from '../options/help.ts';
import { chosenServer } from '../options/shared.ts';
import { UsageError } from '../options/usage-error.ts';

const help = {
  usage: 'verify [options] FILE USERNAME',
  about: [
    'Says whether a password is that of a user, and what the server answers to it. The password is asked for, once and ' +
      'without being shown, or read from standard input.',
    'FILE is a users file.',
  ],
  options: { server: chosenServer() },
  more: ['Exit status: 0 it fits, 1 it does not, 2 something could not be done.'],
} satisfies HelpText;

/** `users-yml verify`. */
export const runVerify = command(help, async ({ values, paths }, io) => {
  if (paths[0] === '-') throw new UsageError('Standard input is for the password: name a file.');
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  const read = { command: 'verify', path, values: { server: values.server, force: false } };
  const file = await openUsersFile(read, io);
  if (!file) return exitStatus.failed;
  const say = sayOf(read, io);
  const { loads, users } = inspectFile(file);
  if (loads !== true) {
    await say('The server does not start with this file: nobody signs in. `users-yml check` says why.');
    return exitStatus.failed;
  }
  try {
    const password = await passwordFrom(io);
    const user = users.find((each) => each.username === username) ?? null;
    const { fits, said } = await signIn(username, user, password, new LazyHost(io.openHost));
    await io.stdout.write(`${plainText(said, file.mayShow)}\n`);
    return fits ? exitStatus.fine : exitStatus.findings;
  } catch (error) {
    if (error instanceof PasswordInterrupted) return exitStatus.interrupted;
    if (!(error instanceof PasswordRefused)) throw error;
    await say(error.message);
    return exitStatus.failed;
  }
});

/** Any password may be tried, also one that could not be set. */
async function passwordFrom({ input, stderr }: CliIo): Promise<string> {
  if (!input.isTTY) return readPassword(input.stdin);
  const prompt = new HiddenPrompt(input.stdin, (text) => {
    stderr.write(text).catch(() => undefined);
  });
  return prompt.ask('Password: ');
}
