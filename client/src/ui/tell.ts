import { window } from 'vscode';
import { background } from '../background.ts';

/** Messages for a person to read. Nobody waits for it. */
export const tell = {
  information: (text: string): void => {
    background(window.showInformationMessage(text));
  },
  warning: (text: string): void => {
    background(window.showWarningMessage(text));
  },
  error: (text: string): void => {
    background(window.showErrorMessage(text));
  },
};
