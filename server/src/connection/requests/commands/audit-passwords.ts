import { isRecord } from '../../../common/values.ts';
import { canonicalHash } from '../../../hashing/bcrypt-hash.ts';
import { duration } from '../../../hashing/cost.ts';
import { HashCancelled } from '../../../hashing/host.ts';
import { highestTriedCost } from '../../../hashing/public-password.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import { auditPasswords as audit } from '../../verification/audit.ts';
import type { Command } from './shared/command.ts';

/** Tries what is easily guessed against the hashes of the file that the argument names (`{ uri }`). */
export const auditPasswords: Command = async (argument, { client, documents, startProgress, ...services }) => {
  const uri = isRecord(argument) ? argument['uri'] : undefined;
  const document = typeof uri === 'string' ? documents.get(uri) : undefined;
  await document?.settle();
  throwIfCancelled(services.token);
  if (!document?.file) {
    client.show.warning('This is no users file of Rubrix or Argilla.');
    return;
  }
  const progress = startProgress('Auditing passwords');
  try {
    const { tried, guessed, left } = await audit(document.file, services, progress.signal, {
      guess: (hash) => {
        const canonical = canonicalHash(hash);
        document.guess(hash, (other) => canonicalHash(other) === canonical);
        documents.touch(document, 'learned');
      },
      step: (done, all, seconds) => {
        const sofar = `${String(done)} of ${String(all)}, up to about ${duration(seconds)} in all`;
        progress.report(sofar, Math.floor((100 * done) / all));
      },
    });
    const outcome =
      guessed === 0 ? 'None of them could be guessed.' : `Guessed: ${String(guessed)}, see the problems of the file.`;
    const costly = left === 0 ? '' : ` Not tried, as they cost over ${String(highestTriedCost)}: ${String(left)}.`;
    (guessed === 0 ? client.show.info : client.show.warning)(`Passwords tried: ${String(tried)}. ${outcome}${costly}`);
  } catch (error) {
    if (!(error instanceof HashCancelled)) {
      client.show.error('The audit could not go on. What it had found is among the problems of the file.');
      throw error;
    }
    client.show.info('The audit was cancelled. What it had found is among the problems of the file.');
  } finally {
    progress.done();
  }
};
