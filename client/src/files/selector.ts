import { languages, window, workspace, type TextDocument, type Uri } from 'vscode';
import { claimOf, type Claim } from '../../../server/src/common/claim.ts';
import { configFileName } from '../../../server/src/common/config/config-file.ts';
import { usersFileGlobs } from '../../../server/src/common/files/file-names.ts';
import { plainGlobs } from '../../../server/src/common/files/globs.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { filesOfConfigs } from './config-globs.ts';
import { deploymentFilters } from '../deployments/deployment-documents.ts';
import { settingOf } from '../settings.ts';

type UsersFilter =
  | { readonly scheme: string; readonly language: string; readonly pattern?: string }
  | { readonly scheme: string; readonly pattern: string };

const yaml = 'yaml';

/** How much of a file is looked through for a comment that claims it, in lines. */
const longestHead = 100;

/** Schemes of what shows other versions of a file, which VS Code takes for file systems, too. */
const otherVersions = /git|svn|hg|scm|history|review|pull|^pr$|diff|conflict|timeline|snapshot|merge/;

/**
 * Schemes of documents that are files, or become some: those on disk, untitled ones, those of virtual folders, and of
 * other places that can be read. Older versions, comparisons and output are none.
 */
export function editedSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const open = workspace.textDocuments.map(({ uri }) => uri.scheme).filter(isOfFiles);
  return [...new Set(['file', 'untitled', ...folders, ...open])].sort();
}

function isOfFiles(scheme: string): boolean {
  const isWritable = workspace.fs.isWritableFileSystem(scheme);
  return isWritable === true || (isWritable === false && !otherVersions.test(scheme));
}

/** Documents that are users files by name, or by the setting whatever their language is. */
export function namedSelector(): UsersFilter[] {
  return editedSchemes().flatMap((scheme) => [
    ...usersFileGlobs.map((pattern) => ({ scheme, language: yaml, pattern })),
    ...filesOfSetting(scheme),
  ]);
}

/** Documents that may be users files, as a comment claims them. */
function claimableSelector(): UsersFilter[] {
  return editedSchemes().flatMap((scheme) => [{ scheme, language: yaml }, ...filesOfSetting(scheme)]);
}

const configFileGlob = `**/${configFileName}`;

export function isConfigDocument({ uri }: TextDocument): boolean {
  return uri.path.endsWith(`/${configFileName}`);
}

/** Documents for the language server: of those that tell of a deployment it gets the ones with a word of ours. */
export function serverSelector(): UsersFilter[] {
  return [
    ...claimableSelector(),
    ...editedSchemes().flatMap(deploymentFilters),
    ...editedSchemes().map((scheme) => ({ scheme, pattern: configFileGlob })),
  ];
}

/** Templates and lists with other endings have other languages. */
function filesOfSetting(scheme: string): { readonly scheme: string; readonly pattern: string }[] {
  return [...settingOf('files'), ...filesOfConfigs()].flatMap(plainGlobs).map((pattern) => ({ scheme, pattern }));
}

export function isUsersDocument(document: TextDocument): boolean {
  return languages.match(namedSelector(), document) > 0 || isClaimed(document);
}

/** A comment at its top says that it is one. */
function isClaimed(document: TextDocument): boolean {
  return languages.match(claimableSelector(), document) > 0 && claimOfDocument(document) === 'check';
}

/** What the comments at its top say of whose file it is. */
export function claimOfDocument(document: TextDocument): Claim | null {
  return claimOf(firstLines(document));
}

function* firstLines(document: TextDocument): Generator<string, void> {
  const count = Math.min(document.lineCount, longestHead);
  for (let line = 0; line < count; line++) yield document.lineAt(line).text;
}

export function activeUsersDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isUsersDocument(document) ? document : undefined;
}

/** The generation that the settings choose for the file, without a look at its comments. */
export function chosenServer(uri?: Uri): ServerName {
  return settingOf('server', uri);
}
