/** A service as the container that it starts. */
import type { Command, Container, Place } from '../../container.ts';
import { isKnown } from '../../interpolation/marks.ts';
import type { Scope } from '../session/scope.ts';
import type { Session } from '../session/session.ts';
import { isNull, isText, type Item, type Mapping, textAt, valueAt } from '../model/item.ts';
import { readBuild } from './read-build.ts';
import { readFileMounts, readVolumes } from './read-mounts.ts';
import { readPorts } from './read-ports.ts';
import { readVariables } from './read-variables.ts';
import { shellWords } from '../forms/shell-words.ts';
import { writtenOf } from './written.ts';

/** What is needed to read the services of a file. */
export interface ServiceContext {
  readonly file: Mapping;
  readonly session: Session;
  readonly scope: Scope;
  /** The absolute folder that paths count from. */
  readonly folder: string;
}

export function readService(name: string, key: Place, service: Mapping, context: ServiceContext): Container {
  const { file, session, scope, folder } = context;
  const { variables, unseen } = readVariables(service, name, folder, scope, session);
  const written = (at: string): Container['image'] => {
    const leaf = textAt(service, at);
    return leaf ? writtenOf(leaf) : null;
  };
  const isExtended = service.unseen === true;
  const configs = session.generation === 2 ? readFileMounts(service, 'configs', file, folder, scope) : [];
  return {
    service: name,
    image: written('image'),
    build: readBuild(service, folder, scope),
    variables,
    mounts: [
      ...readVolumes(service, file, folder),
      ...configs,
      ...readFileMounts(service, 'secrets', file, folder, scope),
    ],
    ports: readPorts(service, name, session),
    entrypoint: readCommand(valueAt(service, 'entrypoint')),
    command: readCommand(valueAt(service, 'command')),
    workingDirectory: written('working_dir'),
    network: written('network_mode'),
    profiles: profilesOf(valueAt(service, 'profiles')),
    place: key,
    unseen: {
      variables: unseen || isExtended,
      mounts: isExtended || valueAt(service, 'volumes_from') !== undefined,
      rest: isExtended,
    },
  };
}

function readCommand(item: Item | undefined): Command | null {
  if (!item || isNull(item) || item.kind === 'mapping') return null;
  const { place } = item;
  if (item.kind === 'leaf') return { words: isKnown(item.text) ? shellWords(item.text) : null, place };
  const words = item.items.map((each) => (isText(each) && isKnown(each.text) ? each.text : null));
  return { words: words.every((word) => word !== null) ? words : null, place };
}

function profilesOf(item: Item | undefined): readonly string[] {
  return item?.kind === 'list' ? item.items.filter(isText).map(({ text }) => text) : [];
}
