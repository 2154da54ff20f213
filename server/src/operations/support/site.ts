import { readingOf } from '../../analysis/refusal.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { nearestOf } from '../../common/words/nearest.ts';
import { message, Quote, words, type Words } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import { fieldOf, type EntryView } from '../../model/entry-view.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { movedEdit, type TextEdit } from '../../text/range.ts';
import type { MappingNode, Pair } from '../../yaml/node.ts';
import { Tag } from '../../yaml/compose/resolver.ts';
import { isRefused, refused, type Refused } from './outcome.ts';

/** A user's entry, opened to be changed. Nodes have offsets of `lines`, which count the entry's first as 0. */
export interface Site {
  readonly file: UsersFile;
  readonly entry: Entry;
  readonly lines: LineIndex;
  readonly mapping: MappingNode;
  readonly view: EntryView;
}

/** A name of the file or of whoever asks, in a message. */
export function quoted(name: string, instead: Words = words`that name`): Quote {
  return new Quote(name, instead);
}

/** Why nothing can be changed in a file; null: it is a list of entries that PyYAML can read. */
export function unreadable(file: UsersFile): Refused | null {
  const reading = readingOf(file);
  switch (reading.kind) {
    case 'list':
      return null;
    case 'too-complex':
      return refused(words`The file has more in it than can be looked at, so that nobody can say what a change does.`);
    case 'not-a-list':
      return refused(words`The file is no list of users, so the server does not start with it: mend that first.`);
    default: {
      const line = (reading.entry?.line ?? 0) + reading.fault.range.start.line + 1;
      return refused(words`The file can’t be read as YAML: mend line ${line} first.`);
    }
  }
}

/** The entry of a user, by the name that the server knows; or why it can't be changed. */
export function openUser(file: UsersFile, username: string): Site | Refused {
  const why = unreadable(file);
  if (why) return why;
  const found = file.accounts.withUsername(username);
  const [entry, other] = found;
  if (!entry) return noSuchUser(file, username);
  if (other) {
    const last = found.at(-1) ?? other;
    return refused(
      message`${quoted(username)} is in the file ${found.length} times, and the record at line ${last.line + 1} replaces the others. Remove those first: the server does not look at them.`,
    );
  }
  return openEntry(file, entry) ?? refused(words`This user is written in another place of the file, as an alias.`);
}

/** The same of a user whose list of workspaces is to be changed: the migrate task takes letters or keys for one. */
export function openListOf(file: UsersFile, username: string): Site | Refused {
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const value = fieldOf(site.view, 'workspaces')?.value;
  const isList = !value || ['list', 'tuple', 'set', 'null'].includes(value.type);
  return isList || site.view.profile.kind === 'server'
    ? site
    : refused(
        words`\`workspaces\` is no list, so that the migrate task makes a workspace of each piece: mend that first.`,
      );
}

/** Null for an entry that is no mapping written in its own place. */
export function openEntry(file: UsersFile, entry: Entry): Site | null {
  const source = entry.source();
  const view = file.viewOf(source);
  if (source.node?.kind !== 'mapping' || view?.value.type !== 'dict') return null;
  return { file, entry, lines: source.lines, mapping: source.node, view };
}

function noSuchUser(file: UsersFile, username: string): Refused {
  const names = [...file.entries].flatMap(({ record }) => record.usernameText ?? []);
  const near = nearestOf(username, names);
  const hint = near === null ? words`` : message` Did you mean ${quoted(near, words`another one`)}?`;
  return refused(message`There is no user ${quoted(username, words`of that name`)} in the file.${hint}`);
}

/** The pair that the mapping itself has for a key; of repeated ones the last, which counts. */
export function ownPair({ pairs }: MappingNode, name: string): Pair | undefined {
  return pairs.findLast(({ key }) => key.kind === 'scalar' && key.tag === Tag.str && key.value === name);
}

/** Edits of an entry with lines that count from the file's first. */
export function placed({ entry }: Site, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map((edit) => movedEdit(edit, entry.line));
}
