import { namedServer } from '../../common/servers.ts';
import { modelLoader } from './load-model.ts';
import type { Profile } from './profile.ts';

export const argilla15: Profile = {
  ...namedServer('argilla-1.5'),
  load: modelLoader({ prepares: true }),
  superuserKey: true,
  emptyWorkspaceIsSuper: false,
  ownWorkspaceListed: true,
  superReachesEmpty: false,
  duplicates: 'resolved',
  disabled: 'api-key-works',
  masterKey: 'rubrix.apikey',
};
