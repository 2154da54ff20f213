/** What the images bring along (docs/server.md#images): ports, working directories, variables, what starts them. */
import { literal, type Words } from '../../common/words/message.ts';
import { readsUsersFile, type Release } from './release.ts';

/** Whether a release of 1.x is of this minor version or later; those of 2.x are. */
export function isFrom({ version, generation }: Release, minor: number): boolean {
  if (version === null) return generation === 'argilla-2';
  return version[0] >= 2 || (version[0] === 1 && version[1] >= minor);
}

/** The images that are made on top of another one's server, which listens as that one says. */
function isOfEarlyBase(release: Release): boolean {
  return release.product === 'rubrix' || (release.product === 'server' && !isFrom(release, 2));
}

export interface Listening {
  readonly port: number;
  /** The variable that changes it. */
  readonly variable: 'PORT' | 'UVICORN_PORT';
}

export function listeningOf(release: Release): Listening {
  return isOfEarlyBase(release) ? { port: 80, variable: 'PORT' } : { port: 6900, variable: 'UVICORN_PORT' };
}

/** Where a relative path begins. */
export function workingDirectoryOf(release: Release): string {
  if (isOfEarlyBase(release)) return '/app';
  if (release.product === 'quickstart') return quickstartHome;
  return isFrom(release, 17) ? '/home/argilla' : '/';
}

const quickstartHome = '/usr/share/elasticsearch';

/** What the start script of the quickstart image writes at each start, up to 1.5. */
export const quickstartFile = `${quickstartHome}/users.yml`;

/** The name that a server looks for in its working directory where no variable says otherwise. */
export const defaultUsersFile = '.users.yml';

/** The variables of the image that matter here. */
export function environmentOf(release: Release): Readonly<Record<string, string>> {
  const { product, generation } = release;
  if (generation === null || product === 'spaces' || generation === 'argilla-2') return {};
  if (product === 'quickstart') {
    if (generation === 'argilla-1.6+') return {};
    return {
      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: quickstartFile,
      TEAM_PASSWORD: '1234',
      TEAM_API_KEY: 'team.apikey',
      ARGILLA_PASSWORD: '1234',
      ARGILLA_API_KEY: 'argilla.apikey',
    };
  }
  if (generation !== 'argilla-1.6+') return {};
  return { DEFAULT_USER_ENABLED: 'true', DEFAULT_USER_PASSWORD: '1234', DEFAULT_USER_API_KEY: 'argilla.apikey' };
}

/** The variable without which the start script ends at once; null for images that start all the same. */
export function searchEngineVariable(release: Release): 'ELASTICSEARCH' | 'ARGILLA_ELASTICSEARCH' | null {
  if (release.product === 'rubrix') return 'ELASTICSEARCH';
  return release.product === 'server' && release.version?.[0] === 1 && release.version[1] === 0
    ? 'ARGILLA_ELASTICSEARCH'
    : null;
}

/** The variable that names the search engine; null for images that bring one along, and those of a database. */
export function searchEngineNameOf({ product, generation }: Release): Words | null {
  if (product === 'rubrix') return literal('ELASTICSEARCH');
  return product === 'server' && generation !== 'argilla-2' ? literal('ARGILLA_ELASTICSEARCH') : null;
}

/** The accounts that are on where nobody has replaced them (docs/server.md#built-in-users, #images). */
export function publishedAccounts({ product, generation }: Release): Words {
  if (product === 'rubrix') return literal('`rubrix` with the password `1234` and the API key `rubrix.apikey`');
  if (product === 'quickstart')
    return literal('`team` and `argilla` with the password `1234` and API keys that anybody can read in the image');
  if (generation === 'argilla-1.0')
    return literal('`argilla` and `rubrix` with the password `1234` and the API key `rubrix.apikey`');
  return readsUsersFile(generation)
    ? literal('`argilla` and `rubrix` with the password `1234` and the API keys `argilla.apikey` and `rubrix.apikey`')
    : literal('`argilla` with the password `1234` and the API key `argilla.apikey`');
}
