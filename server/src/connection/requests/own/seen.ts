import { SeenRequest } from '../../../common/protocol/protocol.ts';
import type { Binding } from '../../binding.ts';
import type { Services } from '../../services.ts';
import { answerWithReport } from '../shared/report-request.ts';

/** What the server ends up with, as a report. */
export function seen(services: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answerWithReport(
        SeenRequest,
        services,
        async () => (await import('../../../features/reports/seen.ts')).seenReport,
      ),
    ],
  };
}
