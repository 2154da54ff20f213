import { checkPassword } from '../../hashing/passwords/password.ts';
import { passwordNote } from '../../hashing/passwords/weak-password.ts';
import type { CliIo } from '../io.ts';
import { askPassword } from './ask-password.ts';
import { PasswordRefused } from './password-source.ts';
import { readPassword } from './read-password.ts';

/**
 * A password to be hashed: asked for twice at a terminal, else the whole of standard input. Throws as these do. `say`
 * gets a sentence about one that is soon guessed; `names`: the user's and the workspaces'.
 */
export async function newPassword(
  io: CliIo,
  names: readonly string[],
  say: (sentence: string) => Promise<void>,
): Promise<string> {
  const password = await typedPassword(io);
  const fault = checkPassword(password);
  if (fault !== null) throw new PasswordRefused(fault);
  const note = passwordNote(password, names);
  if (note !== null) await say(note);
  return password;
}

async function typedPassword({ input, stderr }: CliIo): Promise<string> {
  if (!input.isTTY) return readPassword(input.stdin);
  return askPassword(input.stdin, (text) => {
    // A prompt that nobody sees does not keep anybody from typing.
    stderr.write(text).catch(() => undefined);
  });
}
