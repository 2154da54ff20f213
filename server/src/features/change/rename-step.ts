import type { UsersFile } from '../../analysis/users-file.ts';
import type { ChangeStep } from '../../common/protocol/change.ts';
import { message, plainText } from '../../common/words/message.ts';
import { quoted } from '../../operations/support/site.ts';
import { namedTogether } from './named-together.ts';
import type { RenameTarget } from './rename-target.ts';

/** What a person has to agree to, as it changes who reaches what. */
export interface Question {
  readonly label: string;
  readonly description: string;
}

export interface Renamed {
  readonly step: ChangeStep;
  /** Null where nobody gains anything. */
  readonly question: Question | null;
}

/**
 * What gives a name another one. To a workspace that is there already its users come, which is a question; where nobody
 * can be asked (`mayAsk`), the step is one that is refused in words.
 */
export function renameStep(file: UsersFile, { kind, name: from }: RenameTarget, to: string, mayAsk: boolean): Renamed {
  if (kind === 'user') return { step: { kind: 'renameUser', from, to }, question: null };
  const isThere = from !== to && file.accounts.workspaceCount(to) > 0 && !file.accounts.hasUsername(to);
  if (!isThere || !mayAsk) return { step: { kind: 'renameWorkspace', from, to }, question: null };
  return { step: { kind: 'mergeWorkspaces', from, to }, question: mergeQuestion(file, from, to) };
}

function mergeQuestion(file: UsersFile, from: string, to: string): Question {
  const those = new Set(file.accounts.withWorkspace(to));
  const gaining = file.accounts.withWorkspace(from).filter((entry) => !those.has(entry));
  const names = [...new Set(gaining.flatMap(({ record }) => record.usernameText ?? []))];
  const label = message`Merge the workspace ${quoted(from)} into ${quoted(to)}`;
  const description =
    names.length === 0
      ? message`Whoever lists ${quoted(from)} reaches ${quoted(to)} already.`
      : message`${namedTogether(names)} will reach ${quoted(to)}, and ${quoted(from)} no more.`;
  return { label: plainText(label, file.mayShow), description: plainText(description, file.mayShow) };
}
