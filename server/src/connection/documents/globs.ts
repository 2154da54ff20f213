import picomatch from 'picomatch/posix';
import { plainGlobs } from '../../common/globs.ts';

type Matcher = (name: string) => boolean;

/** Of one name in a path; null: any names, also none. */
type Part = Matcher | null;

/** No file system has longer names, and what matching costs grows with the square. */
const longestName = 255;

/**
 * Which paths globs of `usersYml.files` mean: `**` for any folders, `*` and `?` within a name, `{a,b}`, `[0-9]` and
 * `[!0-9]`. Everything else stands for itself, as in the client's document selector. Paths are `/`-joined, with a drive
 * in lower case.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.flatMap(plainGlobs).map((glob) => glob.split('/').map(partOf));
  return (path) => {
    const names = path.replace(/^\/(?=[a-z]:)/, '').split('/');
    return wanted.some((parts) => matchNames(parts, names));
  };
}

function partOf(part: string): Part {
  if (part === '**') return null;
  if (part === '') return (name) => name === '';
  const matches = picomatch(escaped(part), { dot: true, keepQuotes: true, literalBrackets: false });
  return (name) => name.length <= longestName && matches(name);
}

/** Without what means more to picomatch than to VS Code: groups, ranges of numbers, quotes, `!` for "not". */
function escaped(part: string): string {
  return part.replace(/\[[!^]?[^\]]{1,255}\]|[^\w*?]/g, (found) =>
    found.length > 1 ? found.replace(/^\[!/, '[^') : `\\${found}`,
  );
}

/** In at most as many steps as there are pairs: no other place than the last `**` is ever gone back to. */
function matchNames(parts: readonly Part[], names: readonly string[]): boolean {
  let at = 0;
  let name = 0;
  let behind: { at: number; name: number } | null = null;
  while (name < names.length) {
    const part = parts[at];
    if (part === null) behind = { at: ++at, name };
    else if (part?.(names[name] ?? '')) {
      at += 1;
      name += 1;
    } else if (behind) {
      at = behind.at;
      name = ++behind.name;
    } else return false;
  }
  return parts.slice(at).every((part) => part === null);
}
