/** Entry of the command line, bundled to cli.cjs beside the worker and the language server. */
import { exitStatus } from './exit-status.ts';
import { processIo } from './process-io.ts';
import { run } from './run.ts';

const leave = (status: number): void => {
  // not process.exit(): what is still to be written would be lost, and the language server goes on
  process.exitCode = status;
};
run(process.argv.slice(2), processIo(__dirname)).then(leave, () => {
  // not even standard error could be written
  leave(exitStatus.failed);
});
