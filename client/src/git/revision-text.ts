import { l10n, type Uri } from 'vscode';
import type { EarlierText } from '../../../server/src/common/protocol/compare-access.ts';
import { largestFile } from '../../../server/src/common/files/file-size.ts';
import { isRecord } from '../../../server/src/common/values.ts';
import { earlierText } from '../compare/earlier-text.ts';
import type { GitRepository } from './git-api.ts';

/** Git's mode of a link. */
const link = '120000';

/** Says why something can't be read, in words for people. */
export class Unreadable extends Error {}

/**
 * The text of a file in a commit; null where the commit has no such file. Throws `Unreadable`.
 * @param commit its hash, never a name, which could be an option of git
 */
export async function textInCommit(repository: GitRepository, commit: string, file: Uri): Promise<EarlierText | null> {
  try {
    const { mode, size } = await repository.getObjectDetails(commit, file.fsPath);
    if (mode === link) throw new Unreadable(l10n.t('There it is a link to another file, which is not followed.'));
    if (size > largestFile) throw new Unreadable(l10n.t('There it is too long to be read.'));
  } catch (error) {
    if (isRecord(error) && error['gitErrorCode'] === 'UnknownPath') return null;
    throw error;
  }
  return earlierText(await repository.buffer(commit, file.fsPath));
}

/** The hash of the commit that a name stands for; undefined for none. Never an option of git. */
export async function commitNamed(repository: GitRepository, name: string): Promise<string | undefined> {
  if (!/^[^-\s][^\s:]*$/.test(name)) return undefined;
  const commit = await repository.getCommit(name).catch(() => undefined);
  return commit && isHash(commit.hash) ? commit.hash : undefined;
}

export function isHash(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text);
}
