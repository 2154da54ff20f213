import type { AuditOutcome, AuditPlan } from '../../common/protocol/protocol.ts';
import { count } from '../../common/words/words.ts';
import { canonicalHash } from '../../hashing/bcrypt-hash.ts';
import { duration } from '../../hashing/cost.ts';
import type { Progress } from '../client/progress.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import type { Services } from '../services.ts';
import { auditPasswords } from './audit.ts';
import { localized } from '../../common/words/translation.ts';

/**
 * Audits the passwords of a document, and makes findings of what gives in. Null for a document that is no users file;
 * throws `HashCancelled` when the progress is ended.
 */
export async function auditDocument(
  document: TrackedDocument | undefined,
  { documents, ...services }: Services,
  progress: Progress,
): Promise<AuditOutcome | null> {
  if (!document?.file) return null;
  return auditPasswords(document.file, services, progress.signal, {
    begin: (plan) => {
      progress.report(describeAudit(plan), 0);
    },
    guess: (hash) => {
      const canonical = canonicalHash(hash);
      document.guess(hash, (other) => canonicalHash(other) === canonical);
      documents.touch(document, 'learned');
    },
    step: (done, { hashes, seconds }) => {
      const sofar = localized`${done} of ${count(hashes, 'hash', 'hashes')}, up to about ${duration(seconds)} in all`;
      progress.report(sofar, Math.floor((100 * done) / hashes));
    },
  });
}

function describeAudit({ users, hashes, seconds }: AuditPlan): string {
  return localized`${count(users, 'user')}, ${count(hashes, 'hash', 'hashes')}, up to about ${duration(seconds)} in all`;
}
