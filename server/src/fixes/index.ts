import { type MayShow, plainText, type Shown, shownName } from '../common/words/message.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { textOf } from '../model/entry-view.ts';
import { ruleById } from '../rules/index.ts';
import { movedRange, type TextEdit } from '../text/range.ts';
import { addUsername } from './add-username.ts';
import { addWorkspaces } from './add-workspaces.ts';
import { chooseServer } from './choose-server.ts';
import { FixContexts, type PlacedContext } from './context.ts';
import type { Fix, FixTask } from './fix.ts';
import { hashInPlace } from './hash-in-place.ts';
import { keysToList } from './keys-to-list.ts';
import { lockApiKey } from './lock-api-key.ts';
import { makeList } from './make-list.ts';
import { makeNameValid } from './make-name-valid.ts';
import { markAsIntended } from './mark-as-intended.ts';
import { mendSlip } from './mend-slip.ts';
import { newApiKey } from './new-api-key.ts';
import { quoteKey } from './quote-key.ts';
import { quoteValue } from './quote-value.ts';
import { removeEarlierKey } from './remove-earlier-key.ts';
import { removeKey } from './remove-key.ts';
import { removeSuppression } from './remove-suppression.ts';
import { removeUser } from './remove-user.ts';
import { removeValue } from './remove-value.ts';
import { renameKey } from './rename-key.ts';
import { repairHash } from './repair-hash.ts';
import { setPassword } from './set-password.ts';
import { splitUser } from './split-user.ts';
import { trimValue } from './trim-value.ts';
import { useCommonWorkspace } from './use-common-workspace.ts';
import { wrapInList } from './wrap-in-list.ts';

/** All fixes. `mark-as-intended` answers every finding that does not stop the server; the others are named by rules. */
export const fixes: readonly Fix[] = [
  hashInPlace,
  setPassword,
  repairHash,
  newApiKey,
  lockApiKey,
  addWorkspaces,
  addUsername,
  renameKey,
  chooseServer,
  quoteValue,
  quoteKey,
  removeKey,
  removeEarlierKey,
  splitUser,
  removeValue,
  wrapInList,
  keysToList,
  makeNameValid,
  useCommonWorkspace,
  removeUser,
  makeList,
  mendSlip,
  trimValue,
  removeSuppression,
  markAsIntended,
];

const byId = new Map(fixes.map((fix) => [fix.id, fix]));

/** A way to mend a finding; lines count from the file's first. */
export interface PlacedFix {
  readonly id: string;
  /** Says what will be done. */
  readonly title: Shown;
  /** The one right answer; at most one for a finding. */
  readonly preferred: boolean;
  /** Right without a person looking at it. */
  readonly safe: boolean;
  /** Empty for a task. */
  readonly edits: readonly TextEdit[];
  readonly task: PlacedTask | null;
}

interface PlacedTask extends FixTask {
  /** Whose secret it is; null where the name is not known, or may not be shown. */
  readonly username: Shown | null;
}

/** What can be done about findings of a file. */
export type FixFinder = (finding: PlacedFinding) => readonly PlacedFix[];

/**
 * Finds what can be done about findings of the file as it is now, the best first. Nothing but text is worked out here.
 * Ask for findings in the order of their places: an entry is read once for those that follow each other.
 */
export function fixesOf(file: UsersFile): FixFinder {
  const contexts = new FixContexts(file);
  return (finding) => actionsFor(finding, contexts.of(finding), file.mayShow);
}

function actionsFor({ code }: PlacedFinding, context: PlacedContext, mayShow: MayShow): readonly PlacedFix[] {
  const ids = [...(ruleById(code)?.fixes ?? []), markAsIntended.id];
  const found: PlacedFix[] = [];
  for (const id of ids) {
    const fix = byId.get(id);
    const actions = (context.entry ? fix?.entry?.(context.entry) : undefined) ?? fix?.text?.(context.text) ?? [];
    for (const action of actions) {
      const preferred = action.preferred && !found.some((other) => other.preferred);
      const title = plainText(action.title, mayShow);
      const edits = context.placed(action.edits);
      const task = action.task && placedTask(action.task, context, mayShow);
      found.push({ id, title, preferred, safe: preferred && action.safe, edits, task });
    }
  }
  return found.sort((a, b) => Number(b.preferred) - Number(a.preferred));
}

function placedTask(task: FixTask, { base, entry }: PlacedContext, mayShow: MayShow): PlacedTask {
  const username = entry ? textOf(entry.entry, 'username') : null;
  return {
    ...task,
    range: movedRange(task.range, base),
    username: username === null ? null : shownName(username, mayShow),
  };
}
