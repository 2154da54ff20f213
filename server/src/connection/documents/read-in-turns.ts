import type { CancellationToken } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import { throwIfCancelled } from '../cancellation.ts';
import type { Scheduler } from '../scheduler.ts';
import { runInTurns } from '../turns.ts';
import type { TrackedDocument } from './tracked-document.ts';

/**
 * Works something out about a users file, in short turns, and begins again when the file changes meanwhile. Null when
 * there is none, or none of ours. Throws when the request for it is cancelled.
 */
export async function readInTurns<T extends string | object>(
  find: () => TrackedDocument | undefined,
  work: (file: UsersFile) => Generator<undefined, T>,
  scheduler: Scheduler,
  token?: CancellationToken,
): Promise<{ readonly file: UsersFile; readonly result: T } | null> {
  for (;;) {
    const document = find();
    await document?.settle();
    if (token) throwIfCancelled(token);
    if (!document?.file) return null;
    const { file, revision } = document;
    const isStale = (): boolean => token?.isCancellationRequested === true || document.revision !== revision;
    const result = await runInTurns(work(file), scheduler, isStale);
    if (result !== null) return { file, result };
  }
}
