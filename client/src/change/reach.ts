import { l10n, type Uri } from 'vscode';
import type { ChangeStep } from '../../../server/src/common/protocol/change.ts';
import type { Services } from '../services.ts';
import { confirms } from '../ui/confirm.ts';
import { carryOut, plan, tellWhyNot } from './change-users.ts';
import { plain, tellChange, urisOf } from './tell-change.ts';

/** Who gets which workspaces, or loses them, in one file. */
export interface ReachChange {
  readonly uri: Uri;
  readonly kind: 'grant' | 'revoke';
  readonly username: string;
  readonly workspaces: readonly string[];
}

/**
 * Puts users into workspaces, or takes them out, and says what it means. A super-user among them gets a list, and is
 * none any more, once somebody has said yes to it. False where nothing is written, which is told.
 */
export async function changeReach(services: Services, changes: readonly ReachChange[]): Promise<boolean> {
  const stepsWith = (restrict: boolean): { readonly uri: Uri; readonly steps: readonly ChangeStep[] }[] =>
    changes.map(({ uri, ...step }) => ({ uri, steps: [{ ...step, restrict }] }));
  let answer = await plan(services, stepsWith(false));
  if (answer?.kind === 'refused' && answer.needsRestrict) {
    const detail = l10n.t('With a list of workspaces the user is a super-user no longer, and reaches those alone.');
    if (!(await confirms(plain(answer.why), detail, l10n.t('Write the List')))) return false;
    answer = await plan(services, stepsWith(true));
  }
  if (!answer) return false;
  if (answer.kind !== 'changed') {
    tellWhyNot(answer);
    return false;
  }
  if (!(await carryOut(answer))) return false;
  tellChange(urisOf(answer.edit.documentChanges), answer.said);
  return true;
}
