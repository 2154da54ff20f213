/** The globs of the setting `usersYml.files`, as everyone who matches them must take them. */
import { localized } from '../words/translation.ts';

const maxLength = 250;
const maxPlain = 32;
const maxStars = 2;
const maxGlobstars = 3;

/** What a glob may be at most, for people. */
export function globLimits(): string {
  return localized`${maxLength} characters, ${maxStars} "*" in one name, ${maxGlobstars} "**", ${maxPlain} combinations of what is in braces`;
}

/**
 * The globs without braces that a glob stands for, each as it matches whole paths: with `/`, a drive in lower case, and
 * free to begin in any folder unless it has a lead. None for a glob beyond the limits: matchers, VS Code's too, try
 * every way to share out a path among the stars, and a workspace may bring settings that were made to hang them. They
 * need many seconds for `*a*a*a*a*z` and 200 letters.
 */
export function plainGlobs(glob: string): readonly string[] {
  if (glob === '' || glob.length > maxLength) return [];
  // Each of them doubles the combinations, so that these need not be made to be counted.
  const choices = glob.match(/\{[^{}]*\}/g)?.filter((braces) => braces.includes(',')) ?? [];
  if (2 ** choices.length > maxPlain) return [];
  const globs: string[] = [];
  for (const choice of withoutBraces(glob)) {
    const plain = wholePath(choice);
    if (globs.length === maxPlain || !isBounded(plain)) return [];
    globs.push(plain);
  }
  return [...new Set(globs)];
}

/** The globs that one with `{a,b}` stands for, one at a time, as there may be more than anybody can count. */
export function* withoutBraces(glob: string): Generator<string, void> {
  const found = /\{([^{}]*)\}/.exec(glob);
  if (!found) {
    yield glob;
    return;
  }
  const [braces, inside = ''] = found;
  const before = glob.slice(0, found.index);
  const after = glob.slice(found.index + braces.length);
  for (const choice of inside.split(',')) yield* withoutBraces(before + choice + after);
}

function wholePath(glob: string): string {
  const path = glob.replaceAll('\\', '/').replace(/^[A-Z](?=:)/, (drive) => drive.toLowerCase());
  if (path.startsWith('**') || path.startsWith('/') || /^[a-z]:/.test(path)) return path;
  return `**/${path.replace(/^\.\//, '')}`;
}

function isBounded(glob: string): boolean {
  const names = glob.split('/');
  const globstars = names.filter((name) => name === '**').length;
  return globstars <= maxGlobstars && names.every((name) => (name.match(/\*+/g)?.length ?? 0) <= maxStars);
}
