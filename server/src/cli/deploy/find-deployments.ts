import { finish } from '../../common/steps.ts';
import { mentionsUs } from '../../common/our-words.ts';
import { relevantPaths } from '../../deployment/graph/relevant.ts';
import { FolderFiles } from './folder-files.ts';
import { noDeployments, type FoundDeployments } from './found.ts';
import type { Scope } from './scope.ts';

/**
 * Reads what the scopes hold; the code for that is loaded only where a text has a word of ours in it. `withHidden`:
 * also findings that comments switch off.
 */
export async function findDeployments(scopes: readonly Scope[], withHidden = false): Promise<FoundDeployments> {
  const ours = scopes.flatMap((scope) => {
    const files = openFolder(scope.folder);
    return files && scope.candidates.some((path) => hasOurWord(files, path)) ? [{ scope, files }] : [];
  });
  if (ours.length === 0) return noDeployments;
  const { readScopes } = await import('./read-scopes.ts');
  return readScopes(
    ours.map(({ scope, files }) => ({
      scope,
      files,
      paths: finish(relevantPaths(files.peek.bind(files), scope.candidates)),
    })),
    withHidden,
  );
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
