import type { SymbolInformation } from 'vscode-languageserver';
import type { UsersFile } from '../analysis/users-file.ts';
import { shownName } from '../common/words/message.ts';
import type { Entry } from '../model/entry.ts';
import { SymbolKind } from '../protocol-library.ts';
import { movedRange, type Range } from '../text/range.ts';

type Found = Pick<SymbolInformation, 'name' | 'kind'> & { readonly range: Range };

/**
 * The users of a file, each by the record that counts, and its workspaces, each at the first place that names it, whose
 * names have the letters of the query in this order. Names that may be secret are left out. Yields at each.
 */
export function* workspaceSymbols(file: UsersFile, query: string): Generator<undefined, readonly Found[]> {
  const isWanted = matcher(query);
  const found: Found[] = [];
  const take = (name: string, kind: SymbolKind, range: () => Range): void => {
    const shown = isWanted(name) ? shownName(name, file.mayShow) : null;
    if (shown !== null) found.push({ name: shown, kind, range: range() });
  };
  for (const entry of file.entries) {
    const { username } = entry.record;
    if (username && !file.accounts.isReplaced(entry))
      take(username.text, SymbolKind.Object, () => movedRange(username.range, entry.line));
    yield;
  }
  for (const [name] of file.accounts.workspaceUses(null)) {
    const [first] = file.accounts.withWorkspace(name);
    if (first) take(name, SymbolKind.Namespace, () => placeIn(first, name));
    yield;
  }
  return found;
}

function placeIn({ record, line }: Entry, workspace: string): Range {
  const item = record.workspaces.find(({ text }) => text === workspace);
  return movedRange(item?.range ?? record.first, line);
}

function matcher(query: string): (name: string) => boolean {
  const wanted = Array.from(query.toLowerCase());
  return (name) => {
    const letters = name.toLowerCase();
    let at = 0;
    return wanted.every((letter) => {
      at = letters.indexOf(letter, at) + 1;
      return at > 0;
    });
  };
}
