import { Uri } from 'vscode';
import { isRecord, textsOf } from '../../../server/src/common/values.ts';
import { plain, tellChange as show } from '../change/tell-change.ts';
import type { Command } from '../services.ts';
import { tell } from '../ui/tell.ts';

/** Tells what a refactoring of the light bulb means that is written by now, or why it is not. */
export const tellChange: Command = (_services, given) => {
  if (isRecord(given) && typeof given['uri'] === 'string') {
    const said = textsOf(given['said']);
    if (given['written'] === true) show([Uri.parse(given['uri'])], said);
    else tell.warning(plain(said.join(' ')));
  }
  return Promise.resolve();
};
