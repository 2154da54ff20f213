import type { Entry } from '../model/entry.ts';
import type { ReadingFault } from '../model/entry-record.ts';
import type { Fault } from '../model/verdict.ts';
import type { Value } from '../yaml/value.ts';
import { isTruthy } from '../model/python.ts';
import { summaryOf } from './report/file-summary.ts';
import { readingFault } from './entry/reading-fault.ts';
import type { WholeReading } from './list/whole/whole-reading.ts';
import type { UsersFile } from './users-file.ts';
import type { YamlError } from '../yaml/error.ts';

/** How far the server gets with the file, before it looks at what a user is made of. */
export type Reading =
  | { readonly kind: 'list' }
  /** PyYAML can't read the text. `entry`: whose lines the place counts from; null for the file's own. */
  | FaultyReading
  | { readonly kind: 'not-a-list'; readonly root: Value };

export interface FaultyReading {
  /** `too-complex`: a limit of ours ends the reading, so that nobody knows. */
  readonly kind: 'unreadable' | 'unbuildable' | 'too-complex';
  readonly entry: Entry | null;
  readonly fault: ReadingFault;
}

/** What PyYAML makes of the file. */
export function readingOf(file: UsersFile): Reading {
  const reading = faultyReading(file);
  if (!reading) return { kind: 'list' };
  return 'fault' in reading && isLimit(reading.fault) ? { ...reading, kind: 'too-complex' } : reading;
}

/** Whether it is a limit of ours that ends the reading. */
export function isLimit({ error }: ReadingFault): boolean {
  return error.kind === 'limit';
}

function faultyReading(file: UsersFile): Reading | null {
  const { whole } = file;
  if (whole) {
    const { error, rootError } = whole;
    if (error) return { kind: 'unreadable', entry: null, fault: faultIn(whole, error) };
    if (rootError) return { kind: 'unbuildable', entry: null, fault: faultIn(whole, rootError) };
    if (whole.root) return { kind: 'not-a-list', root: whole.root };
  }
  const { unreadable, unbuildable } = summaryOf(file);
  if (unreadable) return { kind: 'unreadable', entry: unreadable.entry, fault: unreadable.fault };
  return unbuildable && { kind: 'unbuildable', entry: unbuildable.entry, fault: unbuildable.fault };
}

function faultIn({ places }: WholeReading, error: YamlError): ReadingFault {
  return readingFault(error, places, 0, places.length);
}

/** Why the server does not start with the file; the names are those of docs/cli.md#errors. */
export type ErrorKind =
  | 'yaml-syntax'
  | 'yaml-reader'
  | 'multi-doc'
  | 'yaml-constructor'
  | 'yaml-scalar-value'
  | 'recursion'
  | 'limit'
  | 'not-iterable'
  | 'item-not-mapping'
  | 'non-string-key'
  | 'reserved-key'
  | 'validation';

export interface Refusal {
  readonly kind: ErrorKind;
  /** The line, from 0, of the first bad user's first error; null where there is none to name. */
  readonly line: number | null;
}

/** Null: the server starts with the file; or nobody knows, where the reading is `too-complex`. */
export function refusalOf(file: UsersFile, reading: Reading = readingOf(file)): Refusal | null {
  switch (reading.kind) {
    case 'unreadable':
    case 'unbuildable': {
      const base = reading.entry?.line ?? 0;
      return { kind: readingKind(reading.fault), line: base + reading.fault.range.start.line };
    }
    case 'not-a-list':
      return rootRefusal(reading.root, file);
    case 'too-complex':
      return null;
    case 'list':
      return entryRefusal(file);
  }
}

function readingKind({ error }: ReadingFault): ErrorKind {
  switch (error.kind) {
    case 'syntax':
      return 'yaml-syntax';
    case 'reader':
      return 'yaml-reader';
    case 'constructor':
      return 'yaml-constructor';
    case 'scalar-value':
      return 'yaml-scalar-value';
    default:
      return error.kind;
  }
}

/** The server iterates over whatever the root is: the keys of a mapping, the letters of a text. */
function rootRefusal(root: Value, file: UsersFile): Refusal | null {
  const line = file.whole?.lines.positionAt(file.whole.contentOffset).line ?? 0;
  switch (root.type) {
    case 'dict':
    case 'set':
    case 'str':
    case 'bytes':
    case 'list':
      return isTruthy(root) ? { kind: 'item-not-mapping', line } : null;
    default:
      return { kind: 'not-iterable', line };
  }
}

function entryRefusal(file: UsersFile): Refusal | null {
  for (const { item: entry, start } of file.entries.flagged()) {
    const { refusal } = entry.record;
    if (refusal) return { kind: faultKind(refusal.fault), line: start + refusal.line };
    const stopping = entry.peerFindings.find((finding) => finding.stops);
    if (stopping) return { kind: 'validation', line: start + stopping.range.start.line };
  }
  return null;
}

function faultKind(fault: Fault): ErrorKind {
  if (fault.kind === 'not-a-mapping') return 'item-not-mapping';
  if (fault.kind === 'key') return 'non-string-key';
  return fault.kind === 'reserved-key' ? 'reserved-key' : 'validation';
}
