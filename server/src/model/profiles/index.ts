/** The table of the server generations: what each does with a users file. */
import { namedServer, serverNames, type ServerName } from '../../common/servers.ts';
import { loadMigration } from './load-migration.ts';
import { modelLoader } from './load-model.ts';
import type { Behaviour, Profile } from './profile.ts';

/** What each generation of the server does. */
const behaviours: Readonly<Record<ServerName, Behaviour>> = {
  'rubrix-0.18': {
    load: modelLoader({ prepares: false }),
    reads: 'in-pieces',
    superuserKey: false,
    emptyWorkspaceIsSuper: true,
    ownWorkspaceListed: false,
    superReachesEmpty: true,
    duplicates: 'resolved',
    disabled: 'api-key-works',
    master: null,
  },
  'argilla-1.0': {
    load: modelLoader({ prepares: false }),
    reads: 'in-pieces',
    superuserKey: false,
    emptyWorkspaceIsSuper: true,
    ownWorkspaceListed: false,
    superReachesEmpty: true,
    duplicates: 'resolved',
    disabled: 'api-key-works',
    master: null,
  },
  'argilla-1.3': {
    load: modelLoader({ prepares: false }),
    reads: 'in-pieces',
    superuserKey: false,
    emptyWorkspaceIsSuper: true,
    ownWorkspaceListed: false,
    superReachesEmpty: true,
    duplicates: 'resolved',
    disabled: 'api-key-works',
    master: { key: 'rubrix.apikey', user: 'argilla' },
  },
  'argilla-1.5': {
    load: modelLoader({ prepares: true }),
    reads: 'in-pieces',
    superuserKey: true,
    emptyWorkspaceIsSuper: false,
    ownWorkspaceListed: true,
    superReachesEmpty: false,
    duplicates: 'resolved',
    disabled: 'api-key-works',
    master: { key: 'rubrix.apikey', user: 'argilla' },
  },
  'argilla-migrate': {
    load: loadMigration,
    reads: 'at-once',
    superuserKey: false,
    emptyWorkspaceIsSuper: false,
    ownWorkspaceListed: true,
    superReachesEmpty: false,
    duplicates: 'refused',
    disabled: 'dropped',
    master: null,
  },
};

const made = new Map<ServerName, Profile>();

/** The same object for the same name. */
export function profileOf(name: ServerName): Profile {
  const profile = made.get(name) ?? { ...namedServer(name), ...behaviours[name] };
  made.set(name, profile);
  return profile;
}

const madeWithoutMaster = new Map<ServerName, Profile>();

/** The server where its environment takes the master key away (docs/server.md#master-key). */
export function withoutMasterKey(name: ServerName): Profile {
  const profile = madeWithoutMaster.get(name) ?? { ...profileOf(name), master: null };
  madeWithoutMaster.set(name, profile);
  return profile;
}

/** All of them, oldest first. */
export const allProfiles: readonly Profile[] = serverNames.map(profileOf);

export type { Profile };
