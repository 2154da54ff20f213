import { isPairLeaf, nameOf } from '../forms/key-values.ts';
import { asBuild } from '../merge/merge.ts';
import {
  type Entry,
  implied,
  isText,
  type Item,
  type List,
  longForm,
  type Mapping,
  reworded,
  textAt,
  withEntries,
} from '../model/item.ts';
import { expandHome, joinPath, resolvePath } from '../paths.ts';
import type { Session } from '../session/session.ts';
import { longVolume1, resolveVolume1 } from './volume-text.ts';

/** A service with all its paths counted from a folder. */
export function resolveService1(service: Mapping, folder: string): Mapping {
  return changed(service, {
    env_file: (item) => eachItem(listOf(item), (each) => resolved(each, folder)),
    volumes: (item) => eachItem(item, (each) => resolveVolume1(each, folder)),
    build: (item) => resolveBuild(asBuild(item), folder),
  });
}

function resolved(item: Item, folder: string): Item {
  return isText(item) ? reworded(item, resolvePath(folder, item.text)) : item;
}

function resolveBuild(build: Item, folder: string): Item {
  const context = textAt(build, 'context');
  if (build.kind !== 'mapping' || !context || /^(?:https?:\/\/|git:\/\/|github\.com\/|git@)/.test(context.text))
    return build;
  const value = reworded(context, joinPath(folder, expandHome(context.text)));
  return withEntries(build, [['context', { key: context.place, value }]]);
}

/** A service, its paths resolved, in long form. */
export function longService1(
  service: Mapping,
  name: string,
  folder: string,
  session: Session,
  needsTargets: boolean,
): Mapping {
  const long = changed(resolveService1(service, folder), {
    env_file: (item) => eachItem(item, (each) => (isText(each) ? longEnvFile(each) : each)),
    secrets: (item) => eachItem(item, (each) => (isText(each) ? longForm(each, { source: each }) : each)),
    volumes: (item) =>
      eachItem(item, (each) => {
        const mount = longVolume1(each);
        if (!mount || isSourcedTmpfs(each)) session.report('volume', each.place, { service: name, path: ['volumes'] });
        return mount;
      }),
  });
  reportRepeats(long, name, session);
  if (needsTargets) reportTargets(long, name, session);
  reportBlanks(long, name, session);
  return long;
}

function longEnvFile(item: Item): Item {
  return isText(item) ? longForm(item, { path: item, required: implied(item.place) }) : item;
}

function reportTargets(service: Mapping, name: string, session: Session): void {
  const volumes = service.entries.get('volumes')?.value;
  for (const mount of volumes?.kind === 'list' ? volumes.items : []) {
    if (!textAt(mount, 'target')) session.report('no-target', mount.place, { service: name, path: ['volumes'] });
  }
}

function reportRepeats(service: Mapping, name: string, session: Session): void {
  const volumes = service.entries.get('volumes')?.value;
  const seen = new Set<string>();
  for (const mount of volumes?.kind === 'list' ? volumes.items : []) {
    const target = textAt(mount, 'target')?.text ?? '';
    if (seen.has(target)) session.report('duplicate-mount', mount.place, { service: name, path: ['volumes'] });
    seen.add(target);
  }
}

function changed(service: Mapping, makers: Readonly<Record<string, (item: Item) => Item>>): Mapping {
  const changes: [string, Entry][] = [];
  for (const [key, make] of Object.entries(makers)) {
    const entry = service.entries.get(key);
    if (entry) changes.push([key, { ...entry, value: make(entry.value) }]);
  }
  return withEntries(service, changes);
}

function listOf(item: Item): Item {
  const list: List = { kind: 'list', items: [item], place: item.place };
  return isText(item) ? list : item;
}

function eachItem(list: Item, make: (item: Item) => Item | null): Item {
  if (list.kind !== 'list') return list;
  return { ...list, items: list.items.map(make).filter((item) => item !== null) };
}

function isSourcedTmpfs(mount: Item): boolean {
  return textAt(mount, 'type')?.text === 'tmpfs' && textAt(mount, 'source') !== undefined;
}

/** In a list no name of a variable may have blanks in it. */
function reportBlanks(service: Mapping, name: string, session: Session): void {
  const environment = service.entries.get('environment')?.value;
  for (const item of environment?.kind === 'list' ? environment.items : []) {
    if (isText(item) && !isPairLeaf(item) && /\s/.test(nameOf(item.text))) {
      session.report('wrong-type', item.place, { service: name, path: ['environment', '[]'] });
    }
  }
}
