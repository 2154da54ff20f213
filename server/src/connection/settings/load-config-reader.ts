import type * as door from '../../features/config/door.ts';

/** What configuration files are read with: not even parsed where there is none. */
export function loadConfigReader(): Promise<typeof door> {
  return import('../../features/config/door.ts');
}
