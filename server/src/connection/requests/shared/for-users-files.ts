import type { DocumentFilter, TextDocumentRegistrationOptions } from 'vscode-languageserver';
import { usersFileGlobs } from '../../../common/files/file-names.ts';
import type { Binding } from '../../binding.ts';
import type { Registrable, Registration } from '../../client/client.ts';
import { hasUsersFileName } from '../../documents/names.ts';
import { uriPath } from '../../documents/uris.ts';
import { LatestRun } from '../../latest-run.ts';
import type { Services } from '../../services.ts';

/**
 * Has the client ask for something in users files alone, by their names: for all other YAML whatever else it has stays
 * in charge. Files with other names count once they are open.
 */
export function forUsersFiles<O extends TextDocumentRegistrationOptions>(
  type: Registrable<O>,
  optionsFor: (documentSelector: DocumentFilter[]) => O,
  { client, documents, guard }: Services,
): Required<Pick<Binding, 'start' | 'dispose'>> {
  const globs = new Set(usersFileGlobs);
  let registered: Registration | null = null;
  const run = new LatestRun(type.method, guard, async () => {
    const before = registered;
    const filters = [...globs].map((pattern) => ({ pattern }));
    registered = await client.register(type, optionsFor(filters));
    await before?.end();
  });
  documents.onDidChange(({ document, cause }) => {
    if (cause === 'edited' || document.version === null || hasUsersFileName(document.uri)) return;
    guard.background(type.method, async () => {
      await document.settle();
      const glob = globOf(document.uri);
      if (!document.file || globs.has(glob)) return;
      globs.add(glob);
      run.order();
    });
  });
  return {
    start: () => {
      run.order();
    },
    dispose: () => {
      run.stop();
    },
  };
}

/** A name may have signs in it that mean something to a glob. */
function globOf(uri: string): string {
  const path = uriPath(uri);
  return `**/${path.slice(path.lastIndexOf('/') + 1).replace(/[*?[\]{},!\\]/g, '?')}`;
}
