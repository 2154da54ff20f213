import { eachInput } from '../input/each-input.ts';
import { exitStatus } from '../exit-status.ts';
import { parseInspectArguments } from './inspect-arguments.ts';
import { inspectBytes } from './inspect-file.ts';
import type { CliIo } from '../io.ts';
import { inspectUsage } from '../usage.ts';

/** `users-yml inspect`: `args` are those behind `inspect`. Gives the exit status. */
export async function runInspect(args: readonly string[], io: CliIo): Promise<number> {
  const parsed = parseInspectArguments(args);
  if (parsed === 'help') {
    await io.stdout.write(inspectUsage);
    return exitStatus.fine;
  }
  const { format, showSecrets, paths } = parsed;
  const { results, complete } = await eachInput(paths, io, (name, bytes) => inspectBytes(name, bytes, parsed));
  if (format === 'json') {
    const { formatInspectJson } = await import('../format/inspect-json.ts');
    await writePieces(formatInspectJson(results, showSecrets), io);
  } else {
    const { formatInspectPretty } = await import('../format/inspect-pretty.ts');
    await io.stdout.write(formatInspectPretty(results, { showSecrets, colored: io.colors }));
  }
  if (!complete) return exitStatus.failed;
  return results.some(({ loads }) => loads === false) ? exitStatus.findings : exitStatus.fine;
}

/** How much is written in one go. */
const portion = 1 << 16;

async function writePieces(pieces: Iterable<string>, { stdout }: CliIo): Promise<void> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < portion) continue;
    await stdout.write(held);
    held = '';
  }
  await stdout.write(held);
}
