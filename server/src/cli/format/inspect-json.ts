import type { InspectedUser } from '../../analysis/inspect.ts';
import type { InspectedFile } from '../inspect-file.ts';
import { mask } from './words.ts';

/** The JSON that other programs rely on: names and order are those of the contract. */
export function formatInspectJson(files: readonly InspectedFile[], showSecrets: boolean): string {
  const report = {
    version: 1,
    files: files.map(({ name, server, recognized, loads, error, users }) => ({
      file: name,
      server,
      recognized,
      loads,
      error: error && { kind: error.kind, message: error.message, line: error.line },
      users: users.map((user) => userJson(user, showSecrets)),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function userJson(user: InspectedUser, showSecrets: boolean): object {
  return {
    username: user.username,
    full_name: user.fullName,
    email: user.email,
    disabled: user.disabled,
    workspaces: user.workspaces,
    is_superuser: user.superuser,
    role: user.role,
    default_workspace: user.defaultWorkspace,
    effective_workspaces: user.effectiveWorkspaces,
    hashed_password: showSecrets ? user.hashedPassword : mask,
    api_key: showSecrets ? user.apiKey : mask,
    api_key_owner: user.apiKeyOwner,
  };
}
