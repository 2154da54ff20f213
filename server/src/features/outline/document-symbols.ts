import { type MayShow, type Shown, shownName, words } from '../../common/words/message.ts';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from '../../protocol-library.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import { comparePositions, movedRange, type Position, type Range } from '../../text/range.ts';
import { entryExtent, lastLineLength } from '../shared/entry-extent.ts';
import { fieldSymbols } from './field-symbols.ts';
import { count } from '../../common/words/words.ts';
import { localized } from '../../common/words/translation.ts';

/** More users than this are counted only: most of the cost of the answer is its length. */
export const mostUsers = 10_000;
/** In files with more users than this these are shown without their keys. */
export const mostWithFields = 1000;
/** More workspaces than this are counted only. */
const mostWorkspaces = 4;

/** So many users take less time than it takes to look whether time is up for each. */
const together = 32;

/** The symbol of a user, as it was made for the line on which the entry stood last. */
interface Made {
  readonly line: number;
  readonly symbol: DocumentSymbol;
  readonly hasFields: boolean;
  /** Of the accounts by which its names were found to be no secrets. */
  readonly secrets: number;
}

/** An entry keeps its record until its text changes. */
const made = new WeakMap<EntryRecord, Made>();

/**
 * One symbol for each user, in the file's order; the last one counts the users that are left out. Yields at every few.
 */
export function* documentSymbols(file: UsersFile): Generator<undefined, DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  const hasFields = isShort(file);
  let line = file.entries.firstLine;
  let rest: Position | null = null;
  let total = 0;
  let last: Entry | null = null;
  for (const entry of file.entries) {
    if (total < mostUsers) symbols.push(userSymbol(file, entry, line, hasFields));
    else rest ??= { line, character: 0 };
    total += 1;
    line += entry.lineCount;
    last = entry;
    if (total % together === 0) yield;
  }
  if (last && rest) {
    const range = { start: rest, end: { line, character: lastLineLength(file, last) } };
    symbols.push({
      name: localized`… and ${count(total - mostUsers, 'more user')}`,
      kind: SymbolKind.Array,
      range,
      selectionRange: { start: rest, end: rest },
    });
  }
  return symbols;
}

function isShort({ entries }: UsersFile): boolean {
  const each = entries[Symbol.iterator]();
  for (let count = 0; count <= mostWithFields; count += 1) if (each.next().done === true) return true;
  return false;
}

/** The same for clients that know no other form. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  return symbols.map(({ name, kind, range }) => ({ name, kind, location: { uri, range } }));
}

function userSymbol(file: UsersFile, entry: Entry, line: number, hasFields: boolean): DocumentSymbol {
  const { record } = entry;
  const secrets = file.accounts.secretsVersion;
  const before = made.get(record);
  const isSame = before && (before.secrets === secrets || isNamedSo(before.symbol, record, file));
  const known = isSame && before.hasFields === hasFields ? before : undefined;
  const symbol = known ? movedSymbol(known.symbol, line - known.line) : newSymbol(file, entry, line, hasFields);
  if (symbol !== before?.symbol || before.secrets !== secrets) made.set(record, { line, symbol, hasFields, secrets });
  return symbol;
}

/** Whether the names that may be shown are the same as before. */
function isNamedSo({ name, detail = '' }: DocumentSymbol, record: EntryRecord, { mayShow }: UsersFile): boolean {
  return name === nameOf(record, mayShow) && detail === detailOf(record, mayShow);
}

function movedSymbol(symbol: DocumentSymbol, by: number): DocumentSymbol {
  if (by === 0) return symbol;
  const children = symbol.children?.map((child) => movedSymbol(child, by));
  const ranges = { range: movedRange(symbol.range, by), selectionRange: movedRange(symbol.selectionRange, by) };
  return { ...symbol, ...ranges, ...(children ? { children } : {}) };
}

function newSymbol({ mayShow }: UsersFile, entry: Entry, line: number, hasFields: boolean): DocumentSymbol {
  const { record } = entry;
  const range = entryExtent(entry, line);
  const name = movedRange(record.username?.range ?? record.first, line);
  const selectionRange = isWithin(name, range) ? name : { start: range.start, end: range.start };
  const detail = detailOf(record, mayShow);
  // Put together in one go: there are thousands of them.
  const symbol: DocumentSymbol =
    detail === ''
      ? { name: nameOf(record, mayShow), kind: SymbolKind.Object, range, selectionRange }
      : { name: nameOf(record, mayShow), detail, kind: SymbolKind.Object, range, selectionRange };
  const children = hasFields ? fieldSymbols(entry, line) : [];
  if (children.length > 0) symbol.children = children;
  return symbol;
}

function nameOf({ username, unreadable, unbuildable }: EntryRecord, mayShow: MayShow): Shown {
  if (unreadable || unbuildable) return words`(user that can’t be read)`;
  if (!username || username.text.trim() === '') return words`(user without a name)`;
  return shownName(username.text, mayShow) ?? words`(user with a name that is not shown)`;
}

function detailOf({ superuser, disabled, workspaceNames }: EntryRecord, mayShow: MayShow): string {
  let detail = superuser ? localized`super-user` : '';
  const add = (more: string): void => {
    detail = detail === '' ? more : `${detail}, ${more}`;
  };
  if (!superuser) {
    const shown = Math.min(workspaceNames.length, mostWorkspaces);
    for (let index = 0; index < shown; index++)
      add(shownName(workspaceNames[index] ?? '', mayShow) ?? words`(not shown)`);
    if (workspaceNames.length > shown) add(localized`${workspaceNames.length - shown} more`);
  }
  if (disabled) add(localized`disabled`);
  return detail;
}

function isWithin(inner: Range, outer: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
