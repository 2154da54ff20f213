import { window } from 'vscode';
import { background } from '../background.ts';

/** A button under a message, and what it does. */
export interface Offer {
  readonly label: string;
  readonly run: () => unknown;
}

/** Messages for a person to read. Nobody waits for it, nor for what a button of it does. */
export const tell = {
  information: (text: string, offer?: Offer): void => {
    background(show(window.showInformationMessage, text, offer));
  },
  warning: (text: string, offer?: Offer): void => {
    background(show(window.showWarningMessage, text, offer));
  },
  error: (text: string, offer?: Offer): void => {
    background(show(window.showErrorMessage, text, offer));
  },
};

async function show(
  message: (text: string, ...buttons: string[]) => Thenable<string | undefined>,
  text: string,
  offer: Offer | undefined,
): Promise<void> {
  const chosen = await message(text, ...(offer ? [offer.label] : []));
  if (offer && chosen === offer.label) await offer.run();
}
