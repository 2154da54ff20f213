/** What `check --fix` does to files. Loaded only where it is asked for. */

export { fixDeployment } from './fix-deployment.ts';
export { fixInput } from './fix-input.ts';
export type { LeftAlone } from './mend-file.ts';
