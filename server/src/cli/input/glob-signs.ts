const signs = /[*?[{]/;

/** Whether a path, or a name in one, has signs in it that make it a pattern. */
export function isGlob(path: string): boolean {
  return signs.test(path);
}
