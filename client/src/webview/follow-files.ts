import { Disposable, Uri, workspace } from 'vscode';
import { affects } from '../settings.ts';
import type { UsersServer } from '../users-server.ts';

/** What a view does when something else may be told of a file, by its URI, or of all files that it shows. */
export interface FileFollower {
  readonly follow: (uri: string) => void;
  readonly followAll: () => void;
}

/** Tells a view when what the server says of files may have changed. */
export function followFiles(server: UsersServer, { follow, followAll }: FileFollower): Disposable {
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => {
      follow(document.uri.toString());
    }),
    server.onDidChangeAccess(({ uri }) => {
      follow(Uri.parse(uri).toString());
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') followAll();
    }),
    // Another server generation reads the same file in another way.
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'server')) followAll();
    }),
  );
}
