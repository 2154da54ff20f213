/** The options that all commands have which change a file. */
import { chosenServer, force } from '../options/shared.ts';
import { flag, type Option } from '../options/option.ts';
import type { Values } from '../options/read-options.ts';
import { UsageError } from '../options/usage-error.ts';

const credentials: Option<string | null> = {
  placeholder: 'NEWFILE',
  help: 'write what is made up, as --show prints it, into a new file that only you can read',
  usual: null,
  read: (text) => text,
};

export const changeOptions = {
  'dry-run': flag('print what would change, without secrets, and change nothing'),
  show: flag('print the password or API key that is made up, once, as {"username","password","api_key"}'),
  credentials,
  server: chosenServer(),
  force,
};

export type ChangeValues = Values<typeof changeOptions>;

export const aboutFile = 'FILE is a users file; through a link its target is changed.';

export const aboutChanging =
  'Only the bytes of the change differ, and the server then loads exactly what was asked, or the file stays as it is. ' +
  'Exit status: 0 done, or so already; 2 refused, with the reason.';

/** The FILE with so many words behind it, or with at least one more. */
export function fileAnd(
  paths: readonly string[],
  names: readonly string[],
  { more = false }: { readonly more?: boolean } = {},
): readonly string[] {
  const wanted = names.length + 1;
  if (paths.length < wanted || (!more && paths.length > wanted))
    throw new UsageError(
      names.length === 0
        ? 'It takes FILE alone.'
        : `It takes FILE ${names.join(' ')}${more ? '…' : ''}, in this order.`,
    );
  if (paths.includes('')) throw new UsageError('One of the names is empty.');
  if (paths[0] === '-') throw new UsageError('Standard input can’t be changed: name a file.');
  return paths;
}
