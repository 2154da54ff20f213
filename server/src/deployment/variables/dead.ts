/** Names that some release reads, or seems to, and another does not (docs/server.md#variables-of-the-images). */
import { literal, type Words } from '../../common/words/message.ts';
import { isFrom } from '../images/facts.ts';
import { readsUsersFile, type Release } from '../images/release.ts';
import type { Role } from './known.ts';

/** Variables that belong together: what is said of one is said of all. */
export interface DeadGroup {
  readonly id: 'users-db' | 'users-file' | 'default-user' | 'start-user' | 'owner' | 'accounts' | 'team' | 'secret';
  readonly names: readonly RegExp[];
  /** Whether a release does not read them. */
  readonly isDead: (release: Release) => boolean;
  /** What somebody wanted who set them. */
  readonly meant: Extract<Role, 'users-file' | 'default-key' | 'secret'>;
  /** Who reads them instead. */
  readonly reader: (release: Release) => Words;
}

/** Of a release that has a database of users. */
const hasDatabase = ({ generation }: Release): boolean => generation === 'argilla-1.6+' || generation === 'argilla-2';

export const deadGroups: readonly DeadGroup[] = [
  {
    id: 'users-db',
    names: [/^USERS_DB$/],
    isDead: () => true,
    meant: 'users-file',
    reader: () => literal('Nothing reads it, in no release; the images set it themselves, to no effect.'),
  },
  {
    id: 'users-file',
    names: [/^(?:RUBRIX|ARGILLA)_LOCAL_AUTH_USERS_DB_FILE$/i],
    isDead: hasDatabase,
    meant: 'users-file',
    reader: ({ generation }) =>
      generation === 'argilla-2'
        ? literal(
            'Argilla 2 keeps its users in a database and reads no users file; the last release that did is 1.5.1.',
          )
        : literal(
            'Since Argilla 1.6 the server keeps its users in a database, and the migrate task alone reads the users file.',
          ),
  },
  {
    id: 'default-user',
    names: [/^(?:RUBRIX|ARGILLA)_LOCAL_AUTH_DEFAULT_(?:APIKEY|PASSWORD)$/i],
    isDead: hasDatabase,
    meant: 'default-key',
    reader: ({ generation }) =>
      generation === 'argilla-2'
        ? literal('It was removed in Argilla 1.6; Argilla 2 takes `USERNAME`, `PASSWORD` and `API_KEY`.')
        : literal(
            'It was removed in Argilla 1.6; `DEFAULT_USER_PASSWORD` and `DEFAULT_USER_API_KEY` are the names since.',
          ),
  },
  {
    id: 'start-user',
    names: [/^DEFAULT_USER_(?:ENABLED|PASSWORD|API_KEY)$/],
    isDead: ({ generation, product }) =>
      readsUsersFile(generation) || (generation === 'argilla-2' && product !== 'rubrix'),
    meant: 'default-key',
    reader: () => literal('Only the images of Argilla 1.6 to 1.29 read it.'),
  },
  {
    id: 'owner',
    names: [/^(?:USERNAME|PASSWORD|API_KEY)$/],
    isDead: ({ generation }) => readsUsersFile(generation) || generation === 'argilla-1.6+',
    meant: 'default-key',
    reader: () => literal('Only the images of Argilla 2 read `USERNAME`, `PASSWORD` and `API_KEY`.'),
  },
  {
    id: 'accounts',
    names: [/^(?:OWNER|ADMIN|ANNOTATOR)_(?:USERNAME|PASSWORD|API_KEY)$/],
    isDead: ({ generation, product }) => product === 'quickstart' && readsUsersFile(generation),
    meant: 'default-key',
    reader: () => literal('Only the quickstart images of 1.6 to 1.29 read it.'),
  },
  {
    id: 'team',
    names: [/^TEAM_(?:PASSWORD|API_KEY)$/],
    isDead: ({ generation, product }) =>
      product === 'quickstart' ? generation === 'argilla-1.6+' : product === 'server' && readsUsersFile(generation),
    meant: 'default-key',
    reader: () => literal('Only the quickstart images up to 1.5 read it.'),
  },
  {
    id: 'secret',
    names: [/^ARGILLA_AUTH_SECRET_KEY$/i],
    isDead: (release) =>
      readsUsersFile(release.generation) || (release.generation === 'argilla-1.6+' && !isFrom(release, 23)),
    meant: 'secret',
    reader: () => literal('It is read since Argilla 1.23; before, `SECRET_KEY` is the name.'),
  },
];
