/** Steps aside where another extension is there that says the same. */
import { extensions, type Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { settingOf } from './settings.ts';

/** Red Hat's, for all YAML. Its hover and completion say nothing without a schema, and none of ours is given to it. */
const yamlExtension = 'redhat.vscode-yaml';

export const besideOthers: Middleware = {
  provideDocumentSymbols: (document, token, next) => (hasOutlineOfOthers(document.uri) ? [] : next(document, token)),
};

/** It need not run yet. */
function hasOutlineOfOthers(uri: Uri): boolean {
  return settingOf('outline', uri) === 'auto' && extensions.getExtension(yamlExtension) !== undefined;
}
