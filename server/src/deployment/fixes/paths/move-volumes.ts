import { serviceOf } from '../edits/service.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const moveVolumes: DeploymentFix = {
  id: 'move-volumes',
  title: 'Move `volumes` out of `environment`',
  find(context) {
    return action('Move `volumes` out of `environment`', serviceOf(context)?.moveOut('volumes') ?? null, true);
  },
};
