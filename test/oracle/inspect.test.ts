import { inspectBytes, type InspectedFile } from '../../server/src/cli/inspect/inspect-file.ts';
import type { ServerName } from '../../server/src/common/servers.ts';
import type { OracleCase } from '../support/oracle-cases.ts';
import { assertAgreement, casesByKind, differ } from './cases.ts';

function inspect({ yaml }: OracleCase, server: ServerName): InspectedFile {
  return inspectBytes('users.yml', Buffer.from(yaml), { server, force: true });
}

function rubrix(each: OracleCase): string[] {
  const { loads, error, users } = inspect(each, 'rubrix-0.18');
  const shown = users.map((user) => ({
    username: user.username,
    full_name: user.fullName,
    email: user.email,
    disabled: user.disabled,
    workspaces: user.workspaces,
    is_superuser: user.superuser,
    hashed_password: user.hashedPassword,
    api_key: user.apiKey,
    default_workspace: user.defaultWorkspace,
    effective_workspaces: user.effectiveWorkspaces,
  }));
  const owners = Object.fromEntries(users.map((user) => [user.apiKey, user.apiKeyOwner]));
  return [
    ...differ('loads', each.loads, loads),
    ...differ('error kind', each.error_kind, error?.kind ?? null),
    ...differ('users', each.users, shown),
    ...differ('API key owners', Object.entries(each.api_key_owner), Object.entries(owners)),
    ...(error?.message === '' ? ['no message'] : []),
  ];
}

function argilla15(each: OracleCase): string[] {
  const { loads, users } = inspect(each, 'argilla-1.5');
  const supers = users.filter(({ superuser }) => superuser).map(({ username }) => username);
  return [
    ...differ('loads', each.argilla_1_5.loads, loads),
    ...differ('super-users', [...each.argilla_1_5.super_users].sort(), supers.sort()),
  ];
}

function migrate(each: OracleCase): string[] {
  const { loads, users } = inspect(each, 'argilla-migrate');
  const written = users.map(({ username, role, workspaces }) => ({
    username,
    role,
    workspaces: [...(workspaces ?? [])].sort(),
  }));
  return [...differ('goes through', each.migrate_1_6.ok, loads), ...differ('users', each.migrate_1_6.users, written)];
}

const servers = [
  ['rubrix-0.18', rubrix],
  ['argilla-1.5', argilla15],
  ['argilla-migrate', migrate],
] as const;

for (const [server, check] of servers) {
  describe(`inspect agrees with ${server} on the oracle's cases`, () => {
    for (const [kind, cases] of casesByKind()) {
      it(`${kind} (${cases.length} files)`, async () => assertAgreement(cases, check));
    }
  });
}
