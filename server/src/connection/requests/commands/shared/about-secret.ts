import { isPlaceArgument } from '../../../../common/files/place-argument.ts';
import { secretAt, type SecretValue } from '../../../../features/secret-value.ts';
import { throwIfCancelled } from '../../../cancellation.ts';
import { openFile, type OpenFile } from '../../../documents/open-file.ts';
import { changedText } from '../../shared/changed-text.ts';
import type { Command, CommandContext } from './command.ts';

/** What a command is about: a value in the text of a file that the client had before it. */
export interface SecretTarget {
  readonly open: OpenFile;
  readonly secret: SecretValue;
}

/** A command whose argument is the place of a password or API key (`PlaceArgument`). */
export function aboutSecret(
  field: SecretValue['field'],
  work: (target: SecretTarget, context: CommandContext) => Promise<void>,
): Command {
  return async (argument, context) => {
    if (!isPlaceArgument(argument)) return;
    const open = await openFile(context.documents, argument.uri);
    throwIfCancelled(context.token);
    const secret = open?.document.isAt(argument) ? secretAt(open.file, argument.range) : null;
    if (open && secret?.field === field) await work({ open, secret }, context);
    else context.client.show.warning(changedText());
  };
}
