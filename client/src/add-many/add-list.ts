import { l10n, type LogOutputChannel, type Memento, type Uri } from 'vscode';
import type { ChangeStep, CheckedRow, ListCheck } from '../../../server/src/common/protocol/change.ts';
import { randomPassword } from '../../../server/src/hashing/passwords/random-password.ts';
import { accessOf } from '../change/access-of.ts';
import { carryOut, plan } from '../change/change-users.ts';
import { plain, tellChange, urisOf } from '../change/tell-change.ts';
import { showHandOuts } from '../hand-out/show-hand-outs.ts';
import type { Hasher } from '../hashing/hasher.ts';
import type { WritePrivate } from '../host.ts';
import type { WithServer } from '../users-server.ts';

/** What adding takes. */
export interface AddingServices extends WithServer {
  readonly log: LogOutputChannel;
  readonly memory: Memento;
  readonly hasher: Hasher;
  readonly writePrivate: WritePrivate | null;
}

interface Outcome {
  /** Why nobody was added; what it means, if they were. */
  readonly text: string;
  readonly isDone: boolean;
}

/** Adds all users of a list as one step to undo, with passwords that are made up, and shows what to hand on, once. */
export async function addList(services: AddingServices, file: Uri, check: ListCheck | null): Promise<Outcome> {
  const rows = check?.rows ?? [];
  const isRight = check?.faults.length === 0 && rows.length > 0 && rows.every(({ why }) => why === null);
  if (!isRight) return refused(l10n.t('Nobody was added: something in the list is wrong.'));
  const passwords = new Map(rows.map(({ username }) => [username, randomPassword()]));
  const hashes = await services.hasher.hashAll([...passwords.values()], file);
  if (!hashes) return refused(l10n.t('Nobody was added.'));
  const steps = rows.map((row, index) => stepFor(row, hashes[index] ?? ''));
  const answer = await plan(services, [{ uri: file, steps }]);
  if (answer.kind !== 'changed') return refused(plain(answer.why));
  const why = await carryOut(answer);
  if (why !== undefined) return refused(why);
  const said = plain(answer.said.join(' '));
  tellChange(urisOf(answer.edit.documentChanges), answer.said);
  const keys = new Map(answer.made.map(({ username, apiKey }) => [username, apiKey]));
  const server = (await accessOf(services, file))?.server ?? 'rubrix-0.18';
  const people = rows.map(({ username, workspaces }) => ({
    username,
    password: passwords.get(username) ?? null,
    apiKey: keys.get(username) ?? null,
    workspaces,
  }));
  await showHandOuts(services, server, people);
  return { text: said, isDone: true };
}

function refused(text: string): Outcome {
  return { text, isDone: false };
}

function stepFor({ username, fullName, email, workspaces }: CheckedRow, hash: string): ChangeStep {
  return { kind: 'add', username, hash, fullName, email, workspaces };
}
