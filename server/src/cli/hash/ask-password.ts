import { checkPassword } from '../../hashing/passwords/password.ts';
import { HiddenPrompt } from './hidden-prompt.ts';
import type { TerminalInput } from './password-source.ts';
import { PasswordRefused } from './password-source.ts';

const attempts = 3;

/** Asks for a new password until it is typed twice alike, three times at most. */
export async function askPassword(input: TerminalInput, print: (text: string) => void): Promise<string> {
  const prompt = new HiddenPrompt(input, print);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const password = await prompt.ask('Password: ');
    const fault = checkPassword(password);
    if (fault !== null) throw new PasswordRefused(fault);
    if ((await prompt.ask('The same again: ')) === password) return password;
    if (attempt < attempts) print('The two differ. Try again.\n');
  }
  throw new PasswordRefused('The two passwords differed each time.');
}
