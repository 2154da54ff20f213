import { readDockerfile, type BuiltImage } from '../dockerfile/read.ts';
import type { Build, Container, Value } from '../container.ts';
import type { Files } from '../files.ts';

/** What a service is built from; `file`: its Dockerfile, null where that is not in the folder. */
export interface BuiltService {
  readonly built: BuiltImage | null;
  readonly file: string | null;
}

export function builtService(build: Build, files: Files): BuiltService {
  const { context, dockerfile, inline, target, args } = build;
  const folder = context.kind === 'inside' ? context.path : null;
  const given: ReadonlyMap<string, Value> = new Map([...args].map(([name, { value }]) => [name, value]));
  const options = { context: folder, target: target?.value.kind === 'text' ? target.value.text : null, args: given };
  if (inline) {
    const { file } = inline.place;
    const text = inline.value.kind === 'text' ? inline.value.text : null;
    // Its places are those of the whole: what stands where in it is not told.
    return { file, built: text === null ? null : readDockerfile({ ...options, file, text }) };
  }
  if (dockerfile.kind !== 'inside') return { built: null, file: null };
  const answer = files.read(dockerfile.path);
  if (answer.kind !== 'text') return { built: null, file: null };
  return { file: dockerfile.path, built: readDockerfile({ ...options, file: dockerfile.path, text: answer.text }) };
}

/** The service with what its image is made of. */
export function withBuilt(container: Container, built: BuiltImage): Container {
  return {
    ...container,
    variables: new Map([...built.variables, ...container.variables]),
    mounts: [...built.copies, ...container.mounts],
    workingDirectory: container.workingDirectory ?? built.workingDirectory,
    entrypoint: container.entrypoint ?? built.entrypoint,
    // An entrypoint of its own takes the image's command away.
    command: container.command ?? (container.entrypoint ? null : built.command),
  };
}
