import { delimiter, dirname } from 'node:path';

/** Variables of git's that say whom it trusts and where it is installed. All others would lead it elsewhere. */
const kept = /^GIT_(?:CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+|PARAMETERS|GLOBAL|SYSTEM|NOSYSTEM)|EXEC_PATH)$/;

/**
 * The environment in which git looks at a repository, whatever a hook, a shell or the repository's own settings want.
 * It finds the repository of the folder `root` or none, fetches nothing, asks nothing, and tells the objects as they
 * were committed.
 */
export function gitEnvironment(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string | undefined> {
  const passed = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || kept.test(name));
  return {
    ...Object.fromEntries(passed),
    // Behind an empty one no path is looked at for links.
    GIT_CEILING_DIRECTORIES: `${delimiter}${dirname(root)}`,
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // An object that a partial clone lacks would be fetched, by programs that the repository's settings name. Git
    // before 2.45 knows only the second.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}
