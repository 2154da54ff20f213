import type { AuditOutcome } from '../../../common/protocol/protocol.ts';
import { isRecord } from '../../../common/values.ts';
import { count } from '../../../common/words/words.ts';
import { HashCancelled } from '../../../hashing/host.ts';
import { highestTriedCost } from '../../../hashing/passwords/public-password.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import { auditDocument } from '../../verification/audit-document.ts';
import type { Command } from './shared/command.ts';
import { localized } from '../../../common/words/translation.ts';

/** Tries what is easily guessed against the hashes of the file that the argument names (`{ uri }`). */
export const auditPasswords: Command = async (argument, context) => {
  const { client, documents } = context;
  const uri = isRecord(argument) ? argument['uri'] : undefined;
  const document = typeof uri === 'string' ? documents.get(uri) : undefined;
  await document?.settle();
  throwIfCancelled(context.token);
  if (!document?.file) {
    client.show.warning(localized`This is no users file of Rubrix or Argilla.`);
    return;
  }
  const progress = context.startProgress(localized`Auditing passwords`);
  try {
    const outcome = await auditDocument(document, context, progress);
    if (outcome) client.show[outcome.guessedUsers === 0 ? 'info' : 'warning'](describe(outcome));
  } catch (error) {
    if (!(error instanceof HashCancelled)) {
      client.show.error(localized`The audit could not go on. What it had found is among the problems of the file.`);
      throw error;
    }
    client.show.info(localized`The audit was cancelled. What it had found is among the problems of the file.`);
  } finally {
    progress.done();
  }
};

function describe({ users, hashes, left, guessedUsers, guessedHashes }: AuditOutcome): string {
  const tried = localized`Passwords of ${withHashes(users, hashes)} tried.`;
  const guessed =
    guessedUsers === 0
      ? localized`None of them could be guessed.`
      : localized`Guessed: ${withHashes(guessedUsers, guessedHashes)}, see the problems of the file.`;
  const costly = left === 0 ? '' : localized` Not tried, as they cost over ${highestTriedCost}: ${hashesOf(left)}.`;
  return (hashes === 0 ? localized`There is no hash to try.` : `${tried} ${guessed}`) + costly;
}

/** Users may share a hash. */
function withHashes(users: number, hashes: number): string {
  return `${count(users, 'user')} (${hashesOf(hashes)})`;
}

function hashesOf(number: number): string {
  return count(number, 'hash', 'hashes');
}
