import { inspectFile } from '../../server/src/analysis/inspect.ts';
import { reportFindings } from '../../server/src/analysis/report/report.ts';
import { UsersFile } from '../../server/src/analysis/users-file.ts';
import { Entry } from '../../server/src/model/entry.ts';
import type { EntryRecord } from '../../server/src/model/entry-record.ts';
import { UserName } from '../../server/src/common/words/message.ts';
import type { ServerName } from '../../server/src/common/servers.ts';

const knowledge = { isPublic: (): undefined => undefined, isGuessed: () => false };

/** A file that has been read; `whole`: as a whole, also where entries can be read one by one. */
export function readFile(text: string, server: ServerName, whole = false): UsersFile {
  const file = new UsersFile(text, { server, knowledge, whole });
  file.advance();
  return file;
}

/** All that can be asked of a file, as plain data; entries are named by their place in the list. */
export function stateOf(file: UsersFile): unknown {
  const places = new Map<Entry, number>();
  for (const entry of file.entries) places.set(entry, places.size);
  return plain(
    {
      text: file.text,
      server: file.profile.name,
      comments: file.comments,
      firstLine: file.entries.firstLine,
      entries: Array.from(file.entries, (entry) => ({
        line: entry.line,
        lineCount: entry.lineCount,
        record: recordState(entry.record),
        findings: entry.findings,
        peerFindings: entry.peerFindings,
      })),
      inspection: inspectFile(file),
      lenient: shown(file, false),
      strict: shown(file, true),
    },
    (entry) => `entry ${String(places.get(entry))}`,
  );
}

function shown(file: UsersFile, strict: boolean): unknown {
  const findings = reportFindings(file, { severity: { 'super-user': 'off' }, strict });
  return findings.map(({ code, severity, message, range, related, about }) => ({
    code,
    severity,
    message,
    range,
    related,
    about,
  }));
}

/** All that is kept of an entry, as plain data. */
export function recordState(record: EntryRecord): unknown {
  const { first, username, apiKey, hashedPassword, workspaces, workspaceNames, superuser, disabled, user, refusal } =
    record;
  const unreadable = withoutOffsets(record.unreadable);
  const unbuildable = withoutOffsets(record.unbuildable);
  const all = {
    first,
    username,
    apiKey,
    hashedPassword,
    workspaces,
    items: workspaces.map(({ item }) => item),
    workspaceNames,
    superuser,
    disabled,
    user,
    refusal,
    unreadable,
    unbuildable,
  };
  return plain(all, () => 'entry');
}

function plain(value: unknown, nameOf: (entry: Entry) => string): unknown {
  if (value instanceof Entry) return nameOf(value);
  if (value instanceof UserName) return { username: value.username, place: value.place?.() ?? null };
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map((each) => plain(each, nameOf));
  if (value === null || typeof value !== 'object') return value;
  if ('text' in value && 'range' in value) return { text: value.text, range: plain(value.range, nameOf) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, nameOf)]));
}

/** Without the offsets, which mean nothing once the entry is read. */
function withoutOffsets(fault: { error: { offset: number } } | null): unknown {
  return fault && { ...fault, error: { ...fault.error, offset: 0, contextOffset: 0 } };
}
