import type { UsersFile } from '../../analysis/users-file.ts';
import { hiddenName, impossibleName } from '../../common/protocol/protocol.ts';
import { shownName } from '../../common/words/message.ts';
import { looksSecret } from '../../model/shown-name.ts';
import { localized } from '../../common/words/translation.ts';

/** A name of the file, where it may be shown. */
export function nameIn(file: UsersFile, name: string): string {
  if (name === '') return '`""`';
  return shownName(name, file.mayShow) ?? localized`(not shown)`;
}

/** So many names are told of one user: a list that users share would else be told in full for each of them. */
const mostNames = 50;

export function namesIn(file: UsersFile, names: readonly string[], most = mostNames): string {
  const told = names.slice(0, most).map((name) => nameIn(file, name));
  const left = names.length - told.length;
  return [...told, ...(left > 0 ? [localized`${left} more`] : [])].join(', ');
}

/** What somebody has written of a person, on one line, without signs that mean anything to a terminal or a reader. */
export function personIn(file: UsersFile, ...texts: readonly (string | null)[]): string {
  const shown = texts.flatMap((text) => {
    if (text === null || text.trim() === '') return [];
    if (looksSecret(text) || file.accounts.hasApiKey(text)) return localized`(not shown)`;
    return text.replace(/[`\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, longest);
  });
  return shown.join(', ');
}

const longest = 60;

/** A name as clients are told it (`AccessUser`): what stands in its place, in the language of who reads. */
export function toldName(name: string): string {
  if (name === hiddenName) return localized`(not shown)`;
  return name === impossibleName ? localized`(no valid name)` : name;
}
