/** Loads compose files into one as docker-compose 1.29 does (docs/compose.md#files). */
import { Extension1 } from './extension.ts';
import { longService1 } from './long-service.ts';
import { mergeServices1 } from './merge-services.ts';
import { readFile1 } from './read-file.ts';
import { checkShape } from '../check/check-shape.ts';
import { weightOf } from '../load/lay-over.ts';
import type { ComposeFile, LoadContext } from '../load/load-context.ts';
import { type Entry, type Item, type Mapping, reworded, textAt, valueAt, withEntries } from '../model/item.ts';
import { mapServices } from '../model/map-services.ts';
import { resolvePath } from '../paths.ts';

export function* loadFiles1(context: LoadContext, files: readonly ComposeFile[]): Generator<undefined, Mapping> {
  const { session, scope, folder } = context;
  const read: Mapping[] = [];
  for (const file of files) {
    const content = yield* readFile1(session, file.inside, file.text, scope);
    if (content && session.mayDo(weightOf(content))) {
      yield* checkShape(content, session);
      read.push(content);
    } else if (content) session.report('bounds', content.place);
    yield;
  }
  const place = { file: files[0]?.inside ?? '', start: 0, end: 0 };
  // A single file is joined with nothing, not even with itself.
  let result: Mapping = read[0] ?? { kind: 'mapping', entries: new Map(), place };
  for (const content of read.slice(1)) {
    if (session.mayDo(weightOf(result) + weightOf(content))) result = layOver1(result, content);
    else session.report('bounds', place);
    yield;
  }
  const [main] = files;
  const [mainContent] = read;
  if (!main || !mainContent) return result;
  const extension = new Extension1(context, main.path, mainContent);
  const services = new Map<string, Entry>();
  const section = result.entries.get('services');
  for (const [name, entry] of section?.value.kind === 'mapping' ? section.value.entries : []) {
    const value = entry.value.kind === 'mapping' ? yield* extension.apply(name, entry.value) : entry.value;
    services.set(name, { ...entry, value });
    yield;
  }
  if (section?.value.kind === 'mapping') {
    result = withEntries(result, [['services', { ...section, value: { ...section.value, entries: services } }]]);
  }
  // Mounts of several files are put in the order of their targets, so that each has to have one.
  const isMerged = read.length > 1;
  return yield* mapServices(withFiles(result, folder), (service, name) =>
    longService1(service, name, folder, session, isMerged),
  );
}

/** Services are joined; of what else is declared the later counts. */
function layOver1(base: Mapping, over: Mapping): Mapping {
  const changes: [string, Entry][] = [];
  for (const [key, entry] of over.entries) {
    const earlier = base.entries.get(key);
    changes.push([key, earlier ? { ...entry, value: joinSections(key, earlier.value, entry.value) } : entry]);
  }
  const [below, above] = [base.entries.get('services'), over.entries.get('services')];
  const services = above ?? below;
  if (services && !(below && above)) {
    // Its services are joined with nothing, which leaves one of several mounts to a path.
    const nothing: Mapping = { kind: 'mapping', entries: new Map(), place: services.value.place };
    const value = joinSections('services', below?.value ?? nothing, above?.value ?? nothing);
    changes.push(['services', { ...services, value }]);
  }
  return withEntries(base, changes);
}

function joinSections(section: string, base: Item, over: Item): Item {
  if (base.kind !== 'mapping' || over.kind !== 'mapping') return over;
  if (section !== 'services') return withEntries(base, over.entries);
  const changes: [string, Entry][] = [];
  for (const name of new Set([...base.entries.keys(), ...over.entries.keys()])) {
    const [below, above] = [base.entries.get(name), over.entries.get(name)];
    const entry = below ?? above;
    if (entry)
      changes.push([
        name,
        { ...entry, value: joinServices(below?.value ?? null, above?.value ?? null) ?? entry.value },
      ]);
  }
  return withEntries(base, changes);
}

function joinServices(base: Item | null, over: Item | null): Item | null {
  const one = over ?? base;
  const nothing: Mapping | null = one && { kind: 'mapping', entries: new Map(), place: one.place };
  const [below, above] = [base ?? nothing, over ?? nothing];
  return below?.kind === 'mapping' && above?.kind === 'mapping' ? mergeServices1(below, above) : one;
}

/** The files of configs and secrets count from the first file's folder. */
function withFiles(file: Mapping, folder: string): Mapping {
  let result = file;
  for (const section of ['configs', 'secrets']) {
    const entry = result.entries.get(section);
    const declared = valueAt(result, section);
    if (!entry || declared?.kind !== 'mapping') continue;
    const changes: [string, Entry][] = [];
    for (const [name, each] of declared.entries) {
      const path = textAt(each.value, 'file');
      if (each.value.kind !== 'mapping' || !path) continue;
      const value = reworded(path, resolvePath(folder, path.text));
      changes.push([name, { ...each, value: withEntries(each.value, [['file', { key: path.place, value }]]) }]);
    }
    result = withEntries(result, [[section, { ...entry, value: withEntries(declared, changes) }]]);
  }
  return result;
}
