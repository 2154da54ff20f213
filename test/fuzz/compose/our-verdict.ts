import { finish } from '../../../server/src/common/steps.ts';
import { readProject } from '../../../server/src/deployment/compose/read-project.ts';
import type { ComposeGeneration, Problem, Project } from '../../../server/src/deployment/compose/project.ts';
import type { Mount, Value } from '../../../server/src/deployment/container.ts';
import type { Folder } from './generate/folder.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { byTarget, folderName } from './verdict.ts';

/** A text that can't be told from the folder alone. */
export const untold = Symbol('untold');

export interface OurMount {
  readonly kind: string;
  readonly source: string | typeof untold;
  readonly target: string;
  readonly readOnly: boolean;
  readonly makesSource: boolean;
}

export interface OurService {
  readonly environment: Readonly<Record<string, string | null | typeof untold>>;
  readonly mounts: readonly OurMount[];
}

export interface OurVerdict {
  /** Null where Compose refuses the folder. `untold`: that depends on what lies outside. */
  readonly services: Readonly<Record<string, OurService>> | null | 'untold';
  readonly problems: readonly string[];
}

export function ourProject({ files, given }: Folder, generation: ComposeGeneration = 2): Project | null {
  const [first, ...others] = given;
  const request = first === undefined ? { folder: '' } : { files: [first, ...others] as const };
  return finish(readProject(memoryFiles(withoutMarks(files)), request, generation));
}

/** Byte order marks never reach our reading: `Files` keeps them out. */
function withoutMarks(files: Folder['files']): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(/^\ufeff/, '')]));
}

/** What our reading makes of a folder, if the caller's environment is empty. */
export function ourVerdict(folder: Folder, generation: ComposeGeneration = 2): OurVerdict {
  const project = ourProject(folder, generation);
  if (!project) return { services: null, problems: ['no file'] };
  const { started } = project;
  const isMet = ({ service, atStart, kind, path }: Problem): boolean => {
    // `config` of 1.29 looks at neither.
    if (generation === 1 && kind === 'undeclared' && path[0] !== 'volumes') return false;
    return !atStart || service === null || generation === 1 || started.has(service);
  };
  const problems = project.problems.filter(isMet).map(({ kind, path, name }) => [kind, ...path, name ?? ''].join(' '));
  const services: Record<string, OurService> = {};
  for (const { service, variables, mounts } of project.containers) {
    if (service === null || (generation === 2 && !started.has(service))) continue;
    const environment = [...variables.values()].map(({ name, value }) => [name, textOf(value)] as const);
    services[service] = {
      environment: Object.fromEntries(environment),
      mounts: inOrder(mounts.map(ourMount), generation),
    };
  }
  if (problems.length > 0) return { services: null, problems };
  const isUntold = project.unseen || project.containers.some(({ unseen }) => unseen.variables || unseen.rest);
  return { services: isUntold ? 'untold' : services, problems };
}

/** 1.29 gives them in an order of its own. */
function inOrder(mounts: OurMount[], generation: ComposeGeneration): OurMount[] {
  return generation === 1 ? mounts.sort(byTarget) : mounts;
}

function textOf(value: Value): string | null | typeof untold {
  if (value.kind === 'text') return value.text;
  return value.kind === 'unset' ? null : (value.otherwise ?? untold);
}

function ourMount({ kind, source, target, readOnly = false, makesSource }: Mount): OurMount {
  return { kind, source: sourceOf(source), target, readOnly, makesSource };
}

function sourceOf(source: Mount['source']): string | typeof untold {
  switch (source.kind) {
    case 'inside':
      return source.path === '' ? folderName : `${folderName}/${source.path}`;
    case 'volume':
      return source.name;
    case 'content': {
      const text = textOf(source.content.value);
      // `config` leaves an empty one out.
      return text === untold ? untold : text ? `content:${text}` : '';
    }
    case 'nothing':
      return '';
    default:
      return untold;
  }
}
