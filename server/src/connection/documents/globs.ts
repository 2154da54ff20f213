import { globParts, matchNames } from '../../common/files/glob-names.ts';
import { plainGlobs } from '../../common/files/globs.ts';

/**
 * Which paths globs of `usersYml.files` mean: `**` for any folders, `*` and `?` within a name, `{a,b}`, `[0-9]` and
 * `[!0-9]`. Everything else stands for itself, as in the client's document selector. Paths are `/`-joined, with a drive
 * in lower case.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.flatMap(plainGlobs).map(globParts);
  return (path) => {
    const names = path.replace(/^\/(?=[a-z]:)/, '').split('/');
    return wanted.some((parts) => matchNames(parts, names));
  };
}
