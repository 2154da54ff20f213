import { languages, window, type TextDocument, type Uri } from 'vscode';
import { usersFileGlobs } from '../../server/src/common/file-names.ts';
import { plainGlobs } from '../../server/src/common/globs.ts';
import type { ServerName } from '../../server/src/common/servers.ts';
import { settingOf } from './settings.ts';

type UsersFilter =
  | { readonly scheme: 'file'; readonly language: string; readonly pattern: string }
  | { readonly scheme: 'file'; readonly pattern: string };

/**
 * Documents for the language server. A file that the setting names counts whatever its language is: templates and
 * lists with other endings have other languages.
 */
export function usersSelector(): UsersFilter[] {
  return [
    ...usersFileGlobs.map((pattern) => ({ scheme: 'file' as const, language: 'yaml', pattern })),
    ...settingOf('files')
      .flatMap(plainGlobs)
      .map((pattern) => ({ scheme: 'file' as const, pattern })),
  ];
}

export function isUsersDocument(document: TextDocument): boolean {
  return languages.match(usersSelector(), document) > 0;
}

export function activeUsersDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isUsersDocument(document) ? document : undefined;
}

/** The generation that the settings choose for the file, without a look at its comments. */
export function chosenServer(uri?: Uri): ServerName {
  return settingOf('server', uri);
}
