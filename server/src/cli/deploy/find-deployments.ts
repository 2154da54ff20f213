import { finish } from '../../common/steps.ts';
import { mentionsUs } from '../../common/our-words.ts';
import { relevantPaths } from '../../deployment/graph/relevant.ts';
import type { Configs } from '../config/configs.ts';
import { FolderFiles } from './folder-files.ts';
import { noDeployments, type FoundDeployments } from './found.ts';
import type { Scope } from './scope.ts';
import { severityIn } from './severity-in.ts';

export interface FindOptions {
  readonly configs: Configs;
  /** Also findings that comments switch off. */
  readonly withHidden?: boolean;
}

/** Reads what the scopes hold; the code for that is loaded only where a text has a word of ours in it. */
export async function findDeployments(
  scopes: readonly Scope[],
  { configs, withHidden = false }: FindOptions,
): Promise<FoundDeployments> {
  const ours = scopes.flatMap((scope) => {
    const files = openFolder(scope.folder);
    return files && scope.candidates.some((path) => hasOurWord(files, path)) ? [{ scope, files }] : [];
  });
  if (ours.length === 0) return noDeployments;
  const { readScopes } = await import('./read-scopes.ts');
  const open = ours.map(async ({ scope, files }) => {
    const paths = finish(relevantPaths(files.peek.bind(files), scope.candidates));
    return { scope, files, paths, severityOf: await severityIn(files, scope, configs) };
  });
  return readScopes(await Promise.all(open), withHidden);
}

function openFolder(folder: string): FolderFiles | null {
  try {
    return new FolderFiles(folder);
  } catch {
    // said by whoever reads the files themselves
    return null;
  }
}

function hasOurWord(files: FolderFiles, path: string): boolean {
  const answer = files.peek(path);
  return answer.kind === 'text' && mentionsUs(answer.text);
}
