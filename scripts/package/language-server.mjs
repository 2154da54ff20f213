// @ts-check
// The bundles of the language server: what changes files or reports on them is not even parsed before somebody asks,
// nor what reads deployments where nobody deploys what is ours.
import { buildParts } from './parts.mjs';

const parts = new Map([
  ['language-server', ['server/src/node/main.ts']],
  ['language-server-deployment', ['server/src/features/deployments/door.ts', 'server/src/features/config/door.ts']],
]);

/** @param {import('./bundle.mjs').Making} making */
export function buildLanguageServer(making) {
  return buildParts({ parts, last: 'language-server', onDemand: 'language-server-on-demand', program: null }, making);
}
