import { listeningOf, searchEngineNameOf } from '../images/facts.ts';
import type { pinnedImage } from '../images/pinned.ts';
import type { Delivery } from './delivery.ts';

type Pinned = NonNullable<ReturnType<typeof pinnedImage>>;

/** One command for a shell, from the folder that the source counts from; null where no option takes such a path. */
export function dockerRunLine({ image, release }: Pinned, delivery: Delivery): string | null {
  const mount = mountOption(delivery);
  if (mount === null) return null;
  const searchEngine = searchEngineNameOf(release);
  return [
    'docker run -d',
    `--name ${release.product === 'rubrix' ? 'rubrix' : 'argilla'}`,
    `-p 127.0.0.1:6900:${listeningOf(release).port}`,
    ...(searchEngine === null ? [] : [`-e ${searchEngine}=http://elasticsearch:9200`]),
    // Without a value it is the caller's.
    '-e SECRET_KEY',
    `-e ${delivery.variable}=${delivery.target}`,
    mount,
    image,
  ].join(' ');
}

/** The short form ends a path at a colon, the long one at a comma. */
function mountOption({ source, target }: Delivery): string | null {
  const path = `"$PWD/${source.replace(/["$`\\]/g, String.raw`\$&`)}`;
  if (!source.includes(':')) return `-v ${path}:${target}"`;
  return source.includes(',') ? null : `--mount type=bind,source=${path},target=${target}"`;
}
