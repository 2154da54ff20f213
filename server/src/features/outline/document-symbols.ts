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
const together = 64;

/** What holds for all users of one outline. */
interface Outline {
  readonly mayShow: MayShow;
  readonly shownWorkspace: (name: string) => Shown | null;
  readonly hasFields: boolean;
}

/** One symbol for each user, in the file's order, a few at a time; the last one counts the users that are left out. */
export function* documentSymbols(file: UsersFile): Generator<DocumentSymbol[], void> {
  let symbols: DocumentSymbol[] = [];
  const { mayShow } = file;
  const outline = { mayShow, shownWorkspace: remembered(mayShow), hasFields: isShort(file) };
  let line = file.entries.firstLine;
  let rest: Position | null = null;
  let total = 0;
  let last: Entry | null = null;
  for (const entry of file.entries) {
    if (total < mostUsers) symbols.push(userSymbol(entry, line, outline));
    else rest ??= { line, character: 0 };
    total += 1;
    line += entry.lineCount;
    last = entry;
    if (total % together > 0) continue;
    yield symbols;
    symbols = [];
  }
  if (last && rest) symbols.push(restSymbol(rest, { line, character: lastLineLength(file, last) }, total - mostUsers));
  yield symbols;
}

/** Many users list the same workspaces. */
function remembered(mayShow: MayShow): Outline['shownWorkspace'] {
  const known = new Map<string, Shown | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const shown = shownName(name, mayShow);
    known.set(name, shown);
    return shown;
  };
}

function restSymbol(start: Position, end: Position, more: number): DocumentSymbol {
  return {
    name: localized`… and ${count(more, 'more user')}`,
    kind: SymbolKind.Array,
    range: { start, end },
    selectionRange: { start, end: start },
  };
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

function userSymbol(entry: Entry, line: number, { mayShow, shownWorkspace, hasFields }: Outline): DocumentSymbol {
  const { record } = entry;
  const range = entryExtent(entry, line);
  const name = movedRange(record.username?.range ?? record.first, line);
  const selectionRange = isWithin(name, range) ? name : { start: range.start, end: range.start };
  const detail = detailOf(record, shownWorkspace);
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

function detailOf(
  { superuser, disabled, workspaceNames }: EntryRecord,
  shownWorkspace: Outline['shownWorkspace'],
): string {
  let detail = superuser ? localized`super-user` : '';
  const add = (more: string): void => {
    detail = detail === '' ? more : `${detail}, ${more}`;
  };
  if (!superuser) {
    const shown = Math.min(workspaceNames.length, mostWorkspaces);
    for (let index = 0; index < shown; index++) add(shownWorkspace(workspaceNames[index] ?? '') ?? words`(not shown)`);
    if (workspaceNames.length > shown) add(localized`${workspaceNames.length - shown} more`);
  }
  if (disabled) add(localized`disabled`);
  return detail;
}

function isWithin(inner: Range, outer: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
