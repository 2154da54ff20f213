/*
 * What an editor asks for about deployments. It is loaded only where a text has a word of ours in it, so nobody imports
 * more than types from here.
 */

export { completeDeployment } from './completion/complete.ts';
export { composeTargets } from './compose-targets.ts';
export { containerReport } from './container-report.ts';
export { fileDeployments } from './file-deployments.ts';
export { readFolder } from './folder.ts';
export { deploymentHover } from './hover.ts';
export { deploymentLines } from './lines.ts';
export { linksIn } from './links.ts';
