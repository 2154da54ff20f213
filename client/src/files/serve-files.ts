import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ReadDirectoryRequest,
  ReadFileRequest,
  StatRequest,
  type FileParams,
  type ReadDirectoryAnswer,
  type ReadFileAnswer,
  type ReadFileParams,
  type StatAnswer,
} from '../../../server/src/common/protocol/files-protocol.ts';
import { workspaceFileSystem } from './workspace-file-system.ts';

/** Has the server read folders that VS Code alone can: those that are open and on no disk, and nothing else. */
export function serveFiles(client: BaseLanguageClient, toBase64: (bytes: Uint8Array) => string): void {
  client.onRequest(StatRequest, async ({ uri }: FileParams): Promise<StatAnswer | null> => {
    const found = isServed(uri) ? await workspaceFileSystem.locate(uri) : null;
    return found && { kind: found.kind, size: found.size, modified: found.modified };
  });
  client.onRequest(ReadDirectoryRequest, async ({ uri }: FileParams): Promise<ReadDirectoryAnswer> =>
    isServed(uri) ? workspaceFileSystem.list(uri) : [],
  );
  client.onRequest(ReadFileRequest, async ({ uri, most }: ReadFileParams): Promise<ReadFileAnswer | null> => {
    const bytes = isServed(uri) ? await workspaceFileSystem.read(uri, most) : null;
    return bytes && { base64: toBase64(bytes) };
  });
}

function isServed(uri: string): boolean {
  const asked = Uri.parse(uri);
  return asked.scheme !== 'file' && workspace.getWorkspaceFolder(asked) !== undefined;
}
