/** Restarts the language server. */
import type { Command } from '../../services.ts';

export const restartServer: Command = async ({ server, log }) => {
  log.info('The server is restarted on request.');
  await server.restart();
};
