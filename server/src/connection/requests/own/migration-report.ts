import { MigrationReportRequest } from '../../../common/protocol/protocol.ts';
import { migrationReport as reportOn } from '../../../features/reports/migration.ts';
import type { Binding } from '../../binding.ts';
import type { Services } from '../../services.ts';
import { answerWithReport } from '../shared/report-request.ts';

/** What the migrate task would refuse, drop or change, as a report. */
export function migrationReport(services: Services): Binding {
  return {
    capabilities: {},
    handlers: [answerWithReport(MigrationReportRequest, services, ({ text }) => reportOn(text))],
  };
}
