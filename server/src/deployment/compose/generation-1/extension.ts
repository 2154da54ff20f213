/** `extends` as docker-compose 1.29 has it (docs/compose.md#extends). */
import { resolveService1 } from './long-service.ts';
import { mergeServices1 } from './merge-services.ts';
import { readFile1 } from './read-file.ts';
import { checkShape } from '../check/check-shape.ts';
import { type LoadContext, reportAbsence } from '../load/load-context.ts';
import { isText, type Leaf, type Mapping, textAt, valueAt, withEntries } from '../model/item.ts';
import { expandHome, folderOf, joinPath } from '../paths.ts';

/** No chain of services is longer. */
const longestChain = 100;

export class Extension1 {
  readonly #context: LoadContext;
  readonly #mainPath: string;
  readonly #files = new Map<string, Mapping | null>();
  readonly #done = new Map<string, Mapping>();

  constructor(context: LoadContext, mainPath: string, main: Mapping) {
    this.#context = context;
    this.#mainPath = mainPath;
    this.#files.set(mainPath, main);
  }

  /** The service over what it extends. Names of files count from the folder of the first. */
  apply(name: string, service: Mapping): Generator<undefined, Mapping> {
    return this.#apply(name, service, this.#mainPath, this.#context.folder, []);
  }

  *#apply(
    name: string,
    service: Mapping,
    path: string,
    folder: string,
    chain: readonly string[],
  ): Generator<undefined, Mapping> {
    const { session } = this.#context;
    const extended = service.entries.get('extends')?.value;
    if (!extended) return service;
    const named = isText(extended) ? extended : textAt(extended, 'service');
    if (!named) return service;
    const fileName = textAt(extended, 'file');
    const basePath = fileName ? joinPath(folder, expandHome(fileName.text)) : path;
    const file = yield* this.#fileAt(basePath, fileName ?? named, name);
    if (!file) return { ...service, unseen: true };
    const base = valueAt(valueAt(file, 'services'), named.text);
    if (base?.kind !== 'mapping') {
      session.report('missing-service', named.place, { service: name, path: ['extends'], name: named.text });
      return { ...service, unseen: true };
    }
    const baseFolder = folderOf(basePath);
    const below = yield* this.#extended(named, base, basePath, [...chain, `${path}\0${name}`]);
    if (!below) return { ...service, unseen: true };
    return withEntries(mergeServices1(resolveService1(below, baseFolder), service), [['extends', null]]);
  }

  /** What a service of a file comes to, worked out once; null where it leads back to itself. */
  *#extended(
    named: Leaf,
    service: Mapping,
    path: string,
    chain: readonly string[],
  ): Generator<undefined, Mapping | null> {
    const mark = `${path}\0${named.text}`;
    if (chain.includes(mark) || chain.length > longestChain) {
      const kind = chain.includes(mark) ? 'cycle' : 'bounds';
      this.#context.session.report(kind, named.place, { service: named.text, path: ['extends'] });
      return null;
    }
    const known = this.#done.get(mark);
    if (known) return known;
    const extended = yield* this.#apply(named.text, service, path, folderOf(path), chain);
    this.#done.set(mark, extended);
    return extended;
  }

  *#fileAt(path: string, named: Leaf, service: string): Generator<undefined, Mapping | null> {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const file = yield* this.#load(path, named, service);
    this.#files.set(path, file);
    return file;
  }

  *#load(path: string, named: Leaf, service: string): Generator<undefined, Mapping | null> {
    const { session, scope } = this.#context;
    const answer = session.readAt(path);
    if (answer.kind !== 'text' || answer.path === null || !session.mayLoad()) {
      reportAbsence(session, answer, named, { service });
      return null;
    }
    const file = yield* readFile1(session, answer.path, answer.text, scope);
    if (file) yield* checkShape(file, session);
    return file;
  }
}
