import { CompareAccessRequest, type AccessComparison } from '../../../common/protocol/compare-access.ts';
import { defaultSettings } from '../../../common/settings/settings.ts';
import { once } from '../../../common/once.ts';
import { RequestType } from '../../../protocol-library.ts';
import type { Binding } from '../../binding.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import { decided } from '../../documents/decisions.ts';
import { answer } from '../../handlers.ts';
import { flag, nullable, optional, record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';
import { runInTurns } from '../../turns.ts';

const type = new RequestType<unknown, AccessComparison | null, void>(CompareAccessRequest);
const earlier = record({ text, isUtf8: optional(flag) });
const asked = record({ uri: text, name: text, before: nullable(earlier), beforeName: text, afterName: text });

/** Whose access differs between an earlier text and a file. It begins again when the file changes meanwhile. */
export function compareAccess({ documents, scheduler }: Services): Binding {
  const load = once(async () => new (await import('../../../features/reports/access-comparer.ts')).AccessComparer());
  return {
    capabilities: {},
    handlers: [
      answer(type, asked, null, async (params, token) => {
        const comparer = await load();
        for (;;) {
          const document = documents.get(params.uri);
          await document?.settle();
          throwIfCancelled(token);
          const { settings, noMasterKey } = decided(document?.settings ?? defaultSettings, document?.decision ?? null);
          const file = document?.file ?? null;
          const now = { file, text: file ? null : (document?.text ?? null), server: settings.server, noMasterKey };
          const revision = document?.revision;
          const isStale = (): boolean => document?.revision !== revision || token.isCancellationRequested;
          const done = await runInTurns(comparer.compare(params, now), scheduler, isStale);
          throwIfCancelled(token);
          if (done) return done.comparison;
        }
      }),
    ],
  };
}
