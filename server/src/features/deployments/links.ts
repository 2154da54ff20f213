import type { Place } from '../../deployment/container.ts';
import type { FolderDeployments } from './folder.ts';
import { partsIn } from './places.ts';

/** A text that stands for a users file of the folder. */
export interface UsersFileLink {
  readonly place: Place;
  /** Its path. */
  readonly target: string;
}

/** Where a file names a users file: by the path in the container, and by that of the mount. */
export function linksIn({ deployments }: FolderDeployments, file: string): readonly UsersFileLink[] {
  const links = new Map<string, UsersFileLink>();
  const add = (place: Place | undefined, target: string | null): void => {
    if (place && target !== null && place.file === file && place.end > place.start)
      links.set(`${place.start} ${place.end}`, { place, target });
  };
  for (const server of deployments.servers) {
    const { users } = server;
    for (const part of partsIn(server, file)) {
      if (part.kind === 'mount') add(part.mount.sourcePlace ?? part.mount.place, part.delivered.file);
      const isRead = part.kind === 'setting' && part.setting.known.role === 'users-file' && users.kind === 'read';
      if (isRead) add(part.setting.variable.written, users.file);
    }
  }
  return [...links.values()];
}
