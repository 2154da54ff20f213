import { failsOn, type FailOn } from '../exit-status.ts';
import { checkFormats } from '../format/check-formats.ts';
import { identityOf } from '../input/paths.ts';
import { isStandardInput } from '../input/standard-input.ts';
import type { CliIo } from '../io.ts';
import type { Given } from '../options/read-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { print } from '../output/print.ts';
import { writeWhole } from '../output/whole-file.ts';
import type { CheckOptionTable } from './check-options.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * Writes what was found in the chosen format: into the file of `--output`, or to standard output, where that is not
 * taken by the text of standard input as it is mended. Throws `UsageError`.
 */
export async function report(
  files: readonly CheckedFile[],
  { values, paths }: Given<CheckOptionTable>,
  io: CliIo,
): Promise<void> {
  const { format, output, quiet, fix, changed: since, 'fail-on': failOn } = values;
  const options = { failOn, quiet, since, suppressed: values['report-suppressed'] };
  const write = await checkFormats[format]();
  const reported = quiet ? files.map((file) => countingFor(failOn, file)) : files;
  if (output !== null) {
    refuseInput(output, files);
    writeWhole(output, write(reported, { ...options, colored: false }));
  } else if (fix && paths.some(isStandardInput)) {
    await print(write(reported, { ...options, colored: false }), io.stderr);
  } else await print(write(reported, { ...options, colored: io.colors }), io.stdout);
}

/** The file without findings that have no say in the exit status. */
function countingFor(failOn: FailOn, file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => failsOn(severity, failOn)) };
}

/** A report never takes the place of a file that it is about. */
function refuseInput(output: string, files: readonly CheckedFile[]): void {
  if (files.some(({ name }) => identityOf(name) === identityOf(output))) {
    throw new UsageError('--output names a file that is checked: give the report another name.');
  }
}
