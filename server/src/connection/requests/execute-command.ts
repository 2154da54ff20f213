import { ExecuteCommandRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { perform } from '../handlers.ts';
import { progressToken } from '../params/lsp.ts';
import { anything, listOf, optional, record, text } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { commands, isCommandName, servedCommands } from './commands/index.ts';

const asked = record({
  command: text,
  arguments: optional(listOf(anything)),
  workDoneToken: optional(progressToken),
});

/** Carries out the commands of this server. They answer nothing: what they do is seen in the text. */
export function executeCommand(services: Services): Binding {
  const served = servedCommands(services.client.capabilities);
  return {
    capabilities:
      served.length > 0 ? { executeCommandProvider: { commands: [...served], workDoneProgress: true } } : {},
    handlers: [
      perform(ExecuteCommandRequest.type, asked, null, async ({ command, arguments: given, workDoneToken }, token) => {
        if (!isCommandName(command)) return null;
        await commands[command](given?.[0], {
          ...services,
          token,
          startProgress: (title) => services.progress.start(title, { token, workDoneToken }),
        });
        return null;
      }),
    ],
  };
}
