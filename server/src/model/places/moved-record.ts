/** What is kept of an entry, once its first line stands in other columns. */
import { LineText, type EntryRecord, type Placed, type ReadingFault } from '../entry-record.ts';
import type { Finding } from '../finding.ts';
import type { LineComments } from '../suppression.ts';
import type { Position, Range } from '../../text/range.ts';

export function movedRecord(record: EntryRecord, columns: number): EntryRecord {
  if (record.movedBy) return record.movedBy(columns);
  const { unbuildable, unreadable } = record;
  return {
    first: moved(record.first, columns),
    username: movedText(record.username, columns),
    apiKey: movedText(record.apiKey, columns),
    usernameText: record.usernameText,
    apiKeyText: record.apiKeyText,
    hashText: record.hashText,
    hashedPassword: movedText(record.hashedPassword, columns),
    workspaces: record.workspaces.map(({ text, range, item }) => new LineText(text, moved(range, columns), item)),
    workspaceNames: record.workspaceNames,
    usual: record.usual,
    superuser: record.superuser,
    disabled: record.disabled,
    user: record.user,
    refusal: record.refusal,
    unbuildable: unbuildable && { ...movedFault(unbuildable, columns), round: unbuildable.round },
    unreadable: unreadable && movedFault(unreadable, columns),
  };
}

export function movedFindings(findings: readonly Finding[], columns: number): readonly Finding[] {
  if (findings.length === 0) return findings;
  return findings.map((finding) => ({ ...finding, range: moved(finding.range, columns) }));
}

export function movedComments(comments: LineComments | null, columns: number): LineComments | null {
  if (comments === null) return null;
  return comments.map(({ line, codes }) => ({
    line,
    codes: codes.map((code) =>
      code.line === 0 ? { ...code, start: code.start + columns, end: code.end + columns } : code,
    ),
  }));
}

function movedFault(fault: ReadingFault, columns: number): ReadingFault {
  const { range, met, began, slip } = fault;
  const mend = slip?.mend && {
    ...slip.mend,
    edits: slip.mend.edits.map((edit) => ({ ...edit, range: moved(edit.range, columns) })),
  };
  return {
    ...fault,
    range: moved(range, columns),
    met: met && moved(met, columns),
    began: began && moved(began, columns),
    slip: slip && { ...slip, range: moved(slip.range, columns), mend: mend ?? null },
  };
}

function movedText(placed: Placed | null, columns: number): Placed | null {
  return placed && new LineText(placed.text, moved(placed.range, columns));
}

/** Lines count from the entry's first, so that all others stay where they are. */
function moved({ start, end }: Range, columns: number): Range {
  return { start: movedPosition(start, columns), end: movedPosition(end, columns) };
}

function movedPosition(position: Position, columns: number): Position {
  const { line, character } = position;
  return line === 0 ? { line, character: character + columns } : position;
}
