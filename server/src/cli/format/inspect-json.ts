import type { InspectedUser } from '../../analysis/inspect.ts';
import { signInOf } from '../../analysis/sign-in.ts';
import { mask } from '../../common/words/mask.ts';
import { laterRole } from '../../model/verdict.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';
import type { Inspected, InspectFormatOptions, Output } from './format.ts';
import { jsonPieces } from './json-pieces.ts';

type Options = Pick<InspectFormatOptions, 'showSecrets'>;

/** The JSON that other programs rely on: names and order are those of docs/cli.md#inspect-json. */
export function* formatInspectJson({ files, deployments }: Inspected, options: Options): Output {
  yield* jsonPieces({ version: 1, files: filesOf(files, options), deployments: deploymentsOf(deployments) });
  yield '\n';
}

function* filesOf(files: readonly InspectedFile[], options: Options): Generator<object, void> {
  for (const { name, server, recognized, loads, error, users } of files) {
    const cause = error && { kind: error.kind, message: error.message, line: error.line };
    yield { file: name, kind: 'users', server, recognized, loads, error: cause, users: usersOf(users, options) };
  }
}

function* deploymentsOf(deployments: Inspected['deployments']): Generator<object, void> {
  for (const { file, service, server, usersFile, why } of deployments)
    yield { file, service, server, users_file: usersFile, why };
}

function* usersOf(users: readonly InspectedUser[], { showSecrets }: Options): Generator<object, void> {
  for (const user of users) {
    const signIn = signInOf(user);
    yield {
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
}
