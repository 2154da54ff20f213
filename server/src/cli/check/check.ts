import { parseCheckArguments, type CheckFormat } from './check-arguments.ts';
import { checkFile } from './check-file.ts';
import { eachInput } from '../input/each-input.ts';
import { exitStatus, failsOn } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import type { CheckedFile } from './report.ts';
import { checkUsage } from '../usage.ts';
import { Verifier } from './verifier.ts';

/** `users-yml check`: `args` are those behind `check`. Gives the exit status. */
export async function runCheck(args: readonly string[], io: CliIo): Promise<number> {
  const parsed = parseCheckArguments(args);
  if (parsed === 'help') {
    await io.stdout.write(checkUsage);
    return exitStatus.fine;
  }
  const verifier = new Verifier(parsed.budget, io.openHost);
  const { server, force } = parsed;
  const { results, complete } = await eachInput(parsed.paths, io, (name, bytes) =>
    checkFile(name, bytes, { server, force, verifier }),
  );
  await io.stdout.write(await print(results, parsed.format, io));
  if (!complete) return exitStatus.failed;
  const failed = results.some(({ findings }) => findings.some(({ severity }) => failsOn(severity, parsed.failOn)));
  return failed ? exitStatus.findings : exitStatus.fine;
}

/** Only the chosen format is loaded. */
async function print(files: readonly CheckedFile[], format: CheckFormat, io: CliIo): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('../format/pretty.ts')).formatPretty(files, io.colors);
    case 'json':
      return (await import('../format/json.ts')).formatJson(files);
    case 'sarif':
      return (await import('../format/sarif.ts')).formatSarif(files);
    case 'github':
      return (await import('../format/github.ts')).formatGithub(files);
  }
}
