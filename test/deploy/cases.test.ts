import assert from 'node:assert/strict';
import { checkJson, makeFolder, users } from '../cli/harness.ts';
import { deploymentCases, publicDeployments, type DeploymentCase } from '../support/deployment-cases.ts';

interface Deployment {
  readonly file: string;
  readonly server: string | null;
  readonly users_file: string | null;
  readonly why: string | null;
}

async function inspect(folder: string): Promise<readonly Deployment[]> {
  const { out } = await users(['inspect', '--format', 'json', folder]);
  return (JSON.parse(out) as { readonly deployments: readonly Deployment[] }).deployments;
}

async function check(folder: string): Promise<readonly string[]> {
  const { out } = await users(['check', '--format', 'json', '--verify-passwords', 'none', folder]);
  return checkJson(out).files.flatMap(({ file, kind, diagnostics }) =>
    kind === 'deployment'
      ? diagnostics.map(
          ({ code, severity, range }) => `${file.slice(folder.length + 1)}:${range.start.line + 1} ${severity} ${code}`,
        )
      : [],
  );
}

async function inFolder({ files }: DeploymentCase, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = makeFolder(files);
  try {
    await test(folder.path);
  } finally {
    folder.remove();
  }
}

/** What a Helm chart makes of its values is not followed, so that no server is seen. */
const unseen = new Set(['d057']);

function describeCases(title: string, cases: readonly DeploymentCase[], withServers: boolean): void {
  const kinds = new Map<string, DeploymentCase[]>();
  for (const each of cases) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  describe(title, () => {
    for (const [kind, all] of kinds) {
      it(`${kind} (${all.length} folders)`, async () => {
        for (const each of all) {
          await inFolder(each, async (folder) => {
            const expected = each.expect.map(({ file, line, what, severity }) => `${file}:${line} ${severity} ${what}`);
            assert.deepEqual([...(await check(folder))].sort(), expected.sort(), `${each.id} ${each.title}`);
            if (!withServers) return;
            const found = await inspect(folder);
            if (unseen.has(each.id)) return;
            const usersFile = each.users_file === null ? null : `${folder}/${each.users_file}`;
            const right = found.some((one) => one.server === each.generation && one.users_file === usersFile);
            assert.ok(
              right || (found.length === 0 && each.generation === null && usersFile === null),
              `${each.id} ${each.title}: ${JSON.stringify(found)}`,
            );
            for (const one of found) assert.equal(one.why === null, one.users_file !== null, each.id);
          });
        }
      });
    }
  });
}

describeCases(
  'check and inspect say of made-up folders what Compose and the servers really do',
  deploymentCases(),
  true,
);
describeCases('check says of public deployment files what is right to say', publicDeployments(), false);
