import type { Configs } from '../config/configs.ts';
import type { FoundDeployments } from '../deploy/found.ts';
import { tellsFixes } from '../format/check-formats.ts';
import { eachInput, type InputResult } from '../input/each-input.ts';
import { isNamedUsersFile, type InputFile } from '../input/paths.ts';
import type { CliIo } from '../io.ts';
import { judgedDocument, type ReadingOptions } from '../config/judged-document.ts';
import { checkFile } from './check-file.ts';
import type { CheckValues } from './check-options.ts';
import type { CheckedFile, MendedFinding } from './checked-file.ts';
import type { Leave } from './leave.ts';
import type { Verifier } from './verifier.ts';

export interface InputOptions {
  readonly values: CheckValues;
  readonly io: CliIo;
  readonly verifier: Verifier;
  readonly decide: FoundDeployments['decide'];
  /** Gets a sentence about each file that can't be read. */
  readonly problems: string[];
  readonly leave: Leave;
  readonly configs: Configs;
  /** The PATHs. */
  readonly paths: readonly string[];
}

/** Checks files that may be users files, after mending them where that is asked for. */
export function checkInputs(
  files: readonly InputFile[],
  options: InputOptions,
): Promise<readonly InputResult<CheckedFile>[]> {
  const { values, io, verifier, decide, problems, configs, paths } = options;
  const { format, force, server, 'stdin-filename': stdinName } = values;
  return eachInput(files, problems, io, async (file, bytes) => {
    const { name, path, identity } = file;
    const shown = stdinName !== null && path === null ? stdinName : name;
    const found = await configs.ofInput(asNamed(file, stdinName), paths[file.of] ?? '');
    const reading = {
      server,
      force,
      config: found?.config ?? null,
      isClaimed: file.isClaimed === true,
      isNamed: isNamedUsersFile(file),
      isReadableByAll: () => path !== null && io.isReadableByAll(path),
      decision: decide(identity),
    };
    const checking = { ...reading, verifier, tellsFixes: tellsFixes(format), tellsHidden: values['report-suppressed'] };
    const config = found?.name ?? null;
    if (!values.fix) return { ...(await checkFile(shown, bytes, checking)), config };
    const fixed = await mend(file, bytes, reading, options);
    return { ...(await checkFile(shown, fixed.bytes, checking)), mended: fixed.mended, config };
  });
}

/** Standard input lies where it is said to come from. */
function asNamed(file: InputFile, stdinName: string | null): InputFile {
  return file.path === null ? { ...file, path: stdinName } : file;
}

interface Mended {
  readonly bytes: Uint8Array;
  readonly mended: readonly MendedFinding[];
}

/** The file as it is afterwards. What is mended of standard input goes to standard output, with all the rest of it. */
async function mend(
  file: InputFile,
  bytes: Uint8Array,
  reading: ReadingOptions,
  { io, leave }: InputOptions,
): Promise<Mended> {
  const { fixInput } = await import('./fix/index.ts');
  const fixed = await fixInput(file, bytes, (decoded) => judgedDocument(decoded, reading));
  if (fixed.left) await leave(file.name, fixed.left);
  if (file.path === null) await io.copyOut(fixed.bytes);
  return fixed;
}
