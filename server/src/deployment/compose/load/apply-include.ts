/** `include`: other files with all that they declare (docs/compose.md#include). */
import { addDotenv } from '../session/env-scope.ts';
import {
  absolutePath,
  type ComposeFile,
  fromCaller,
  isRemote,
  type Load,
  type LoadContext,
  reportAbsence,
} from './load-context.ts';
import type { Scope } from '../session/scope.ts';
import { isSame } from '../model/is-same.ts';
import { type Entry, isText, type Item, type Leaf, type Mapping, textAt, valueAt, withEntries } from '../model/item.ts';
import { folderOf, joinPath, relativePath } from '../paths.ts';

/** Brings into a file what it includes; `load` is what loads files. */
export function* applyInclude(context: LoadContext, file: Mapping, load: Load): Generator<undefined, Mapping> {
  const list = valueAt(file, 'include');
  if (list?.kind !== 'list') return file;
  let result = withEntries(file, [['include', null]]);
  for (const item of list.items) {
    const included = yield* loadIncluded(context, item, load);
    if (included) result = withImported(context, result, included);
    else context.session.unseen = true;
  }
  return result;
}

/** Null where it can't be seen, or is none. */
function* loadIncluded(context: LoadContext, item: Item, load: Load): Generator<undefined, Mapping | null> {
  const { session } = context;
  const names = textsOf(isText(item) ? item : valueAt(item, 'path'));
  const [main] = names;
  if (!main) return null;
  const files = findFiles(context, names);
  if (!files) return null;
  const path = absolutePath(context, main.text);
  if (context.included.includes(path)) {
    session.report('cycle', main.place, { path: ['include'], name: main.text });
    return null;
  }
  const own = textAt(item, 'project_directory');
  const folder = own ? joinPath(context.workingFolder, own.text) : folderOf(path);
  const projectFolder = own?.text.startsWith('/') ? own.text : folder;
  const scope = scopeOf(context, item, projectFolder);
  const loaderFolder = fromCaller(context.callersFolder, projectFolder);
  const isGiven = own?.text.startsWith('/') === true;
  const workingFolder = isGiven
    ? own.text
    : relativePath(context.folder, own ? absolutePath(context, own.text) : folder);
  return yield* load({ ...context, scope, folder: loaderFolder, workingFolder }, files);
}

function textsOf(item: Item | undefined): readonly Leaf[] {
  if (isText(item)) return [item];
  return item?.kind === 'list' ? item.items.filter(isText) : [];
}

/** All of them, or null. */
function findFiles(context: LoadContext, names: readonly Leaf[]): readonly ComposeFile[] | null {
  const { session } = context;
  const files: ComposeFile[] = [];
  for (const name of names) {
    if (isRemote(name.text)) return null;
    const path = absolutePath(context, name.text);
    const answer = session.readAt(path);
    if (answer.kind !== 'text' || answer.path === null) {
      reportAbsence(session, answer, name);
      return null;
    }
    if (!session.mayLoad()) {
      session.report('bounds', name.place, { path: ['include'] });
      return null;
    }
    files.push({ path, inside: answer.path, text: answer.text });
  }
  return files;
}

/** The variables of the included file: those of this one, and behind them its own env files', the last file's first. */
function scopeOf(context: LoadContext, item: Item, projectFolder: string): Scope {
  const { session, callersFolder } = context;
  const scope = context.scope.inner();
  const names = textsOf(valueAt(item, 'env_file'));
  if (names.length === 0) addDotenv(session, scope, fromCaller(callersFolder, joinPath(projectFolder, '.env')));
  for (const name of names) {
    const isAbsolute = name.text.startsWith('/');
    const path = fromCaller(callersFolder, isAbsolute ? name.text : joinPath(context.workingFolder, name.text));
    const answer = session.readAt(path);
    if (answer.kind === 'text') addDotenv(session, scope, path);
    else if (reportAbsence(session, answer, name)) scope.blind();
  }
  return scope;
}

const sections = ['services', 'volumes', 'networks', 'secrets', 'configs'];

function withImported({ session }: LoadContext, file: Mapping, included: Mapping): Mapping {
  const changes: [string, Entry][] = [];
  for (const section of sections) {
    const from = included.entries.get(section);
    if (from?.value.kind !== 'mapping') continue;
    const into = file.entries.get(section);
    const own = into?.value.kind === 'mapping' ? into.value.entries : new Map<string, Entry>();
    const entries = new Map(own);
    for (const [name, entry] of from.value.entries) {
      const conflict = own.get(name);
      if (!conflict) entries.set(name, entry);
      else if (!isSame(conflict.value, entry.value)) {
        session.report('conflict', conflict.key, { path: [section], name });
      }
    }
    changes.push([section, { ...(into ?? from), value: { ...from.value, entries } }]);
  }
  return withEntries(file, changes);
}
