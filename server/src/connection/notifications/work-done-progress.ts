import { WorkDoneProgressCancelNotification } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import { progressToken } from '../params/lsp.ts';
import { record } from '../params/shape.ts';
import type { Services } from '../services.ts';

const cancelled = record({ token: progressToken });

/** Follows who has had enough of something that goes on. */
export function workDoneProgress({ progress }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      follow(WorkDoneProgressCancelNotification.type, cancelled, ({ token }) => {
        progress.cancel(token);
      }),
    ],
  };
}
