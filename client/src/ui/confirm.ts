import { window } from 'vscode';

/** Asks whether something is to be done that takes a moment's thought. */
export async function confirms(question: string, detail: string, button: string): Promise<boolean> {
  return (await window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
