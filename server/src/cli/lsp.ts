import { readArguments, UsageError } from './arguments.ts';
import { exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { lspUsage } from './usage.ts';

const languageServer = './server.cjs';

/** Loads a bundle beside this one. Its name is no literal here, since it exists only once it is built. */
async function loadBundle(name: string): Promise<void> {
  await import(name);
}

/** `users-yml lsp --stdio`. The server goes on once this has settled; it ends the process when its client is gone. */
export async function runLsp(args: readonly string[], io: CliIo): Promise<number> {
  // editors add their process id, which the server reads for itself
  const given = readArguments(args, { values: ['clientProcessId'], flags: ['stdio'] });
  if (given.flags.has('help')) {
    await io.stdout.write(lspUsage);
    return exitStatus.fine;
  }
  if (given.paths.length > 0) throw new UsageError('lsp takes no PATH: the editor sends the files.');
  if (!given.flags.has('stdio'))
    throw new UsageError('Say --stdio, the only way in which the server can be talked to.');
  // it starts when it is loaded
  await loadBundle(languageServer);
  return exitStatus.fine;
}
