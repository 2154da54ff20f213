import { coerceBool, coerceText } from '../../model/coerce.ts';
import { LineText, type EntryRecord, type Placed, type PlacedItem } from '../../model/entry-record.ts';
import {
  fieldOf,
  itemRange,
  keyRange,
  valueRange,
  viewEntry,
  type EntryView,
  type ViewContext,
} from '../../model/entry-view.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import type { FieldName } from '../../model/fields.ts';
import { noFindings, type Finding } from '../../model/finding.ts';
import { Places } from '../../model/places.ts';
import type { Fault } from '../../model/verdict.ts';
import { rules } from '../../rules/index.ts';
import { makeReport, takeFindings, type FindingSink } from '../../rules/rule.ts';
import { readingFault } from './reading-fault.ts';
import type { Range } from '../../text/range.ts';
import { construct } from '../../yaml/read.ts';

export interface EntryAnalysis {
  readonly record: EntryRecord;
  readonly findings: readonly Finding[];
}

const sink: FindingSink = { findings: null };
const entryChecks = rules.flatMap((rule) =>
  rule.entry ? [{ check: rule.entry, report: makeReport(rule, sink) }] : [],
);
const origin: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const noWorkspaces: readonly PlacedItem[] = [];

const emptyRecord: EntryRecord = {
  first: origin,
  username: null,
  apiKey: null,
  usernameText: null,
  apiKeyText: null,
  hashedPassword: null,
  workspaces: noWorkspaces,
  workspaceNames: [],
  superuser: false,
  disabled: false,
  user: null,
  refusal: null,
  unbuildable: null,
  unreadable: null,
};

/** Judges and checks one entry by itself, whatever is in it. */
export function analyzeEntry(source: EntrySource, context: ViewContext): EntryAnalysis {
  const { node, error } = source;
  if (!node) {
    const unreadable = error && readingFault(error, source.lines, source.start, source.end);
    return { record: { ...emptyRecord, unreadable }, findings: noFindings };
  }
  const places = new Places(source.lines, source.start, source.end);
  const { value, error: fault } = construct(node);
  if (!value || fault) {
    const record: EntryRecord = { ...emptyRecord, first: places.of(node) };
    if (!fault) return { record, findings: noFindings };
    const unbuildable = { ...readingFault(fault, source.lines, source.start, source.end), round: fault.round };
    return { record: { ...record, unbuildable }, findings: noFindings };
  }
  const entry = viewEntry(node, value, places, context);
  return { record: recordOf(entry), findings: checkEntry(entry) };
}

function checkEntry(entry: EntryView): readonly Finding[] {
  for (const { check, report } of entryChecks) check(entry, report);
  return takeFindings(sink);
}

/** The entry read and judged again, for what is asked too rarely to be kept; null when it can't be read. */
export function viewEntrySource(source: EntrySource, context: ViewContext): EntryView | null {
  const value = source.node ? construct(source.node).value : null;
  if (!source.node || !value) return null;
  return viewEntry(source.node, value, new Places(source.lines, source.start, source.end), context);
}

function recordOf(entry: EntryView): EntryRecord {
  const disabled = fieldOf(entry, 'disabled');
  const off = disabled ? coerceBool(disabled.value) : null;
  const fault = entry.faults[0];
  const workspaces = placedWorkspaces(entry);
  const username = placedText(entry, 'username');
  const apiKey = placedText(entry, 'api_key');
  return {
    first: entry.first,
    username,
    apiKey,
    usernameText: username?.text ?? null,
    apiKeyText: apiKey?.text ?? null,
    hashedPassword: placedText(entry, 'hashed_password'),
    workspaces,
    workspaceNames: workspaces.map(({ text }) => text),
    superuser: entry.user?.superuser ?? false,
    disabled: off?.ok === true && off.value,
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
  const field = fieldOf(entry, name);
  if (!field) return null;
  const text = coerceText(field.value);
  return text.ok ? new LineText(text.value, valueRange(entry, field)) : null;
}

function placedWorkspaces(entry: EntryView): readonly PlacedItem[] {
  const field = fieldOf(entry, 'workspaces');
  if (!field || !('items' in field.value) || field.value.type === 'dict') return noWorkspaces;
  const placed: PlacedItem[] = [];
  for (const [item, member] of field.value.items.entries()) {
    const text = coerceText(member);
    if (text.ok && text.value !== '') placed.push(new LineText(text.value, itemRange(entry, field, item), item));
  }
  return placed;
}
