import { l10n } from 'vscode';
import { checkPassword } from '../../../server/src/hashing/passwords/password.ts';
import { passwordNote } from '../../../server/src/hashing/passwords/weak-password.ts';
import { alone, type Answer, type Place } from './answer.ts';
import { askText } from './ask-text.ts';

interface PasswordQuestion {
  readonly title: string;
  readonly place?: Place;
  /** The user's name and those of the workspaces, as far as they are known: a password made of them is soon guessed. */
  readonly names?: readonly string[];
}

/**
 * Asks for a new password twice; what is typed never shows. The second box has a note about one that is soon guessed,
 * and leads back. `back` leaves the first box only.
 */
export async function askPassword({ title, place = alone, names = [] }: PasswordQuestion): Promise<Answer<string>> {
  for (;;) {
    const first = await askText({
      title,
      prompt: l10n.t('The new password'),
      password: true,
      place,
      check: passwordFault,
    });
    if (typeof first === 'string') return first;
    const second = await askText({
      title,
      prompt: l10n.t('The same password once more'),
      password: true,
      place: { ...place, canGoBack: true },
      note: noteOf(first.value, names),
      check: (text) => (text === first.value ? undefined : l10n.t('This is not the same password.')),
    });
    if (second !== 'back') return second;
  }
}

function passwordFault(text: string): string | undefined {
  const fault = checkPassword(text);
  return fault ?? undefined;
}

function noteOf(password: string, names: readonly string[]): string | undefined {
  const note = passwordNote(password, names);
  return note === null ? undefined : l10n.t('{0} You can still go back.', note);
}
