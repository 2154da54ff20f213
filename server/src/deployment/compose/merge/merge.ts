/** Lays one file, or service, over another as Compose does (docs/compose.md#overrides). */
import { type Entry, isNull, isText, type Item, type List, type Mapping, withEntries } from '../model/item.ts';
import { asList } from '../forms/key-values.ts';
import type { Place } from '../../container.ts';

/** What does not go together: another kind of value over one of this kind. */
export type ReportMismatch = (place: Place, path: readonly string[]) => void;

/** Keys of a service that are both made lists of. */
const keyValueLists = new Set(['environment', 'env_file', 'tmpfs', 'labels', 'dns', 'dns_search', 'label_file']);

/** Keys of a service of which the last word counts. */
const replaced = new Set(['command', 'entrypoint']);

/** Keys of a service that are looked at; of others the last word is taken, unlooked. */
const lookedAt = new Set([
  ...keyValueLists,
  ...replaced,
  ...['image', 'build', 'volumes', 'volumes_from', 'configs', 'secrets', 'ports', 'expose', 'profiles'],
  ...['working_dir', 'network_mode', 'extends', 'deploy'],
]);

/** So many services are laid over others in one step. */
const stride = 32;

const sections = ['services', 'volumes', 'configs', 'secrets'] as const;

/** A whole file over what is there so far. */
export function* mergeFiles(base: Mapping, over: Mapping, report: ReportMismatch): Generator<undefined, Mapping> {
  const changes: [string, Entry][] = [];
  for (const [key, entry] of over.entries) {
    const earlier = base.entries.get(key);
    const isSection = sections.some((section) => section === key);
    const value = earlier && isSection ? yield* mergeSection(earlier.value, entry.value, key, report) : entry.value;
    changes.push([key, { ...entry, value }]);
  }
  return withEntries(base, changes);
}

function* mergeSection(base: Item, over: Item, section: string, report: ReportMismatch): Generator<undefined, Item> {
  if (isNull(over)) return base;
  if (isNull(base)) return over;
  if (base.kind !== 'mapping' || over.kind !== 'mapping') return mismatch(base, over, [section], report);
  const changes: [string, Entry][] = [];
  let count = 0;
  for (const [name, entry] of over.entries) {
    if (++count % stride === 0) yield;
    const earlier = base.entries.get(name);
    changes.push([
      name,
      earlier ? { ...earlier, value: mergeNamed(earlier.value, entry.value, section, report) } : entry,
    ]);
  }
  return withEntries(base, changes);
}

function mergeNamed(base: Item, over: Item, section: string, report: ReportMismatch): Item {
  return section === 'services' ? mergeServices(base, over, report) : mergeItems(base, over, [section], report);
}

/** A service over one of the same name, or over the one that it extends. */
export function mergeServices(base: Item, over: Item, report: ReportMismatch): Item {
  if (isNull(over)) return base;
  if (isNull(base)) return over;
  if (base.kind !== 'mapping' || over.kind !== 'mapping') return mismatch(base, over, [], report);
  const changes: [string, Entry][] = [];
  for (const [key, entry] of over.entries) {
    const earlier = base.entries.get(key);
    if (!earlier || !lookedAt.has(key)) changes.push([key, entry]);
    else changes.push([key, { ...entry, value: mergeKey(key, earlier.value, entry.value, report) }]);
  }
  const merged = withEntries(base, changes);
  return over.unseen ? { ...merged, unseen: true } : merged;
}

function mergeKey(key: string, base: Item, over: Item, report: ReportMismatch): Item {
  if (replaced.has(key)) return over;
  if (keyValueLists.has(key)) return joined(asList(base), asList(over));
  if (key === 'build') return mergeBuild(base, over, report);
  return mergeItems(base, over, [key], report);
}

function mergeBuild(base: Item, over: Item, report: ReportMismatch): Item {
  const [below, above] = [base, over].map(asBuild);
  if (below?.kind !== 'mapping' || above?.kind !== 'mapping') return over;
  const args = [below, above].map((build) => build.entries.get('args'));
  const merged = mergeItems(below, above, ['build'], report);
  const [first, second] = args;
  if (!first || !second || merged.kind !== 'mapping') return merged;
  const value = joined(asList(first.value), asList(second.value));
  return withEntries(merged, [['args', { ...second, value }]]);
}

/** A path alone is the context. */
export function asBuild(item: Item): Item {
  if (!isText(item)) return item;
  const { place } = item;
  return { kind: 'mapping', place, entries: new Map([['context', { key: place, value: item }]]) };
}

function mergeItems(base: Item, over: Item, path: readonly string[], report: ReportMismatch): Item {
  if (isNull(over)) return base;
  if (isNull(base) || base.kind === 'leaf') return over;
  if (base.kind === 'list') return over.kind === 'list' ? joined(base, over) : mismatch(base, over, path, report);
  if (over.kind !== 'mapping') return mismatch(base, over, path, report);
  const changes: [string, Entry][] = [];
  for (const [key, entry] of over.entries) {
    const earlier = base.entries.get(key);
    const isExtension = key.startsWith('x-');
    const isArgs = key === 'args' && path[0] === 'build';
    if (!earlier || isExtension || isArgs) changes.push([key, entry]);
    else changes.push([key, { ...entry, value: mergeItems(earlier.value, entry.value, [...path, key], report) }]);
  }
  return withEntries(base, changes);
}

function joined(base: List, over: List): List {
  return { ...over, items: [...base.items, ...over.items] };
}

function mismatch(base: Item, over: Item, path: readonly string[], report: ReportMismatch): Item {
  report(over.place, path);
  return base;
}
