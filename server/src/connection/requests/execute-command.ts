import { ExecuteCommandRequest } from 'vscode-languageserver';
import type { Binding } from '../binding.ts';
import { startProgress } from '../client/progress.ts';
import { answer } from '../handlers.ts';
import type { Services } from '../services.ts';
import { commands, isCommandName, servedCommands } from './commands/index.ts';

/** Carries out the commands of this server. They answer nothing: what they do is seen in the text. */
export function executeCommand(services: Services): Binding {
  const { client } = services;
  const served = servedCommands(client.capabilities);
  return {
    capabilities:
      served.length > 0 ? { executeCommandProvider: { commands: [...served], workDoneProgress: true } } : {},
    handlers: [
      answer(ExecuteCommandRequest.type, null, async ({ command, arguments: given = [], workDoneToken }, token) => {
        if (!isCommandName(command)) return null;
        await commands[command](given[0], {
          ...services,
          startProgress: (title) => startProgress(client, title, { token, workDoneToken }),
        });
        return null;
      }),
    ],
  };
}
