import { modelLoader } from './load-model.ts';
import type { Profile } from './profile.ts';

export const argilla10: Profile = {
  name: 'argilla-1.0',
  title: 'Argilla 1.0 to 1.2',
  kind: 'server',
  load: modelLoader({ prepares: false }),
  superuserKey: false,
  emptyWorkspaceIsSuper: true,
  ownWorkspaceListed: false,
  superReachesEmpty: true,
  duplicates: 'resolved',
  disabled: 'api-key-works',
  masterKey: null,
  environmentPrefix: 'ARGILLA_',
};
