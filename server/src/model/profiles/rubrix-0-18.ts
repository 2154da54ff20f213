import { namedServer } from '../../common/servers.ts';
import { modelLoader } from './load-model.ts';
import type { Profile } from './profile.ts';

export const rubrix018: Profile = {
  ...namedServer('rubrix-0.18'),
  load: modelLoader({ prepares: false }),
  superuserKey: false,
  emptyWorkspaceIsSuper: true,
  ownWorkspaceListed: false,
  superReachesEmpty: true,
  duplicates: 'resolved',
  disabled: 'api-key-works',
  masterKey: null,
};
