import { l10n, type Uri } from 'vscode';
import type { ChangeStep } from '../../../server/src/common/protocol/change.ts';
import { confirms } from '../ui/confirm.ts';
import { tell } from '../ui/tell.ts';
import type { WithServer } from '../users-server.ts';
import { carryOut, plan } from './change-users.ts';
import { plain, tellChange, urisOf } from './tell-change.ts';

/** Who gets which workspaces, or loses them, in one file. */
export interface ReachChange {
  readonly uri: Uri;
  readonly kind: 'grant' | 'revoke';
  readonly username: string;
  readonly workspaces: readonly string[];
}

/** What came of it. */
type Reached =
  | { readonly kind: 'written'; readonly uris: readonly Uri[]; readonly said: readonly string[] }
  /** `isRefusal`: else it is so already. */
  | { readonly kind: 'not written'; readonly why: string; readonly isRefusal: boolean }
  /** Somebody does not want it after all. */
  | { readonly kind: 'left' };

/**
 * Puts users into workspaces, or takes them out. A super-user among them gets a list, and is none any more, once
 * somebody has said yes to it.
 */
export async function reach(services: WithServer, changes: readonly ReachChange[]): Promise<Reached> {
  const stepsWith = (restrict: boolean): { readonly uri: Uri; readonly steps: readonly ChangeStep[] }[] =>
    changes.map(({ uri, ...step }) => ({ uri, steps: [{ ...step, restrict }] }));
  let answer = await plan(services, stepsWith(false));
  if (answer.kind === 'refused' && answer.needsRestrict) {
    const detail = l10n.t('With a list of workspaces the user is a super-user no longer, and reaches those alone.');
    if (!(await confirms(plain(answer.why), detail, l10n.t('Write the List')))) return { kind: 'left' };
    answer = await plan(services, stepsWith(true));
  }
  if (answer.kind !== 'changed') {
    return { kind: 'not written', why: answer.why, isRefusal: answer.kind === 'refused' };
  }
  const why = await carryOut(answer);
  if (why !== undefined) return { kind: 'not written', why, isRefusal: true };
  return { kind: 'written', uris: urisOf(answer.edit.documentChanges), said: answer.said };
}

/** The same, and says what it means, or why nothing is written; then it is false. */
export async function changeReach(services: WithServer, changes: readonly ReachChange[]): Promise<boolean> {
  const reached = await reach(services, changes);
  if (reached.kind === 'written') tellChange(reached.uris, reached.said);
  else if (reached.kind === 'not written') {
    if (reached.isRefusal) tell.warning(plain(reached.why));
    else tell.information(plain(reached.why));
  }
  return reached.kind === 'written';
}
