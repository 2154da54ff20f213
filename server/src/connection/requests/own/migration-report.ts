import { MigrationReportRequest } from '../../../common/protocol.ts';
import { migrationReport as reportOn } from '../../../features/migration-report.ts';
import type { Binding } from '../../binding.ts';
import type { Services } from '../../services.ts';
import { answerWithText } from '../shared/text-request.ts';

/** What the migrate task would refuse, drop or change, as text. */
export function migrationReport(services: Services): Binding {
  return {
    capabilities: {},
    handlers: [answerWithText(MigrationReportRequest, services, ({ text }) => reportOn(text))],
  };
}
