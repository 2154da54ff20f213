// @ts-check
// The bundles of the command line. Nothing is even parsed before it is needed, and nothing is there twice.
import { writePages } from './pages.mjs';
import { buildParts } from './parts.mjs';

/** First those without which no other can be. */
const parts = new Map([
  ['cli', ['server/src/cli/main.ts']],
  ['check', ['server/src/cli/check/check.ts']],
  ['deployment', ['server/src/cli/deploy/read-scopes.ts']],
  [
    'commands',
    [
      'server/src/cli/other-commands.ts',
      'server/src/cli/format/sarif/sarif.ts',
      'server/src/cli/explain/explain.ts',
      'server/src/cli/config/load-config.ts',
      'server/src/cli/check/baseline/index.ts',
      'server/src/cli/check/changed/index.ts',
      'server/src/cli/check/fix/index.ts',
    ],
  ],
]);

/**
 * Beside the bundles stand the pages of findings. What `check` asks for only now and then is in the bundle of the other
 * commands. @param {import('./bundle.mjs').Making} making */
export function buildCommandLine(making) {
  writePages(making);
  return buildParts({ parts, last: 'check', onDemand: 'commands', program: 'cli' }, making);
}
