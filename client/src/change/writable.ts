import { FilePermission, l10n, languages, workspace, type TextDocument } from 'vscode';

/** Why nothing can be written into a document, as far as VS Code tells; undefined: it can. */
export async function refusedFile(document: TextDocument): Promise<string | undefined> {
  const { uri } = document;
  const isReadOnly =
    workspace.fs.isWritableFileSystem(uri.scheme) === false || isSetReadOnly(document) || (await isLocked(document));
  return isReadOnly ? l10n.t('{0} is read-only, so nothing was written.', workspace.asRelativePath(uri)) : undefined;
}

/** By the settings, which keep people from typing, but no extension from writing. */
function isSetReadOnly(document: TextDocument): boolean {
  const settings = workspace.getConfiguration('files', document.uri);
  const matches = (name: string): boolean =>
    Object.entries(settings.get<Record<string, unknown>>(name, {})).some(
      ([pattern, value]) => value === true && languages.match({ pattern }, document) > 0,
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** What is nowhere yet, as an untitled document, has no permissions. */
async function isLocked({ uri }: TextDocument): Promise<boolean> {
  const permissions = await workspace.fs.stat(uri).then(
    (stat) => stat.permissions,
    () => undefined,
  );
  return ((permissions ?? 0) & FilePermission.Readonly) !== 0;
}
