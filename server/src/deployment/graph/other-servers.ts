/** The servers that Dockerfiles, shell scripts and manifests start. */
import type { Container, Mount, Place } from '../container.ts';
import { containerOf, readDockerfile } from '../dockerfile/read.ts';
import type { Files } from '../files.ts';
import { releaseOf, type Release } from '../images/release.ts';
import { readManifests } from '../kubernetes/read.ts';
import { folderOf, nameOf } from '../paths.ts';
import { readScript } from '../shell/script.ts';
import { isDockerSpace } from '../space/front-matter.ts';
import { noNeighbours } from './neighbours.ts';
import type { Deployed, Way } from '../verdict/deployed.ts';
import { relativeTargets } from '../verdict/refusals.ts';

export function dockerfileServers(file: string, text: string, files: Files): readonly Deployed[] {
  const folder = folderOf(file);
  const built = readDockerfile({ file, text, context: folder, target: null, args: new Map() });
  if (!built) return [];
  const way = nameOf(file) === 'Dockerfile' && isDockerSpace(files, folder) ? 'space' : 'dockerfile';
  const container = containerOf({ ...built, copies: built.copies.map((copy) => fromAnywhere(copy, files)) });
  return serversOf([container], files, way);
}

/** Nobody knows from which folder the image is built: what is not in this one may be in that. */
function fromAnywhere(copy: Mount, files: Files): Mount {
  const { source } = copy;
  const isHere = source.kind !== 'inside' || files.read(source.path).kind !== 'missing';
  return isHere ? copy : { ...copy, source: { kind: 'unknown' } };
}

export function shellServers(file: string, text: string, files: Files): readonly Deployed[] {
  return readScript(file, text, files).flatMap((started) => {
    if (started.kind === 'docker-run') return serversOf([started.container], files, 'docker-run');
    return [
      deployed(
        started.container,
        processRelease(started.program),
        files,
        'process',
        started.container.place,
        started.host,
      ),
    ];
  });
}

/** `python -m argilla` without more is a server of 1.0 to 1.5; the last of them is taken. */
function processRelease(program: 'rubrix' | 'argilla'): Release {
  return program === 'rubrix'
    ? { product: 'rubrix', generation: 'rubrix-0.18', version: null }
    : { product: 'server', generation: 'argilla-1.5', version: [1, 5] };
}

/** `texts`: manifests by path. */
export function manifestServers(texts: ReadonlyMap<string, string>, files: Files): readonly Deployed[] {
  return serversOf(readManifests(texts), files, 'kubernetes');
}

function serversOf(containers: readonly Container[], files: Files, way: Way): readonly Deployed[] {
  return containers.flatMap((container) => {
    const { image } = container;
    const release = image?.value.kind === 'text' ? releaseOf(image.value.text) : null;
    return image && release ? [deployed(container, release, files, way, image.place, null)] : [];
  });
}

function deployed(
  container: Container,
  release: Release,
  files: Files,
  way: Way,
  named: Place,
  host: string | null,
): Deployed {
  const refusals = relativeTargets(container).map(({ place }) => ({ kind: 'mount-target-relative', place }));
  return { way, container, release, named, host, files, refusals, dotEnv: null, neighbours: noNeighbours };
}
