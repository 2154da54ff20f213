import { type Entry, type Mapping, withEntries } from './item.ts';

/** So many services are changed in one step. */
const stride = 32;

/** A file with each of its services changed; itself where none is. In steps. */
export function* mapServices(
  file: Mapping,
  change: (service: Mapping, name: string) => Mapping,
): Generator<undefined, Mapping> {
  const section = file.entries.get('services');
  if (section?.value.kind !== 'mapping') return file;
  const changes: [string, Entry][] = [];
  let count = 0;
  for (const [name, entry] of section.value.entries) {
    if (++count % stride === 0) yield;
    if (entry.value.kind !== 'mapping') continue;
    const value = change(entry.value, name);
    if (value !== entry.value) changes.push([name, { ...entry, value }]);
  }
  if (changes.length === 0) return file;
  return withEntries(file, [['services', { ...section, value: withEntries(section.value, changes) }]]);
}
