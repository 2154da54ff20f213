import { exitStatus } from './exit-status.ts';
import { command } from './options/command.ts';
import type { HelpText } from './options/help.ts';
import { flag, type Option } from './options/option.ts';
import { UsageError } from './options/usage-error.ts';

const languageServer = './server.cjs';

/** Loads a bundle beside this one. Its name is no literal here, since it exists only once it is built. */
async function loadBundle(name: string): Promise<void> {
  await import(name);
}

/** Editors add their process id, which the server reads for itself. */
const clientProcessId: Option<string | null> = { placeholder: 'N', help: null, usual: null, read: (text) => text };

const lspHelp = {
  usage: 'lsp --stdio',
  about: [
    'Runs the language server on standard input and output, for any editor that speaks the Language Server Protocol.',
  ],
  options: { stdio: flag('talk through standard input and output, which is the only way'), clientProcessId },
} satisfies HelpText;

/** `users-yml lsp --stdio`. The server goes on once this has settled; it ends the process when its client is gone. */
export const runLsp = command(lspHelp, async ({ values, paths }) => {
  if (paths.length > 0) throw new UsageError('lsp takes no PATH: the editor sends the files.');
  if (!values.stdio) throw new UsageError('Say --stdio, the only way in which the server can be talked to.');
  // it starts when it is loaded
  await loadBundle(languageServer);
  return exitStatus.fine;
});
