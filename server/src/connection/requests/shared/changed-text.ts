import { localized } from '../../../common/words/translation.ts';

/** What is said where nothing is written, as the text is another one than was meant. */
export function changedText(): string {
  return localized`The text has changed meanwhile, so nothing was written. Please try again.`;
}
