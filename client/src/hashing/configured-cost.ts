import { workspace, type Uri } from 'vscode';
import { configFileName } from '../../../server/src/common/config/config-file.ts';
import { ignoredGlob } from '../../../server/src/common/files/file-names.ts';
import { configOf } from '../judged-for.ts';
import type { UsersServer } from '../users-server.ts';
import type { ConfiguredCost } from './hasher.ts';

/** Asks the server, which knows the configuration files; it is not started where there is none of these. */
export function configuredCost(server: UsersServer): ConfiguredCost {
  return async (scope) => {
    const about = scope ?? someFile();
    if (!about || !(server.state === 'running' || (await hasConfig()))) return undefined;
    try {
      return (await configOf(server, about))?.hashCost ?? undefined;
    } catch {
      // A server that does not run keeps nobody from hashing.
      return undefined;
    }
  };
}

/** A file that might lie in the first folder. */
function someFile(): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  return folder?.uri.with({ path: `${folder.uri.path}/users.yml` });
}

async function hasConfig(): Promise<boolean> {
  return (await workspace.findFiles(`**/${configFileName}`, ignoredGlob, 1)).length > 0;
}
