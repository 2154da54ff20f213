/** How the image of a service is built. */
import type { Build, Variable } from '../../container.ts';
import { isKnown } from '../../interpolation/marks.ts';
import { fromCaller } from '../load/load-context.ts';
import type { Scope } from '../session/scope.ts';
import { type Mapping, textAt, valueAt } from '../model/item.ts';
import { joinPath, sourceAt } from '../paths.ts';
import { keyValues } from './read-variables.ts';
import { writtenOf } from './written.ts';

export function readBuild(service: Mapping, folder: string, scope: Scope): Build | null {
  const build = valueAt(service, 'build');
  if (build?.kind !== 'mapping') return null;
  const context = textAt(build, 'context')?.text ?? folder;
  const isElsewhere = !context.startsWith('/') && /^(?:[a-z-]+:|github\.com\/|git@)/.test(context);
  const path = isElsewhere ? null : fromCaller(folder, context);
  const dockerfile = textAt(build, 'dockerfile')?.text ?? 'Dockerfile';
  const inline = textAt(build, 'dockerfile_inline');
  const target = textAt(build, 'target');
  const args = new Map<string, Variable>();
  const written = valueAt(build, 'args');
  for (const variable of written ? keyValues(written, scope) : []) args.set(variable.name, variable);
  return {
    context: path === null ? { kind: 'outside' } : sourceAt(path),
    dockerfile: path === null || !isKnown(dockerfile) ? { kind: 'unknown' } : sourceAt(from(path, dockerfile)),
    inline: inline ? writtenOf(inline) : null,
    target: target ? writtenOf(target) : null,
    args,
    place: build.place,
  };
}

function from(folder: string, path: string): string {
  return path.startsWith('/') ? path : joinPath(folder, path);
}
