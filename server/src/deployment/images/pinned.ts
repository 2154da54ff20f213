import type { ServerName } from '../../common/servers.ts';
import { releaseOf, type Release } from './release.ts';

const images: Readonly<Record<Exclude<ServerName, 'argilla-migrate'>, string>> = {
  'rubrix-0.18': 'recognai/rubrix:v0.18.0',
  'argilla-1.0': 'argilla/argilla-server:v1.2.1',
  'argilla-1.3': 'argilla/argilla-server:v1.3.1',
  'argilla-1.5': 'argilla/argilla-server:v1.5.1',
};

/** The newest image of a generation, and its release; null for the migrate task, which is run beside a server. */
export function pinnedImage(server: ServerName): { readonly image: string; readonly release: Release } | null {
  const image = server === 'argilla-migrate' ? null : images[server];
  const release = image === null ? null : releaseOf(image);
  return image !== null && release ? { image, release } : null;
}
