/** Lays services over each other as docker-compose 1.29 does (docs/compose.md#overrides). */
import { withoutOpenMarks } from '../../interpolation/marks.ts';
import { asList, nameOf } from '../forms/key-values.ts';
import { type Entry, isText, type Item, type Mapping, textAt, withEntries } from '../model/item.ts';
import { targetOf1 } from './volume-text.ts';

/** Keys whose lists are put together; of what is the same in both, the later counts. */
const lists: Readonly<Record<string, (item: Item) => string>> = {
  environment: (item) => (isText(item) ? nameOf(item.text) : ''),
  env_file: (item) => `${String(item.place.start)}${item.place.file}`,
  volumes: targetOf1,
  tmpfs: (item) => (isText(item) ? item.text : ''),
  configs: sourceOf,
  secrets: sourceOf,
  profiles: (item) => (isText(item) ? item.text : ''),
  ports: (item) => (item.kind === 'leaf' ? item.text : `${String(item.place.start)}${item.place.file}`),
};

function sourceOf(item: Item): string {
  return isText(item) ? item.text : (textAt(item, 'source')?.text ?? '');
}

/** Also a service that only one of them has is laid over nothing, or nothing over it. */
export function mergeServices1(base: Mapping, over: Mapping): Mapping {
  const changes: [string, Entry][] = [];
  for (const key of new Set([...base.entries.keys(), ...over.entries.keys()])) {
    const [below, above] = [base.entries.get(key), over.entries.get(key)];
    const entry = above ?? below;
    if (entry) changes.push([key, { ...entry, value: mergeValues(key, below?.value, above?.value) ?? entry.value }]);
  }
  const merged = withEntries(base, changes);
  return over.unseen ? { ...merged, unseen: true } : merged;
}

function mergeValues(key: string, base: Item | undefined, over: Item | undefined): Item | undefined {
  const index = lists[key];
  if (index) return joined(base, over, index);
  if (key === 'build' && base && over) return mergeBuild(base, over);
  return over ?? base;
}

function joined(base: Item | undefined, over: Item | undefined, index: (item: Item) => string): Item | undefined {
  const place = (over ?? base)?.place;
  if (!place) return undefined;
  const items = new Map<string, Item>();
  for (const list of [base, over]) {
    for (const item of list ? asList(list).items : []) items.set(withoutOpenMarks(index(item)), item);
  }
  return { kind: 'list', items: [...items.values()], place };
}

function mergeBuild(base: Item, over: Item): Item {
  if (base.kind !== 'mapping' || over.kind !== 'mapping') return over;
  return withEntries(base, over.entries);
}
