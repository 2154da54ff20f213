import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from '../protocol-library.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import type { Entry } from '../model/entry.ts';
import type { EntryRecord } from '../model/entry-record.ts';
import { comparePositions, movedRange, type Position, type Range } from '../text/range.ts';
import { entryExtent, lastLineLength } from './shared/entry-extent.ts';
import { count } from '../common/words.ts';
import { shownText } from './shared/prose.ts';

/**
 * More users than this are counted only: the answer is due between two keystrokes, and most of its cost is its length.
 */
export const mostUsers = 1000;
/** More workspaces than this are counted only. */
const mostWorkspaces = 4;

/** The symbol of a user, as it was made for the line on which the entry stood last. */
interface Made {
  readonly line: number;
  readonly symbol: DocumentSymbol;
}

/** An entry keeps its record until its text changes. */
const made = new WeakMap<EntryRecord, Made>();

/** One symbol for each user, in the file's order; the last one counts the users that are left out. */
export function documentSymbols(file: UsersFile): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  let line = file.entries.firstLine;
  let rest: Position | null = null;
  let total = 0;
  let last: Entry | null = null;
  for (const entry of file.entries) {
    if (total < mostUsers) symbols.push(userSymbol(entry, line));
    else rest ??= { line, character: 0 };
    total += 1;
    line += entry.lineCount;
    last = entry;
  }
  if (last && rest) {
    const range = { start: rest, end: { line, character: lastLineLength(file, last) } };
    symbols.push({
      name: `… and ${count(total - mostUsers, 'more user')}`,
      kind: SymbolKind.Array,
      range,
      selectionRange: { start: rest, end: rest },
    });
  }
  return symbols;
}

/** The same for clients that know no other form. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  return symbols.map(({ name, kind, range }) => ({ name, kind, location: { uri, range } }));
}

function userSymbol(entry: Entry, line: number): DocumentSymbol {
  const { record } = entry;
  const known = made.get(record);
  if (known?.line === line) return known.symbol;
  const symbol = known ? movedSymbol(known.symbol, line - known.line) : newSymbol(entry, line);
  made.set(record, { line, symbol });
  return symbol;
}

function movedSymbol(symbol: DocumentSymbol, by: number): DocumentSymbol {
  return { ...symbol, range: movedRange(symbol.range, by), selectionRange: movedRange(symbol.selectionRange, by) };
}

function newSymbol(entry: Entry, line: number): DocumentSymbol {
  const { record } = entry;
  const range = entryExtent(entry, line);
  const name = movedRange(record.username?.range ?? record.first, line);
  const detail = detailOf(record);
  return {
    name: nameOf(record),
    ...(detail === '' ? {} : { detail }),
    kind: SymbolKind.Object,
    range,
    selectionRange: isWithin(name, range) ? name : { start: range.start, end: range.start },
  };
}

function nameOf({ username, unreadable, unbuildable }: EntryRecord): string {
  if (unreadable || unbuildable) return '(user that can’t be read)';
  return username && username.text.trim() !== '' ? shownText(username.text) : '(user without a name)';
}

function detailOf({ superuser, disabled, workspaceNames }: EntryRecord): string {
  const words = disabled ? ['disabled'] : [];
  if (superuser) return ['super-user', ...words].join(', ');
  const left = workspaceNames.length - mostWorkspaces;
  const names = workspaceNames.slice(0, mostWorkspaces).map(shownText);
  return [...names, ...(left > 0 ? [`${String(left)} more`] : []), ...words].join(', ');
}

function isWithin(inner: Range, outer: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
