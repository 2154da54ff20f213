/** Relative paths of a file, counted from its folder (docs/compose.md#mounts). */
import { isText, type Item, type Entry, type Mapping, reworded, textAt, withEntries } from '../model/item.ts';
import { mapServices } from '../model/map-services.ts';
import { joinPath, resolvePath, expandHome } from '../paths.ts';

type Change = (item: Item) => Item;

/** Resolves the paths of all that a file has. */
export function* resolveFilePaths(file: Mapping, folder: string): Generator<undefined, Mapping> {
  const changes: [string, Entry][] = [];
  const each = (section: string, change: Change): void => {
    const entry = file.entries.get(section);
    if (entry) changes.push([section, { ...entry, value: eachValue(entry.value, change) }]);
  };
  each('configs', (config) => atKey(config, 'file', (path) => resolved(path, folder)));
  each('secrets', (secret) => atKey(secret, 'file', (path) => resolved(path, folder)));
  return yield* mapServices(withEntries(file, changes), (service) => resolveServicePaths(service, folder));
}

function resolveServicePaths(service: Mapping, folder: string): Mapping {
  const own = (path: Item): Item => resolvedIfAny(path, folder);
  let result = service;
  result = atKey(result, 'volumes', (list) => eachItem(list, (mount) => resolveMount(mount, folder)));
  result = atKey(result, 'env_file', (list) => eachItem(list, (file) => atKey(file, 'path', own)));
  result = atKey(result, 'build', (build) => atKey(build, 'context', (path) => resolveContext(path, folder)));
  return atKey(result, 'extends', (extended) => atKey(extended, 'file', own));
}

function resolveMount(mount: Item, folder: string): Item {
  return textAt(mount, 'type')?.text === 'bind' ? atKey(mount, 'source', (path) => resolved(path, folder)) : mount;
}

/** A context may be a repository or an address. */
function resolveContext(path: Item, folder: string): Item {
  if (isText(path) && (path.text.includes('://') || /^(?:service:|github\.com\/|git@)/.test(path.text))) return path;
  return resolvedIfAny(path, folder);
}

function resolved(path: Item, folder: string): Item {
  return isText(path) ? reworded(path, resolvePath(folder, path.text)) : path;
}

function resolvedIfAny(path: Item, folder: string): Item {
  if (!isText(path) || path.text === '') return path;
  const expanded = expandHome(path.text);
  return reworded(path, expanded.startsWith('/') ? expanded : joinPath(folder, expanded));
}

function atKey<T extends Item>(item: T, key: string, change: Change): T | Mapping {
  const entry = item.kind === 'mapping' ? item.entries.get(key) : undefined;
  if (item.kind !== 'mapping' || !entry) return item;
  const value = change(entry.value);
  return value === entry.value ? item : withEntries(item, [[key, { ...entry, value }]]);
}

function eachItem(list: Item, change: Change): Item {
  return list.kind === 'list' ? { ...list, items: list.items.map(change) } : list;
}

function eachValue(mapping: Item, change: Change): Item {
  if (mapping.kind !== 'mapping') return mapping;
  const changes: [string, Entry][] = [];
  for (const [key, entry] of mapping.entries) {
    const value = change(entry.value);
    if (value !== entry.value) changes.push([key, { ...entry, value }]);
  }
  return changes.length === 0 ? mapping : withEntries(mapping, changes);
}
