import { RequestType } from '../../../protocol-library.ts';
import { StatusRequest, type FileStatus, type ServerStatus } from '../../../common/protocol/status-protocol.ts';
import { version } from '../../../common/version.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import type { Binding } from '../../binding.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import { answer } from '../../handlers.ts';
import { anything } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const type = new RequestType<unknown, ServerStatus, void>(StatusRequest);

/** So many users files are described. */
const mostFiles = 50;

/** What the server knows, for a report about a fault. */
export function status({ documents, scheduler }: Services): Binding {
  const nothing: ServerStatus = { version, known: 0, others: 0, files: [] };
  return {
    capabilities: {},
    handlers: [
      answer(type, anything, nothing, async (_params, token) => {
        const files: FileStatus[] = [];
        let others = 0;
        const all = documents.all;
        for (const document of all) {
          await document.settle();
          await scheduler.pause();
          throwIfCancelled(token);
          if (!document.file) others += 1;
          else if (files.length < mostFiles) files.push(statusOf(document, document.file));
        }
        return { version, known: all.length, others, files };
      }),
    ],
  };
}

function statusOf(document: TrackedDocument, file: UsersFile): FileStatus {
  const { text } = file;
  const findings: Record<string, number> = {};
  for (const { code } of document.findings) findings[code] = (findings[code] ?? 0) + 1;
  return {
    isOpen: document.version !== null,
    characters: text.length,
    lines: text.split(/\r\n|\r|\n/).length,
    users: [...file.entries].length,
    reading: document.reading ?? '',
    findings,
  };
}
