import type { Command } from '../../services.ts';

/** Shows what was done and what failed. */
export const showLog: Command = ({ log }) => {
  log.show();
  return Promise.resolve();
};
