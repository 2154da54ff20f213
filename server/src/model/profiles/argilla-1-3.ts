import { modelLoader } from './load-model.ts';
import type { Profile } from './profile.ts';

export const argilla13: Profile = {
  name: 'argilla-1.3',
  title: 'Argilla 1.3',
  kind: 'server',
  load: modelLoader({ prepares: false }),
  superuserKey: false,
  emptyWorkspaceIsSuper: true,
  ownWorkspaceListed: false,
  superReachesEmpty: true,
  duplicates: 'resolved',
  disabled: 'api-key-works',
  masterKey: 'rubrix.apikey',
  environmentPrefix: 'ARGILLA_',
};
