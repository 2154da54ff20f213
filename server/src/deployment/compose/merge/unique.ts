import { type Entry, isText, type Item, type List, type Mapping, textAt, valueAt, withEntries } from '../model/item.ts';
import { mapServices } from '../model/map-services.ts';
import { parseVolume } from '../forms/volume-spec.ts';
import { withoutOpenMarks } from '../../interpolation/marks.ts';
import { nameOf } from '../forms/key-values.ts';
import type { ReportForm } from './report-form.ts';

/** What tells the items of a list apart; null for an item of a kind that may not stand there. */
type IndexOf = (item: Item) => string | null;

const byName: IndexOf = (item) => (isText(item) ? nameOf(item.text) : null);

/** Of items of one index the last counts, in the place of the first. */
const indexes: Readonly<Record<string, IndexOf>> = {
  environment: byName,
  profiles: byName,
  tmpfs: byName,
  env_file: (item) => (isText(item) ? item.text : (textAt(item, 'path')?.text ?? null)),
  configs: (item) => targetOf(item, ''),
  secrets: (item) => targetOf(item, '/run/secrets'),
  volumes: (item) => (isText(item) ? targetOfShort(item.text) : (textAt(item, 'target')?.text ?? null)),
  ports: portIndex,
};

function targetOfShort(text: string): string | null {
  const { target, isBad } = parseVolume(text);
  return isBad ? null : target;
}

function targetOf(item: Item, folder: string): string | null {
  if (isText(item)) return `${folder}/${item.text}`;
  const target = textAt(item, 'target');
  if (target) return target.text;
  return item.kind === 'mapping' ? `${folder}/${textAt(item, 'source')?.text ?? ''}` : null;
}

function portIndex(item: Item): string | null {
  if (item.kind === 'leaf') return item.type === 'text' || item.type === 'integer' ? item.text : null;
  if (item.kind === 'list' || !item.entries.has('target')) return null;
  return ['host_ip', 'published', 'target', 'protocol'].map((key) => leafText(valueAt(item, key))).join(':');
}

function leafText(item: Item | undefined): string {
  return item?.kind === 'leaf' ? item.text : '';
}

/** All services of a file, with nothing twice in their lists. */
export function* withoutRepeats(file: Mapping, report: (service: string) => ReportForm): Generator<undefined, Mapping> {
  return yield* mapServices(file, (service, name) => uniqueService(service, report(name)));
}

function uniqueService(service: Mapping, report: ReportForm): Mapping {
  const changes: [string, Entry][] = [];
  for (const [key, indexOf] of Object.entries(indexes)) {
    const entry = service.entries.get(key);
    if (entry?.value.kind !== 'list') continue;
    const value = unique(entry.value, indexOf, (item) => {
      if (item.kind === 'mapping' && (key === 'volumes' || key === 'ports'))
        report('no-target', item.place, [key, '[]']);
      else report(key === 'volumes' && isText(item) ? 'volume' : 'wrong-type', item.place, [key, '[]']);
    });
    if (value !== entry.value) changes.push([key, { ...entry, value }]);
  }
  return changes.length === 0 ? service : withEntries(service, changes);
}

function unique(list: List, indexOf: IndexOf, refuse: (item: Item) => void): List {
  const items: Item[] = [];
  const at = new Map<string, number>();
  for (const item of list.items) {
    const marked = indexOf(item);
    if (marked === null) {
      refuse(item);
      continue;
    }
    const index = withoutOpenMarks(marked);
    const earlier = at.get(index);
    if (earlier === undefined) at.set(index, items.push(item) - 1);
    else items[earlier] = item;
  }
  return items.length === list.items.length ? list : { ...list, items };
}
