import { modelLoader } from './load-model.ts';
import type { Profile } from './profile.ts';

export const argilla15: Profile = {
  name: 'argilla-1.5',
  title: 'Argilla 1.5',
  kind: 'server',
  load: modelLoader({ prepares: true }),
  superuserKey: true,
  emptyWorkspaceIsSuper: false,
  ownWorkspaceListed: true,
  superReachesEmpty: false,
  duplicates: 'resolved',
  disabled: 'api-key-works',
  masterKey: 'rubrix.apikey',
  environmentPrefix: 'ARGILLA_',
};
