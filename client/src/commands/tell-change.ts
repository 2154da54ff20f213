import { Uri } from 'vscode';
import { plain, tellChange as show } from '../change/tell-change.ts';
import { toldArgument } from '../change/told-argument.ts';
import type { Command } from '../services.ts';
import { tell } from '../ui/tell.ts';

/** Tells what a refactoring of the light bulb means that is written by now, or why it is not. */
export const tellChange: Command = (_services, given) => {
  const told = toldArgument(given);
  if (told?.written === true) show([Uri.parse(told.uri)], told.said);
  else if (told !== null) tell.warning(plain(told.said.join(' ')));
  return Promise.resolve();
};
