import { l10n } from 'vscode';
import { checkPassword } from '../../../server/src/hashing/password.ts';
import { alone, type Answer, type Place } from './answer.ts';
import { askText } from './ask-text.ts';

/** Asks for a new password twice; what is typed never shows. `back` leaves the first box only. */
export async function askPassword(title: string, place: Place = alone): Promise<Answer<string>> {
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
      check: (text) => (text === first.value ? undefined : l10n.t('This is not the same password.')),
    });
    if (second !== 'back') return second;
  }
}

function passwordFault(text: string): string | undefined {
  const fault = checkPassword(text);
  return fault === null ? undefined : l10n.t(fault);
}
