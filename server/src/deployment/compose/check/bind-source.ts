import { type Mapping, textAt, valueAt } from '../model/item.ts';
import type { Session } from '../session/session.ts';

/**
 * A mount of a folder or file needs to say which (docs/compose.md#mounts). Of a file that another one extends that is
 * asked of all services. `name`: the service that needs it.
 */
export function checkBindSources(service: Mapping, name: string, session: Session): void {
  if (session.generation !== 2) return;
  const list = valueAt(service, 'volumes');
  for (const mount of list?.kind === 'list' ? list.items : []) {
    if (textAt(mount, 'type')?.text === 'bind' && !textAt(mount, 'source'))
      session.report('no-source', mount.place, { service: name, path: ['volumes'] });
  }
}
