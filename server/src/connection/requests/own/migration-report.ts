import type { UsersFile } from '../../../analysis/users-file.ts';
import { MigrationReportRequest } from '../../../common/protocol/protocol.ts';
import type { Binding } from '../../binding.ts';
import type { Services } from '../../services.ts';
import { answerWithReport } from '../shared/report-request.ts';

/** What the migrate task would refuse, drop or change, as a report. */
export function migrationReport(services: Services): Binding {
  const load = async () => {
    const { migrationReport: reportOn } = await import('../../../features/reports/migration.ts');
    return ({ text }: UsersFile) => reportOn(text);
  };
  return { capabilities: {}, handlers: [answerWithReport(MigrationReportRequest, services, load)] };
}
