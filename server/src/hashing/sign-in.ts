import { message, Quote, words, type Message } from '../common/words/message.ts';
import { classifyHash } from './bcrypt-hash.ts';
import { describeFault } from './describe-fault.ts';
import type { BcryptHost } from './host.ts';
import { maxPasswordBytes } from './passwords/password.ts';

/** Whether a password fits, and what the server answers to it. */
export interface SignInAnswer {
  readonly fits: boolean;
  readonly said: Message;
}

/** What a server looks at of a user who signs in. */
export interface SignInUser {
  readonly hashedPassword: string;
  readonly disabled: boolean | null;
}

/** passlib takes no longer ones, in characters. Source: docs/server.md#hashes. */
const longest = 4096;

/** Signs in as at a server; `user` null: there is none of that name. Source: docs/server.md#hashes, #disabled-users. */
export async function signIn(
  username: string,
  user: SignInUser | null,
  password: string,
  host: Pick<BcryptHost, 'verify'>,
): Promise<SignInAnswer> {
  if (!user) return no(message`There is no user ${new Quote(username, words`of that name`)}: the server answers 401.`);
  const who = new Quote(username, words`this user`);
  if (password === '') return no(words`The password is empty: the server answers 422 without looking at it.`);
  const found = classifyHash(user.hashedPassword);
  if (!found.usable)
    return no(
      message`The server answers 500 to any password of ${who}: ${describeFault(found.reason)}. Give a new one.`,
    );
  if (password.includes('\0')) return no(words`There is a NUL character in the password: the server answers 500.`);
  if (Array.from(password).length > longest) return no(words`The password is too long: the server answers 500.`);
  if ((await host.verify(user.hashedPassword, [password])) === -1)
    return no(message`It is not the password of ${who}: the server answers 401.`);
  const cut =
    new TextEncoder().encode(password).length > maxPasswordBytes
      ? words` Only its first ${maxPasswordBytes} bytes count.`
      : words``;
  if (user.disabled === true)
    return yes(
      message`It is the password of ${who}, who is disabled: the server answers 200 with a token, and 400 to whatever comes with the token.${cut}`,
    );
  return yes(message`It is the password of ${who}: the server answers 200 with a token.${cut}`);
}

function yes(said: Message): SignInAnswer {
  return { fits: true, said };
}

function no(said: Message): SignInAnswer {
  return { fits: false, said };
}
