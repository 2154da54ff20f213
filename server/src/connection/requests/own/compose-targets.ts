import { RequestType } from '../../../protocol-library.ts';
import { ComposeTargetsRequest, type ComposeTarget } from '../../../common/protocol/deployments-protocol.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { Binding } from '../../binding.ts';
import { loadReader } from '../../deployments/load.ts';
import { answer } from '../../handlers.ts';
import { record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';
import { runInTurns } from '../../turns.ts';

const type = new RequestType<unknown, readonly ComposeTarget[], void>(ComposeTargetsRequest);

/** The services of compose files that could get a users file. */
export function composeTargetsOf({ deployments, documents, scheduler }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text }), [], async ({ uri }, token) => {
        const folder = await deployments.settledFolder(uri);
        const path = folder?.pathOf(uri) ?? null;
        const graph = folder?.graph;
        if (!folder || !graph || path === null) return [];
        const { composeTargets } = await loadReader();
        const found = await runInTurns(composeTargets(graph, path), scheduler, () => token.isCancellationRequested);
        return (found ?? []).flatMap(({ file, edits, ...target }): readonly ComposeTarget[] => {
          const document = documents.getOpen(folder.texts.uriOf(file));
          const answered = folder.texts.read(file);
          if (answered.kind !== 'text' || (document && document.text !== answered.text)) return [];
          const lines = new LineIndex(answered.text);
          return [
            {
              uri: document?.uri ?? folder.texts.uriOf(file),
              version: document?.version ?? null,
              edits: edits.map(({ place: { start, end }, newText }) => ({ range: lines.range(start, end), newText })),
              ...target,
            },
          ];
        });
      }),
    ],
  };
}
