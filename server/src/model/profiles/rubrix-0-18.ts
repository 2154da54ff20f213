import { modelLoader } from './load-model.ts';
import type { Profile } from './profile.ts';

export const rubrix018: Profile = {
  name: 'rubrix-0.18',
  title: 'Rubrix 0.18',
  kind: 'server',
  load: modelLoader({ prepares: false }),
  superuserKey: false,
  emptyWorkspaceIsSuper: true,
  ownWorkspaceListed: false,
  superReachesEmpty: true,
  duplicates: 'resolved',
  disabled: 'api-key-works',
  masterKey: null,
  environmentPrefix: 'RUBRIX_',
};
