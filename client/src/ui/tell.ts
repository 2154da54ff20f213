import { window } from 'vscode';
import { background } from '../background.ts';

/** A button under a message, and what it does. */
export interface Offer {
  readonly label: string;
  readonly run: () => unknown;
}

/** Messages for a person to read. Nobody waits for it, nor for what a button of it does. */
export const tell = {
  information: (text: string, ...offers: readonly Offer[]): void => {
    background(show(window.showInformationMessage, text, offers));
  },
  warning: (text: string, ...offers: readonly Offer[]): void => {
    background(show(window.showWarningMessage, text, offers));
  },
  error: (text: string, ...offers: readonly Offer[]): void => {
    background(show(window.showErrorMessage, text, offers));
  },
};

async function show(
  message: (text: string, ...buttons: string[]) => Thenable<string | undefined>,
  text: string,
  offers: readonly Offer[],
): Promise<void> {
  const chosen = await message(text, ...offers.map(({ label }) => label));
  await offers.find(({ label }) => label === chosen)?.run();
}
