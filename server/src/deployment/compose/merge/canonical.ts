/** Long forms in place of short ones, made once a file is laid over another (docs/compose.md#overrides). */
import { asBuild } from './merge.ts';
import { parseVolume } from '../forms/volume-spec.ts';
import { writtenParts } from '../forms/written-parts.ts';
import type { ReportForm } from './report-form.ts';
import { cleanPath } from '../paths.ts';
import {
  type Entry,
  implied,
  isText,
  type Item,
  type Leaf,
  longForm,
  type Mapping,
  reworded,
  withEntries,
} from '../model/item.ts';
import { mapServices } from '../model/map-services.ts';

/** All services of a file in long form. */
export function* canonicalFile(file: Mapping, report: (service: string) => ReportForm): Generator<undefined, Mapping> {
  return yield* mapServices(file, (service, name) => canonicalService(service, report(name)));
}

function canonicalService(service: Mapping, report: ReportForm): Mapping {
  const changes: [string, Entry][] = [];
  const change = (key: string, make: (item: Item) => Item): void => {
    const entry = service.entries.get(key);
    if (!entry) return;
    const value = make(entry.value);
    if (value !== entry.value) changes.push([key, { ...entry, value }]);
  };
  change('build', asBuild);
  change('extends', (item) => (isText(item) ? longForm(item, { service: item }) : item));
  change('env_file', (item) => eachItem(isText(item) ? listOf(item) : item, longEnvFile));
  change('configs', (item) => eachItem(item, (each) => (isText(each) ? longForm(each, { source: each }) : each)));
  change('secrets', (item) => eachItem(item, (each) => (isText(each) ? longForm(each, { source: each }) : each)));
  change('volumes', (item) => eachItem(item, (each) => longVolume(each, report)));
  return changes.length === 0 ? service : withEntries(service, changes);
}

function listOf(item: Leaf): Item {
  return { kind: 'list', items: [item], place: item.place };
}

function eachItem(list: Item, make: (item: Item) => Item | null): Item {
  if (list.kind !== 'list') return list;
  const items: Item[] = [];
  let isSame = true;
  for (const each of list.items) {
    const made = make(each);
    if (made) items.push(made);
    isSame &&= made === each;
  }
  return isSame ? list : { ...list, items };
}

function longEnvFile(item: Item): Item {
  if (isText(item)) return longForm(item, { path: item, required: implied(item.place) });
  if (item.kind !== 'mapping' || item.entries.has('required')) return item;
  return withEntries(item, [['required', { key: item.place, value: implied(item.place) }]]);
}

function longVolume(item: Item, report: ReportForm): Item | null {
  if (!isText(item)) return item;
  const { type, source, target, readOnly, isBad } = parseVolume(item.text);
  if (isBad) {
    report('volume', item.place, ['volumes']);
    return null;
  }
  const written = writtenParts(item);
  const bind = type === 'bind' ? longForm(item, { create_host_path: implied(item.place) }) : null;
  return longForm(item, {
    type: reworded(item, type),
    source: source && reworded(item, source.text, written.source),
    target: reworded(item, target === '' ? '' : cleanPath(target), written.target),
    read_only: readOnly ? implied(item.place) : null,
    bind,
  });
}
