import { RequestType } from '../../../protocol-library.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import type { ReportAnswer } from '../../../common/protocol/protocol.ts';
import type { Report } from '../../../common/protocol/report.ts';
import { finish } from '../../../common/steps.ts';
import { toMarkdown } from '../../../features/reports/to-markdown.ts';
import type { Handler } from '../../binding.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import type { Services } from '../../services.ts';
import { localized } from '../../../common/words/translation.ts';

function nothing(): ReportAnswer {
  return finish(answerOf({ title: localized`This is no users file of Rubrix or Argilla.`, parts: [] }));
}

/**
 * Answers `{ uri }` with a report on that file, open or on disk. What `load` gives writes it, and yields now and
 * then, as others wait.
 */
export function answerWithReport(
  method: string,
  { documents, scheduler }: Services,
  load: () => Promise<(file: UsersFile) => Generator<undefined, Report>>,
): Handler {
  const type = new RequestType<unknown, ReportAnswer, void>(method);
  return answer(type, aboutUri, nothing(), async ({ uri }, token) => {
    if (uri === undefined || uri === null) return nothing();
    const write = await load();
    const both = function* (file: UsersFile): Generator<undefined, ReportAnswer> {
      return yield* answerOf(yield* write(file));
    };
    const written = await readInTurns(() => documents.get(uri), both, scheduler, token);
    return written?.result ?? nothing();
  });
}

function* answerOf(report: Report): Generator<undefined, ReportAnswer> {
  return { report, text: yield* toMarkdown(report) };
}
