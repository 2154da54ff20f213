import { entryBefore } from '../analysis/list/entry-before.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { isSecretName } from '../common/secrets/secret-name.ts';
import type { Entry } from '../model/entry.ts';
import type { Field } from '../model/fields.ts';
import type { Places } from '../model/places/places.ts';
import { meantKey } from '../rules/support/meant-key.ts';
import { movedRange, type Range } from '../text/range.ts';
import type { Node } from '../yaml/node.ts';
import { anchoredNode, type AnchoredNode } from './shared/anchored-node.ts';

/** More lines at once than anybody sees are not asked about. */
const mostLines = 1000;

/**
 * Where users on the lines from `from` to `to` have passwords, hashes and API keys, however they are written: by an
 * alias, with letters of the key escaped, under a name that is misspelt. Yields at each user.
 */
export function* secretRanges(file: UsersFile, from: number, to: number): Generator<undefined, Range[]> {
  const last = Math.min(to, from + mostLines);
  const found: Range[] = [];
  const [first] = file.entries;
  const begin = entryBefore(file, { line: from, character: 0 }) ?? first;
  for (let entry = begin; entry; entry = file.entries.next(entry)) {
    if (entry.line > last) break;
    for (const range of rangesOf(file, entry)) found.push(range);
    yield;
  }
  return found;
}

function rangesOf(file: UsersFile, entry: Entry): Range[] {
  const view = file.view(entry);
  if (!view) return [];
  return [...view.raw.fields.values()].filter(isSecret).flatMap(({ value: { node } }) => {
    const anchored = node.kind === 'alias' ? anchoredNode(file, entry, node) : null;
    const elsewhere = anchored && isWritten(anchored.node) ? [rangeOf(anchored)] : [];
    return [...(isWritten(node) ? placeOf(file, entry, view.places, node) : []), ...elsewhere];
  });
}

function isWritten({ start, end }: Node): boolean {
  return end > start;
}

function rangeOf({ node, lines, line }: AnchoredNode): Range {
  return movedRange(lines.range(node.start, node.end), line);
}

/** A merged value is written in another entry. */
function placeOf(file: UsersFile, entry: Entry, places: Places, node: Node): Range[] {
  if (places.contains(node)) return [movedRange(places.whole(node), entry.line)];
  return file.whole ? [file.whole.lines.range(node.start, node.end)] : [];
}

function isSecret({ name }: Field): boolean {
  const meant = meantKey(name, true);
  return meant === 'hashed_password' || meant === 'api_key' || isSecretName(name);
}
