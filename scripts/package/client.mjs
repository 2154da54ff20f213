// @ts-check
// The bundles of the extension: what VS Code calls, what looks out for a users file, what has the server begin for the
// first, and the rest, which is not even parsed before there is one.
import { buildParts } from './parts.mjs';

const parts = new Map([
  ['client', ['client/src/node/entry.ts']],
  ['client-look-out', ['client/src/look-out.ts']],
  ['client-start', ['client/src/node/load.ts']],
  [
    'client-main',
    [
      'client/src/node/main.ts',
      'client/src/files/find-elsewhere.ts',
      'client/src/files/globs-in-config.ts',
      'server/src/common/files/looks-like-users-file.ts',
    ],
  ],
]);

/** @param {import('./bundle.mjs').Making} making */
export function buildClient(making) {
  const external = ['vscode'];
  return buildParts(
    { parts, last: 'client-look-out', onDemand: null, program: null, library: 'client', external },
    making,
  );
}
