import { l10n, Uri, workspace } from 'vscode';
import { ChangeRequest, type ChangeAnswer, type ChangeStep } from '../../../server/src/common/protocol/change.ts';
import { tell } from '../ui/tell.ts';
import type { WithServer } from '../users-server.ts';
import { plain } from './tell-change.ts';
import { refusedFile } from './writable.ts';
import { areCurrent, writeEdit } from './write-edit.ts';

/** What is done to one file. */
export interface UsersChange {
  readonly uri: Uri;
  readonly steps: readonly ChangeStep[];
}

export type Changed = Extract<ChangeAnswer, { readonly kind: 'changed' }>;

/** What the server would do, for the texts as they are now; nothing is written. A file that can't be is refused. */
export async function plan({ server }: WithServer, changes: readonly UsersChange[]): Promise<ChangeAnswer> {
  const files = [];
  for (const { uri, steps } of changes) {
    // Open, so that it has a version, and the server its text.
    const document = await workspace.openTextDocument(uri);
    const why = await refusedFile(document);
    if (why !== undefined) return { kind: 'refused', why, needsRestrict: false };
    files.push({ uri: uri.toString(), version: document.version, steps });
  }
  return server.request<ChangeAnswer>(ChangeRequest, { files });
}

/** Writes what was planned, if the texts are still the same. Gives why nothing is written; undefined: it is. */
export async function carryOut({ edit }: Changed): Promise<string | undefined> {
  if (!areCurrent(edit.documentChanges))
    return l10n.t('The file changed meanwhile, so nothing was written. Please try again.');
  if (await writeEdit(edit.documentChanges)) return undefined;
  return l10n.t('The editor took no changes, so nothing was written. The file may be read-only.');
}

/** Plans a change and writes it. Undefined where nothing is written, which is told. */
export async function changeUsers(services: WithServer, changes: readonly UsersChange[]): Promise<Changed | undefined> {
  const answer = await plan(services, changes);
  if (answer.kind !== 'changed') {
    tellWhyNot(answer);
    return undefined;
  }
  const why = await carryOut(answer);
  if (why !== undefined) tell.warning(why);
  return why === undefined ? answer : undefined;
}

/** Why there is nothing to write. */
export function tellWhyNot({ kind, why }: Exclude<ChangeAnswer, Changed>): void {
  if (kind === 'refused') tell.warning(plain(why));
  else tell.information(plain(why));
}
