import type { ServerName } from '../../server/src/common/protocol.ts';
import { languages, window, type TextDocument, type Uri } from 'vscode';
import { selectorGlob, usersFileGlob } from './names.ts';
import { readSettings } from './settings.ts';

type UsersFilter =
  | { readonly scheme: 'file'; readonly language: string; readonly pattern: string }
  | { readonly scheme: 'file'; readonly pattern: string };

/**
 * Documents for the language server. A file that the setting names counts whatever its language is: templates and
 * lists with other endings have other languages.
 */
export function usersSelector(): UsersFilter[] {
  const named = readSettings().files.map((glob) => ({ scheme: 'file' as const, pattern: selectorGlob(glob) }));
  return [{ scheme: 'file', language: 'yaml', pattern: usersFileGlob }, ...named];
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
  return readSettings(uri).server;
}
