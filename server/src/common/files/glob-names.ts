/** How the names of a path are matched by a glob, as the setting `usersYml.files` and the command line have it. */
import picomatch from 'picomatch/posix';

type Matcher = (name: string) => boolean;

/** Of one name in a path; null: any names, also none. */
export type GlobPart = Matcher | null;

/** No file system has longer names, and what matching costs grows with the square. */
const longestName = 255;

/**
 * A glob without braces, part by part: `**` for any folders, `*` and `?` within a name, `[0-9]` and `[!0-9]`.
 * Everything else stands for itself.
 */
export function globParts(glob: string): readonly GlobPart[] {
  return glob.split('/').map(partOf);
}

function partOf(part: string): GlobPart {
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
export function matchNames(parts: readonly GlobPart[], names: readonly string[]): boolean {
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
