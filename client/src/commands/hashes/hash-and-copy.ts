/** Commands that put the hash of a typed password into the clipboard, as the place needs it. */
import { env, l10n, window } from 'vscode';
import { formatHash, type HashPlace } from '../../../../server/src/hashing/format-hash.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { chosenServer } from '../../files/selector.ts';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';
import { newHash } from './new-hash.ts';

/** Puts the hash of a typed password into the clipboard, as the place needs it. */
function hashAndCopyAs(placeFor: (server: ServerName) => HashPlace, copied: () => string): Command {
  return async (services) => {
    const scope = window.activeTextEditor?.document.uri;
    const hash = await newHash(services, l10n.t('Hash a Password'), scope);
    if (hash === undefined) return;
    await env.clipboard.writeText(formatHash(hash, placeFor(chosenServer(scope))));
    tell.information(copied());
  };
}

export const hashAndCopy = hashAndCopyAs(
  (server) => ({ format: 'hash', server }),
  () => l10n.t('The bcrypt hash is in the clipboard.'),
);

export const hashAndCopyEnv = hashAndCopyAs(
  (server) => ({ format: 'env', server }),
  () => l10n.t("The default user's hash is in the clipboard, as an environment variable for a shell."),
);

export const hashAndCopyCompose = hashAndCopyAs(
  (server) => ({ format: 'compose', server }),
  () => l10n.t("The default user's hash is in the clipboard, as a line for a Compose file."),
);
