/** Where the project is found: the one place that knows its address. */
import { version } from './version.ts';

/** The owner's and the project's name, as GitHub has them. */
export const projectName = 'users-yml/users-yml';

/** What findings are told by in an editor, beside those of other programs. */
export const diagnosticSource = 'users-yml';

/** The project's page, without a slash at its end. */
export const projectAddress = `https://github.com/${projectName}`;

/** A file of the repository as it was when this version was built; a run from source has the newest. */
export function documentAddress(path: string): string {
  const revision = /^\d+\.\d+\.\d+$/.test(version) ? `v${version}` : 'main';
  return `${projectAddress}/blob/${revision}/${path}`;
}
