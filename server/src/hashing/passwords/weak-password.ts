import { literal, words, type Words } from '../../common/words/message.ts';
import { guessesFor, isCommonPassword } from './guesses.ts';
import { publicPasswords } from '../public-credentials.ts';

/** Fewer characters than this are tried one after the other, whatever they are. */
const fewCharacters = 8;

/**
 * What there is to say of a new password that bcrypt takes but that is soon guessed, as a sentence; null for others.
 * It is a note: whoever wants the password may have it. The password itself is never in it.
 * @param names the user's and those of the workspaces, as far as they are known
 */
export function passwordNote(password: string, names: readonly string[] = []): Words | null {
  if (publicPasswords.some((each) => each === password))
    return literal('This password is published with Rubrix and Argilla, so it is tried before all others.');
  if (isCommonPassword(password))
    return literal('Many people choose this password, so it is among the first that are tried.');
  if (isMadeOf(password.toLowerCase(), names))
    return literal(
      'This password is the name of the user or of a workspace, or begins with it, so it is soon guessed.',
    );
  return Array.from(password).length < fewCharacters
    ? words`This password is very short, so it is soon guessed: take ${fewCharacters} characters or more.`
    : null;
}

/** What the audit would try for such a user, whatever the case of its letters. */
function isMadeOf(password: string, names: readonly string[]): boolean {
  const [first = '', ...others] = names.map((name) => name.toLowerCase());
  return names.length > 0 && guessesFor(first, others).some((guess) => guess.toLowerCase() === password);
}
