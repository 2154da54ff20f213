import { ignoredFolders, usersFileNamesInWords } from '../../common/files/file-names.ts';
import { defaultServer, serverNames, type ServerName } from '../../common/servers.ts';
import { listed } from '../../common/words/words.ts';
import { flag, text, word, type Option } from './option.ts';
import { UsageError } from './usage-error.ts';

/** What several commands have in common: options that mean the same everywhere, and PATHs. */

export const force = flag('take files that are no Rubrix/Argilla users files for such');

/** `help`: what the command does with the server. */
export function server(help?: string): Option<ServerName> {
  return word({ placeholder: 'NAME', words: serverNames, usual: defaultServer, ...(help !== undefined && { help }) });
}

const file = 'a file';
const folder = `a folder (its ${usersFileNamesInWords()}, at any depth, without ${listed(ignoredFolders, 'and')})`;
const pattern = "a pattern in quotes, such as 'config/**/*.yml'";
const standardInput = '- for standard input';

export const aboutPaths = `PATH is ${file}, ${folder}, ${pattern}, or ${standardInput}.`;

export const aboutFilesAndFolders = `PATH is ${file}, ${folder}, or ${pattern}.`;

/** The same as `server`, null where it is not given: a file's comment or its deployment may choose. */
export function chosenServer(): Option<ServerName | null> {
  return serverOrNone('which wins over a comment and what is deployed');
}

/** The same, for what has neither. */
export function serverOrNone(help: string): Option<ServerName | null> {
  return { ...server(help), usual: null };
}

export const noDeploy = flag('leave deployment files alone (compose files, Dockerfiles, shell scripts, manifests)');

export const config = text('FILE|none', 'the configuration file; unless given it is looked for from each file upwards');

/** The PATHs, of which there must be one. */
export function checkPaths(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.');
  if (paths.includes('')) throw new UsageError('A PATH is empty.');
  return paths;
}
