import { RequestType } from '../../../protocol-library.ts';
import { ContainerRequest, type ReportAnswer } from '../../../common/protocol/protocol.ts';
import type { Report } from '../../../common/protocol/report.ts';
import { finish } from '../../../common/steps.ts';
import { toMarkdown } from '../../../features/reports/to-markdown.ts';
import type { Binding } from '../../binding.ts';
import { loadReader } from '../../deployments/load.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import type { Services } from '../../services.ts';
import { runInTurns } from '../../turns.ts';
import { deploymentAround } from '../shared/deployment-at.ts';
import { localized } from '../../../common/words/translation.ts';

const type = new RequestType<unknown, ReportAnswer, void>(ContainerRequest);
function nothing(): ReportAnswer {
  const title = localized`No deployment of Rubrix or Argilla is found that has to do with this file.`;
  return finish(answerOf({ title, parts: [] }));
}

/** What the containers get around a file, as a report. */
export function container(services: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, aboutUri, nothing(), async ({ uri }, token) => {
        const document = typeof uri === 'string' ? services.documents.get(uri) : undefined;
        const found = document && (await deploymentAround(services, document));
        if (!found) return nothing();
        const { containerReport } = await loadReader();
        const work = function* (): Generator<undefined, ReportAnswer> {
          return yield* answerOf(yield* containerReport(found.graph, found.path, found.usersIn));
        };
        return (await runInTurns(work(), services.scheduler, () => token.isCancellationRequested)) ?? nothing();
      }),
    ],
  };
}

function* answerOf(report: Report): Generator<undefined, ReportAnswer> {
  return { report, text: yield* toMarkdown(report) };
}
