import type { InspectedUser } from '../../analysis/inspect.ts';
import { signInOf } from '../../analysis/sign-in.ts';
import { laterRole } from '../../model/verdict.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';
import type { InspectFormatOptions } from './format.ts';
import { mask } from './words.ts';

/**
 * The JSON that other programs rely on, piece by piece: with thousands of super-users, who reach all workspaces each,
 * it is longer than a text can be. Names and order are those of docs/cli.md#inspect-json.
 */
export function* formatInspectJson(
  files: readonly InspectedFile[],
  { showSecrets }: Pick<InspectFormatOptions, 'showSecrets'>,
): Generator<string, void> {
  yield '{\n  "version": 1,\n  "files": [';
  for (const [index, file] of files.entries()) {
    yield index === 0 ? '\n    ' : ',\n    ';
    yield* fileJson(file, showSecrets);
  }
  yield files.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

const noUsers = '[]\n    }';

function* fileJson(
  { name, server, recognized, loads, error, users }: InspectedFile,
  showSecrets: boolean,
): Generator<string, void> {
  const cause = error && { kind: error.kind, message: error.message, line: error.line };
  const shell = indented({ file: name, server, recognized, loads, error: cause, users: [] }, 4);
  if (users.length === 0) {
    yield shell;
    return;
  }
  yield `${shell.slice(0, -noUsers.length)}[`;
  for (const [index, user] of users.entries()) {
    yield `${index === 0 ? '' : ','}\n        ${indented(userJson(user, showSecrets), 8)}`;
  }
  yield '\n      ]\n    }';
}

/** `by`: the spaces before the value, which its other lines get too. */
function indented(value: object, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}

function userJson(user: InspectedUser, showSecrets: boolean): object {
  const signIn = signInOf(user);
  return {
    username: user.username,
    full_name: user.fullName,
    email: user.email,
    disabled: user.disabled,
    workspaces: user.workspaces,
    is_superuser: user.superuser,
    role: user.role,
    ...(user.role === null ? {} : { role_1_11: laterRole(user.role) }),
    default_workspace: user.defaultWorkspace,
    effective_workspaces: user.all ? [] : user.effectiveWorkspaces,
    ...(user.all ? { all: true } : {}),
    hashed_password: showSecrets ? user.hashedPassword : mask,
    api_key: showSecrets ? user.apiKey : mask,
    api_key_owner: user.apiKeyOwner,
    sign_in: { password: signIn.password, api_key: signIn.apiKey },
  };
}
