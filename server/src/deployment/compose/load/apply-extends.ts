/** `extends`: what a service takes from another, of this file or another one (docs/compose.md#extends). */
import { checkBindSources } from '../check/bind-source.ts';
import { readDocuments } from './documents.ts';
import { absolutePath, isRemote, type LoadContext, reportAbsence } from './load-context.ts';
import { layDocuments, weightOfService } from './lay-over.ts';
import { resolveFilePaths } from './resolve-paths.ts';
import { mergeServices } from '../merge/merge.ts';
import { type ResetTree, resetTree, withoutReset } from '../merge/reset.ts';
import { type Entry, isNull, isText, type Leaf, type Mapping, textAt, valueAt, withEntries } from '../model/item.ts';
import { folderOf, relativePath } from '../paths.ts';

type Services = Map<string, Entry>;

/** No chain of services is longer. */
const longestChain = 100;

export function* applyExtends(
  context: LoadContext,
  file: Mapping,
  path: string,
  resets: ResetTree,
): Generator<undefined, Mapping> {
  const section = file.entries.get('services');
  if (section?.value.kind !== 'mapping') return file;
  const services: Services = new Map(section.value.entries);
  const extension = new Extension(context);
  for (const name of services.keys()) {
    yield* extension.apply(name, { services, resets: [resets], file: path, way: '' }, []);
  }
  return withEntries(file, [['services', { ...section, value: { ...section.value, entries: services } }]]);
}

interface Loaded {
  readonly services: Services;
  readonly resets: ResetTree;
}

/** The services of a file on the way of extensions. */
interface Stage {
  readonly services: Services;
  /** Of all files on the way. */
  readonly resets: readonly ResetTree[];
  /** The file, by the name that it was given. */
  readonly file: string;
  /** All files on the way, by their names. */
  readonly way: string;
}

class Extension {
  readonly #context: LoadContext;
  /** By the files on the way to them: what is taken away on the way has a say. */
  readonly #bases = new Map<string, Loaded | null>();

  constructor(context: LoadContext) {
    this.#context = context;
  }

  /** Puts what comes out in the place of the service; `chain`: what is being extended. */
  *apply(name: string, stage: Stage, chain: readonly string[]): Generator<undefined, void> {
    const { services } = stage;
    const entry = services.get(name);
    const service = entry?.value;
    if (entry === undefined || service?.kind !== 'mapping') return;
    const extended = service.entries.get('extends')?.value;
    if (!extended || isNull(extended)) return;
    const named = isText(extended) ? extended : textAt(extended, 'service');
    if (!named) {
      this.#context.session.report('wrong-type', extended.place, { service: name, path: ['extends'] });
      return;
    }
    const base = yield* this.#baseOf(name, textAt(extended, 'file'), named, stage);
    if (!base) {
      services.set(name, { ...entry, value: { ...service, unseen: true } });
      return;
    }
    const mark = `${base.file}\0${name}`;
    if (chain.includes(mark) || chain.length >= longestChain) {
      const kind = chain.includes(mark) ? 'cycle' : 'bounds';
      this.#context.session.report(kind, named.place, { service: name, path: ['extends'] });
      services.set(name, { ...entry, value: { ...service, unseen: true } });
      return;
    }
    yield* this.apply(named.text, base, [...chain, mark]);
    this.#merge(name, services, base.services.get(named.text), base.resets);
    yield;
  }

  *#baseOf(name: string, fileName: Leaf | undefined, named: Leaf, here: Stage): Generator<undefined, Stage | null> {
    const { session } = this.#context;
    const missing = (): null => {
      session.report('missing-service', named.place, { service: name, path: ['extends'], name: named.text });
      return null;
    };
    if (!fileName) return here.services.has(named.text) ? here : missing();
    const loaded = yield* this.#load(fileName, name, here.way);
    if (!loaded) return null;
    if (!loaded.services.has(named.text)) return missing();
    const way = `${here.way}\0${fileName.text}`;
    return { services: loaded.services, resets: [...here.resets, loaded.resets], file: fileName.text, way };
  }

  *#load(name: Leaf, service: string, from: string): Generator<undefined, Loaded | null> {
    const mark = `${from}\0${name.text}`;
    const known = this.#bases.get(mark);
    if (known !== undefined) return known;
    const loaded = yield* this.#loadAnew(name, service);
    this.#bases.set(mark, loaded);
    return loaded;
  }

  *#loadAnew(name: Leaf, service: string): Generator<undefined, Loaded | null> {
    const context = this.#context;
    const { session } = context;
    const path = absolutePath(context, name.text);
    const answer = isRemote(name.text) ? ({ kind: 'outside', path: null } as const) : session.readAt(path);
    if (answer.kind !== 'text' || answer.path === null) {
      reportAbsence(session, answer, name, { service });
      return null;
    }
    if (!session.mayLoad()) {
      session.report('bounds', name.place, { service, path: ['extends'] });
      return null;
    }
    const documents = yield* readDocuments(session, answer.path, answer.text, context.scope);
    const place = { file: answer.path, start: 0, end: 0 };
    const file = yield* layDocuments(session, documents, { kind: 'mapping', entries: new Map(), place });
    const given = valueAt(file, 'services');
    for (const { value } of given?.kind === 'mapping' ? given.entries.values() : [])
      if (value.kind === 'mapping') checkBindSources(value, service, session);
    const folder = relativePath(context.folder, folderOf(path));
    const services = valueAt(yield* resolveFilePaths(file, folder), 'services');
    const resets = resetTree(documents.flatMap((document) => document.resets));
    return { services: services?.kind === 'mapping' ? new Map(services.entries) : new Map<string, Entry>(), resets };
  }

  #merge(name: string, services: Services, base: Entry | undefined, resets: readonly ResetTree[]): void {
    const entry = services.get(name);
    if (!entry || base?.value.kind !== 'mapping') return;
    const { session } = this.#context;
    if (!session.mayDo(weightOfService(base.value))) {
      session.report('bounds', entry.key, { service: name, path: ['extends'] });
      services.set(name, { ...entry, value: { ...base.value, entries: new Map(), unseen: true } });
      return;
    }
    let below = base.value;
    for (const tree of resets) below = withoutReset(below, tree.below.get('services')?.below.get(name));
    const merged = mergeServices(below, entry.value, (place, path) => {
      session.report('wrong-type', place, { service: name, path });
    });
    const value = merged.kind === 'mapping' ? withEntries(merged, [['extends', null]]) : merged;
    services.set(name, { ...entry, value });
  }
}
