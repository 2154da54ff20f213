/** What is said where nothing is written, as the text is another one than was meant. */
export const changedText = 'The text has changed meanwhile, so nothing was written. Please try again.';
