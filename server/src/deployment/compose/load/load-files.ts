/** Loads compose files into one, step by step as Compose does (docs/compose.md#files). */
import { applyExtends } from './apply-extends.ts';
import { applyInclude } from './apply-include.ts';
import { readDocuments } from './documents.ts';
import { layOver, weightOf } from './lay-over.ts';
import type { ComposeFile, LoadContext } from './load-context.ts';
import { resolveFilePaths } from './resolve-paths.ts';
import { resolveListedVariables } from './resolve-variables.ts';
import { checkShape } from '../check/check-shape.ts';
import { resetTree, withoutReset } from '../merge/reset.ts';
import { implySecretTargets } from '../merge/imply.ts';
import type { Mapping } from '../model/item.ts';
import type { Session } from '../session/session.ts';

/** The files over each other, with all paths counted from the working folder. */
export function* loadFiles(context: LoadContext, files: readonly ComposeFile[]): Generator<undefined, Mapping> {
  const place = { file: files[0]?.inside ?? '', start: 0, end: 0 };
  let result: Mapping = { kind: 'mapping', entries: new Map(), place };
  for (const file of files) result = yield* loadFile(context, result, file);
  const resolved = yield* resolveFilePaths(yield* implySecretTargets(result), context.workingFolder);
  return yield* resolveListedVariables(resolved, context.scope);
}

function* loadFile(context: LoadContext, base: Mapping, file: ComposeFile): Generator<undefined, Mapping> {
  const { session, scope } = context;
  let result = base;
  for (const document of yield* readDocuments(session, file.inside, file.text, scope)) {
    if (!session.mayDo(weightOf(result) + weightOf(document.content))) return tooMuch(session, result);
    const resets = resetTree(document.resets);
    const extended = yield* applyExtends(context, document.content, file.path, resets);
    result = withoutReset(result, resets);
    const within = { ...context, included: [...context.included, file.path] };
    const content = yield* applyInclude(within, extended, loadFiles);
    result = yield* layOver(session, result, content);
    yield* checkShape(result, session);
    yield;
  }
  return result;
}

/** Nobody can tell what comes of it. */
function tooMuch(session: Session, file: Mapping): Mapping {
  session.report('bounds', file.place);
  session.unseen = true;
  return { ...file, entries: new Map() };
}
