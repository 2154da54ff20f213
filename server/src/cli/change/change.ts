import type { UsersFile } from '../../analysis/users-file.ts';
import type { Operation } from '../../operations/support/outcome.ts';
import { exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';
import { rewrite } from '../write/rewrite.ts';
import { expectWritable } from '../write/target.ts';
import { nodeWriteSystem } from '../write/write-system.ts';
import { attempt, type Attempt } from './attempt.ts';
import type { ChangeValues } from './change-options.ts';
import { CredentialsFile, credentialsText, expectNew, type Credentials } from './credentials.ts';
import { judged, readNow, sayOf, tellRefusal, textOptions, type JudgedFile, type TargetFile } from './target-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/** What a command does to a file. */
export interface Change extends TargetFile {
  readonly values: ChangeValues;
  readonly operate: (file: UsersFile) => Operation;
  /** What is made up for it. What the file does not get is not told. */
  readonly madeUp?: readonly Credentials[];
  /** What to say once it is done. */
  readonly hint?: string;
}

type JudgedChange = Change & JudgedFile;

/** Does it, or shows what it would do. Gives the exit status. */
export async function runChange(change: Change, io: CliIo): Promise<number> {
  try {
    const target = await judged(change);
    return change.values['dry-run'] ? await showChange(target, io) : await makeChange(target, io);
  } catch (error) {
    return tellRefusal(change, error, io);
  }
}

/** The exit status where there is nothing to change, which is told; null: it can be done. */
export async function nothingToChange(change: Change, io: CliIo): Promise<number | null> {
  try {
    const { path, mayCreate = false, values } = change;
    expectWritable(nodeWriteSystem, path, mayCreate);
    if (values.credentials !== null) expectNew(values.credentials);
    const { made } = await attemptNow(await judged(change));
    return made.kind === 'changed' ? null : await tellOutcome(change, made, io);
  } catch (error) {
    return tellRefusal(change, error, io);
  }
}

async function makeChange(change: JudgedChange, io: CliIo): Promise<number> {
  const { path, values, mayCreate = false, operate, madeUp = [] } = change;
  const file = values.credentials === null ? null : new CredentialsFile(values.credentials);
  let isKept = false;
  try {
    const decide = (bytes: Uint8Array | null): { bytes: Uint8Array | null; result: Attempt } => {
      const made = attempt(path, bytes ?? new Uint8Array(), textOptions(change, bytes === null), operate);
      if (made.bytes) file?.write(usedIn(made.after, madeUp));
      return { bytes: made.bytes, result: made };
    };
    const made = await rewrite(path, decide, { system: nodeWriteSystem, mayCreate });
    const used = made.bytes ? usedIn(made.after, madeUp) : [];
    isKept = used.length > 0;
    if (values.show) await show(used, change, io);
    return await tellOutcome(change, made, io);
  } finally {
    if (isKept) file?.close();
    else file?.remove();
  }
}

/** The file has it already: where it can't be shown, nobody will ever know it. */
async function show(used: readonly Credentials[], change: Change, io: CliIo): Promise<void> {
  try {
    await io.stdout.write(credentialsText(used));
  } catch (error) {
    if (used.length > 0) await sayOf(change, io)('It is done, but what was made up can’t be printed: make it up anew.');
    throw error;
  }
}

function usedIn(text: string, madeUp: readonly Credentials[]): readonly Credentials[] {
  return madeUp.filter(({ password, apiKey }) => password !== undefined || (apiKey && text.includes(apiKey)));
}

async function showChange(change: JudgedChange, io: CliIo): Promise<number> {
  const { made, isNew } = await attemptNow(change);
  if (made.kind === 'changed') {
    const name = shownName(change.path);
    await io.stdout.write(unifiedDiff(made.before, made.edits, { old: isNew ? '/dev/null' : name, fresh: name }));
  }
  return tellOutcome(change, made, io);
}

/** What it would make of the file as it is. */
async function attemptNow(change: JudgedChange): Promise<{ readonly made: Attempt; readonly isNew: boolean }> {
  const { bytes, isNew } = await readNow(change);
  return { made: attempt(change.path, bytes, textOptions(change, isNew), change.operate), isNew };
}

async function tellOutcome(change: Change, { kind, said }: Attempt, io: CliIo): Promise<number> {
  const say = sayOf(change, io);
  const hints = kind === 'changed' && change.hint !== undefined ? [change.hint] : [];
  for (const sentence of [...said, ...hints]) await say(sentence);
  if (kind === 'changed' && !change.values['dry-run']) await say('Done. The server reads it when it starts.');
  return kind === 'refused' ? exitStatus.failed : exitStatus.fine;
}
