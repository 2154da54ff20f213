import { loadMigration } from './load-migration.ts';
import type { Profile } from './profile.ts';

export const argillaMigrate: Profile = {
  name: 'argilla-migrate',
  title: 'the migrate task of Argilla 1.6',
  kind: 'migration',
  load: loadMigration,
  superuserKey: false,
  emptyWorkspaceIsSuper: false,
  ownWorkspaceListed: true,
  superReachesEmpty: false,
  duplicates: 'refused',
  disabled: 'dropped',
  masterKey: null,
  environmentPrefix: 'ARGILLA_',
};
