import type { l10n } from 'vscode';
import { tellIn } from '../../server/src/common/words/translation.ts';

/** Has what the extension shares with the server be told in the language of VS Code, too. */
export function tellInLanguageOf({ bundle, t: translate }: typeof l10n): void {
  tellIn(bundle === undefined ? null : (english) => translate(english));
}
