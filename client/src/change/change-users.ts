import { l10n, Uri, workspace } from 'vscode';
import { ChangeRequest, type ChangeAnswer, type ChangeStep } from '../../../server/src/common/protocol/change.ts';
import type { Services } from '../services.ts';
import { tell } from '../ui/tell.ts';
import { plain } from './tell-change.ts';
import { refusedFile } from './writable.ts';
import { areCurrent, writeEdit } from './write-edit.ts';

/** What is done to one file. */
export interface UsersChange {
  readonly uri: Uri;
  readonly steps: readonly ChangeStep[];
}

export type Changed = Extract<ChangeAnswer, { readonly kind: 'changed' }>;

/**
 * What the server would do, for the texts as they are now; nothing is written. Undefined where a file can't be written,
 * which is told.
 */
export async function plan({ server }: Services, changes: readonly UsersChange[]): Promise<ChangeAnswer | undefined> {
  const files = [];
  for (const { uri, steps } of changes) {
    // Open, so that it has a version, and the server its text.
    const document = await workspace.openTextDocument(uri);
    const why = await refusedFile(document);
    if (why !== undefined) {
      tell.warning(why);
      return undefined;
    }
    files.push({ uri: uri.toString(), version: document.version, steps });
  }
  return server.request<ChangeAnswer>(ChangeRequest, { files });
}

/** Writes what was planned, if the texts are still the same. False where nothing is written, which is told. */
export async function carryOut({ edit }: Changed): Promise<boolean> {
  if (!areCurrent(edit.documentChanges)) {
    tell.warning(l10n.t('The file changed meanwhile, so nothing was written. Please try again.'));
    return false;
  }
  if (await writeEdit(edit.documentChanges)) return true;
  tell.warning(l10n.t('The editor took no changes, so nothing was written. The file may be read-only.'));
  return false;
}

/** Plans a change and writes it. Undefined where nothing is written, which is told. */
export async function changeUsers(services: Services, changes: readonly UsersChange[]): Promise<Changed | undefined> {
  const answer = await plan(services, changes);
  if (!answer) return undefined;
  if (answer.kind !== 'changed') {
    tellWhyNot(answer);
    return undefined;
  }
  return (await carryOut(answer)) ? answer : undefined;
}

/** Why there is nothing to write. */
export function tellWhyNot({ kind, why }: Exclude<ChangeAnswer, Changed>): void {
  if (kind === 'refused') tell.warning(plain(why));
  else tell.information(plain(why));
}
