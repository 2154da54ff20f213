import { ServiceLines } from '../../deployment/fixes/edits/service-lines.ts';
import type { PlaceEdit } from '../../deployment/fixes/place-edit.ts';
import { addToService } from '../../deployment/lines/add-to-service.ts';
import { below, folderOf } from '../../deployment/paths.ts';
import type { FolderDeployments } from './folder.ts';
import { releaseTitle } from './release-title.ts';

/** A service that could get a users file. Paths are from the folder. */
export interface Target {
  readonly file: string;
  readonly service: string;
  readonly release: string;
  readonly edits: readonly PlaceEdit[];
  /** The compose file lies in the folder of the users file, or in one above. */
  readonly isNear: boolean;
}

/** So many services are offered. */
const mostTargets = 50;

/** The services of compose files that could get a users file, the nearest first. In steps. */
export function* composeTargets(folder: FolderDeployments, users: string): Generator<undefined, readonly Target[]> {
  const { deployments, files, mayShow } = folder;
  const lines = new Map<string, ServiceLines>();
  const servicesOf = (file: string): ServiceLines => {
    const answer = files.read(file);
    const known = lines.get(file) ?? new ServiceLines(file, answer.kind === 'text' ? answer.text : '');
    lines.set(file, known);
    return known;
  };
  const found = new Map<string, Target>();
  for (const server of deployments.servers) {
    yield;
    const { service, place } = server.container;
    if (service === null || !mayShow(service) || found.size >= mostTargets) continue;
    const edits = addToService(server, users, servicesOf);
    const isHere = edits?.every((edit) => edit.place.file === place.file) ?? false;
    if (!edits || !isHere) continue;
    const isNear = below(folderOf(place.file), users) !== null;
    const release = releaseTitle(server, mayShow);
    found.set(`${place.file}\0${service}`, { file: place.file, service, release, edits, isNear });
  }
  const depth = ({ file, isNear }: Target): number => (isNear ? -folderOf(file).length : 1);
  return [...found.values()].sort((a, b) => depth(a) - depth(b));
}
