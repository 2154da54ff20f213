import { once } from '../../common/once.ts';
import type { Container } from '../container.ts';
import type { Files } from '../files.ts';
import type { Neighbours } from '../verdict/deployed.ts';
import { deliveredFiles } from '../verdict/users-files.ts';

export const noNeighbours: Neighbours = { withUsersFile: () => [], searchEngines: () => [] };

/** What there is to know of containers beside each other is worked out once, when somebody asks. */
export function neighboursOf(containers: readonly Container[], files: Files): Neighbours {
  const withUsersFile = once(() =>
    containers.flatMap((container) => {
      const [found] = deliveredFiles(container, '/', files);
      return found && container.service !== null ? [{ container, place: found.mount.place }] : [];
    }),
  );
  const searchEngines = once(() =>
    containers.filter(({ image }) => image?.value.kind === 'text' && /elasticsearch|opensearch/.test(image.value.text)),
  );
  return { withUsersFile, searchEngines };
}
