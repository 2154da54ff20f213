/** Entry of the command line, bundled to cli.cjs beside the worker and the language server. */
import { processIo } from './process-io.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), processIo(__dirname)).then((status) => {
  // not process.exit(): what is still to be written would be lost, and the language server goes on
  process.exitCode = status;
});
