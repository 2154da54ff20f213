// @ts-check
// The bundles of the language server: what reads deployments is not even parsed where nobody deploys what is ours.
import { buildParts } from './parts.mjs';

const parts = new Map([
  ['language-server', ['server/src/node/main.ts']],
  ['language-server-deployment', ['server/src/features/deployments/door.ts']],
]);

/** @param {import('./bundle.mjs').Making} making */
export function buildLanguageServer(making) {
  return buildParts({ parts, last: 'language-server', onDemand: null, program: null }, making);
}
