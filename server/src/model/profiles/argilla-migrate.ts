import { namedServer } from '../../common/servers.ts';
import { loadMigration } from './load-migration.ts';
import type { Profile } from './profile.ts';

export const argillaMigrate: Profile = {
  ...namedServer('argilla-migrate'),
  load: loadMigration,
  superuserKey: false,
  emptyWorkspaceIsSuper: false,
  ownWorkspaceListed: true,
  superReachesEmpty: false,
  duplicates: 'refused',
  disabled: 'dropped',
  masterKey: null,
};
