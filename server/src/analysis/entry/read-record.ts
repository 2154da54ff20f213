import { LineText, type EntryRecord, type Placed } from '../../model/entry-record.ts';
import {
  fieldOf,
  isTrue,
  itemRange,
  keyRange,
  rangeOf,
  textOf,
  valueRange,
  viewEntry,
  workspacesOf,
  type EntryView,
  type ViewContext,
} from '../../model/entry-view.ts';
import type { FieldName } from '../../model/fields.ts';
import { Places } from '../../model/places/places.ts';
import type { Fault } from '../../model/verdict.ts';
import type { Range } from '../../text/range.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import { readingFault } from './reading-fault.ts';

/** What is kept of an entry, and what there is to look at as long as it is at hand. */
export interface RecordReading {
  readonly record: EntryRecord;
  /** Null when it can't be read. */
  readonly view: EntryView | null;
}

const origin: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const emptyRecord: EntryRecord = {
  first: origin,
  username: null,
  apiKey: null,
  usernameText: null,
  apiKeyText: null,
  hashText: null,
  hashedPassword: null,
  workspaces: [],
  workspaceNames: [],
  usual: null,
  superuser: false,
  disabled: false,
  user: null,
  refusal: null,
  unbuildable: null,
  unreadable: null,
};

/** Reads and judges one entry by itself, whatever is in it. */
export function readRecord(source: EntrySource, context: ViewContext): RecordReading {
  const { node, error, lines, start, end } = source;
  if (!node) {
    const unreadable = error && readingFault(error, lines, start, end);
    return { record: { ...emptyRecord, unreadable }, view: null };
  }
  const places = new Places(lines, start, end);
  const { value, error: fault } = source.build(node);
  if (!value || fault) {
    const first = places.of(node);
    const unbuildable = fault && { ...readingFault(fault, lines, start, end), round: fault.round };
    return { record: { ...emptyRecord, first, unbuildable }, view: null };
  }
  const view = viewEntry(node, value, places, context);
  return { record: recordOf(view), view };
}

function recordOf(entry: EntryView): EntryRecord {
  const fault = entry.faults[0];
  const workspaces = workspacesOf(entry);
  const username = placedText(entry, 'username');
  const apiKey = placedText(entry, 'api_key');
  const hashedPassword = placedText(entry, 'hashed_password');
  return {
    first: entry.first,
    username,
    apiKey,
    usernameText: username?.text ?? null,
    apiKeyText: apiKey?.text ?? null,
    hashText: hashedPassword?.text ?? null,
    hashedPassword,
    workspaces,
    workspaceNames: workspaces.map(({ text }) => text),
    usual: null,
    superuser: entry.user?.superuser ?? false,
    disabled: isTrue(entry, 'disabled'),
    user: entry.user,
    refusal: fault ? { fault, line: faultRange(entry, fault).start.line } : null,
    unbuildable: null,
    unreadable: null,
  };
}

function faultRange(entry: EntryView, fault: Fault): Range {
  if (fault.kind === 'key') {
    const key = entry.raw.otherKeys[fault.index];
    return key ? keyRange(entry, key) : entry.first;
  }
  const field = 'field' in fault ? fieldOf(entry, fault.field) : undefined;
  if (!field) return entry.first;
  const item = 'item' in fault ? fault.item : undefined;
  return item === undefined ? valueRange(entry, field) : itemRange(entry, field, item);
}

function placedText(entry: EntryView, name: FieldName): Placed | null {
  const text = textOf(entry, name);
  return text === null ? null : new LineText(text, rangeOf(entry, name));
}
