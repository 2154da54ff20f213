import { LSPErrorCodes, RequestType, ResponseError } from '../../../protocol-library.ts';
import {
  AuditPlanRequest,
  AuditRequest,
  type AuditOutcome,
  type AuditPlan,
} from '../../../common/protocol/protocol.ts';
import { HashCancelled } from '../../../hashing/host.ts';
import type { Binding } from '../../binding.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import { progressToken } from '../../params/lsp.ts';
import { optional, record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';
import { auditDocument } from '../../verification/audit-document.ts';
import { planAudit } from '../../verification/audit.ts';
import { localized } from '../../../common/words/translation.ts';

const planType = new RequestType<unknown, AuditPlan | null, void>(AuditPlanRequest);
const auditType = new RequestType<unknown, AuditOutcome | null, void>(AuditRequest);
const asked = record({ uri: text, workDoneToken: optional(progressToken) });

/** An audit of the passwords for a client that says itself what comes of it. */
export function audit(services: Services): Binding {
  const { documents, scheduler, progress } = services;
  return {
    capabilities: {},
    handlers: [
      answer(planType, aboutUri, null, async ({ uri }, token) => {
        if (uri === undefined || uri === null) return null;
        const planned = await readInTurns(() => documents.get(uri), planAudit, scheduler, token);
        if (!planned) return null;
        const { users, hashes, left, seconds } = planned.result;
        return { users, hashes, left, seconds };
      }),
      answer(auditType, asked, null, async ({ uri, workDoneToken }, token) => {
        const document = documents.get(uri);
        await document?.settle();
        throwIfCancelled(token);
        const shown = progress.start(localized`Auditing passwords`, { token, workDoneToken });
        try {
          return await auditDocument(document, services, shown);
        } catch (error) {
          if (error instanceof HashCancelled)
            throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
          throw error;
        } finally {
          shown.done();
        }
      }),
    ],
  };
}
