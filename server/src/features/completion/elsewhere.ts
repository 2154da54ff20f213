import type { UsersFile } from '../../analysis/users-file.ts';
import { localized } from '../../common/words/translation.ts';

/** Another users file that is known. */
export interface OtherFile {
  /** Its name without the folder. */
  readonly name: string;
  readonly file: UsersFile;
}

/** A name that stands in another file. */
export interface NameElsewhere {
  readonly name: string;
  /** Where, for people. */
  readonly detail: string;
}

/** Nobody chooses from more. */
const most = 200;

/** Workspaces of other files that this one has not, each from the first file that has it. */
export function workspacesElsewhere(here: UsersFile, others: readonly OtherFile[]): readonly NameElsewhere[] {
  return namesElsewhere(here, others, function* ({ accounts }) {
    for (const [name] of accounts.workspaceUses(null))
      if (!others.some(({ file }) => file.accounts.hasUsername(name))) yield name;
  });
}

/** Usernames of other files that this one has not. */
export function usernamesElsewhere(here: UsersFile, others: readonly OtherFile[]): readonly NameElsewhere[] {
  return namesElsewhere(here, others, function* ({ entries }) {
    for (const { record } of entries) if (record.usernameText !== null) yield record.usernameText;
  });
}

function whereOf(fileName: string): string {
  return /^[\w.-]{1,60}$/.test(fileName) ? localized`in ${fileName}` : localized`in another file`;
}

function namesElsewhere(
  { accounts, mayShow }: UsersFile,
  others: readonly OtherFile[],
  namesOf: (file: UsersFile) => Iterable<string>,
): readonly NameElsewhere[] {
  const found = new Map<string, NameElsewhere>();
  for (const { name: fileName, file } of others) {
    const detail = whereOf(fileName);
    for (const name of namesOf(file)) {
      if (found.size === most) return [...found.values()];
      if (found.has(name) || accounts.hasUsername(name) || accounts.workspaceCount(name) > 0) continue;
      if (mayShow(name) && file.mayShow(name)) found.set(name, { name, detail });
    }
  }
  return [...found.values()];
}
