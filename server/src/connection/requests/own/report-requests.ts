import type { CancellationToken, Connection } from 'vscode-languageserver';
import { migrationReport } from '../../../features/migration-report.ts';
import { seenText } from '../../../features/seen.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import {
  EntryStyleRequest,
  MigrationReportRequest,
  SeenRequest,
  type EntryStyle,
  type SeenResult,
} from '../../../common/protocol.ts';
import { entryStyle } from '../../../features/entry-style.ts';
import type { Documents } from '../../documents/documents.ts';
import type { Guard } from '../../guard.ts';
import type { Scheduler } from '../../scheduler.ts';
import { throwIfCancelled } from '../../documents/open-file.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import { runInTurns } from '../../turns.ts';
import { isRecord } from '../../../common/values.ts';

interface RequestOptions {
  readonly documents: Documents;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
}

const nothing: SeenResult = { text: '# This is no users file of Rubrix or Argilla.\n' };

/** Answers what a client asks about one file, beyond LSP. */
export function answerReportRequests(connection: Connection, { documents, scheduler, guard }: RequestOptions): void {
  const settled = async (params: unknown): Promise<TrackedDocument | null> => {
    const uri = isRecord(params) && typeof params['uri'] === 'string' ? params['uri'] : null;
    const document = uri === null ? undefined : documents.get(uri);
    await document?.settle();
    return document ?? null;
  };
  connection.onRequest(EntryStyleRequest, (params: unknown) =>
    guard<EntryStyle | null>(EntryStyleRequest, null, async () => {
      const document = await settled(params);
      const file = document?.file;
      return document && file && document.version !== null ? entryStyle(file, document.version) : null;
    }),
  );
  /** Writes a text about a file, in turns; begins again when the file changes meanwhile. */
  const written = async (
    params: unknown,
    token: CancellationToken,
    write: (file: UsersFile) => Generator<undefined, string>,
  ): Promise<SeenResult> => {
    for (;;) {
      const document = await settled(params);
      throwIfCancelled(token);
      if (!document?.file) return nothing;
      const { revision } = document;
      const isStale = (): boolean => token.isCancellationRequested || document.revision !== revision;
      const text = await runInTurns(write(document.file), scheduler, isStale);
      if (text !== null) return { text };
    }
  };
  connection.onRequest(SeenRequest, (params: unknown, token: CancellationToken) =>
    guard<SeenResult>(SeenRequest, nothing, () => written(params, token, seenText)),
  );
  connection.onRequest(MigrationReportRequest, (params: unknown, token: CancellationToken) =>
    guard<SeenResult>(MigrationReportRequest, nothing, () =>
      written(params, token, (file) => migrationReport(file.text)),
    ),
  );
}
