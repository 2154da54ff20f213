import assert from 'node:assert/strict';
import { finish } from '../../server/src/common/steps.ts';
import type { Files } from '../../server/src/deployment/files.ts';
import { candidateKind } from '../../server/src/deployment/graph/candidates.ts';
import { Memory } from '../../server/src/deployment/graph/memory.ts';
import { readDeployments, type Deployments } from '../../server/src/deployment/graph/read.ts';
import { relevantPaths } from '../../server/src/deployment/graph/relevant.ts';
import { deploymentCases } from '../support/deployment-cases.ts';
import { EditableFiles } from '../support/editable-files.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { user } from '../support/users.ts';

function read(files: Files, paths: readonly string[], memory?: Memory): Deployments {
  const candidates = paths.filter((path) => candidateKind(path) !== null).sort();
  return finish(readDeployments(files, finish(relevantPaths(files.read, candidates)), memory));
}

/** All that is said of a folder, without what was worked out to say it. */
function told({ servers, stopped, findings }: Deployments): unknown {
  return [
    servers.map((server) => {
      const { container, release, users, credentials, exposure } = server;
      const looked = 'path' in users ? [users.path, 'file' in users ? users.file : null] : [];
      return [
        container.place,
        release,
        users.kind,
        looked,
        users.delivered.length,
        credentials.state,
        exposure,
        stopped.has(server),
      ];
    }),
    findings.map(({ code, severity, place, related }) => [code, severity, place, related.length]),
  ];
}

describe('a folder that is read again', () => {
  const compose = (more = ''): string => `services:
  s:
    image: argilla/argilla-server:v1.5.1
    env_file: s.env
    environment:
      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml
    volumes:
      - ./.users.yaml:/config/.users.yaml
${more}`;
  const folder = (name: string): Record<string, string> => ({
    [`${name}/compose.yaml`]: compose(),
    [`${name}/s.env`]: 'SECRET_KEY=9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7\n',
    [`${name}/.users.yaml`]: user('ana'),
  });
  const script = `docker run -e SECRET_KEY argilla/argilla-server:v1.5.1\n`;

  it('is read where something has changed, and nowhere else', () => {
    const files = new EditableFiles({ ...folder('a'), ...folder('b'), 'run.sh': script });
    const memory = new Memory();
    const again = (): ReadonlyMap<string, object> => {
      const { servers } = read(files, Object.keys(files.texts), memory);
      return new Map(servers.map((server) => [server.container.place.file, server]));
    };
    const first = again();
    assert.deepEqual([...first.keys()], ['a/compose.yaml', 'b/compose.yaml', 'run.sh']);
    const others = (changed: string | null): void => {
      const now = again();
      for (const [path, server] of first) assert.equal(now.get(path) === server, path !== changed, path);
      for (const [path, server] of now) (first as Map<string, object>).set(path, server);
    };
    others(null);
    files.write('a/compose.yaml', compose('    ports: ["6900:6900"]\n'));
    others('a/compose.yaml');
    files.write('b/s.env', 'SECRET_KEY=x\n');
    others('b/compose.yaml');
    files.write('b/.users.yaml', null);
    others('b/compose.yaml');
    files.write('b/.users.yaml', user('ben'));
    others('b/compose.yaml');
    files.write('run.sh', `${script}# more\n`);
    others('run.sh');
    files.write('b/README.md', 'more');
    others(null);
  });

  it('is as if read for the first time, whatever is changed', () => {
    let differing = 0;
    for (const { id, files: texts } of deploymentCases()) {
      const files = new EditableFiles(texts);
      const memory = new Memory();
      const before = JSON.stringify(told(read(files, Object.keys(texts), memory)));
      const check = (what: string): void => {
        const now = files.texts;
        const fresh = told(read(memoryFiles(now), Object.keys(now)));
        assert.deepEqual(told(read(files, Object.keys(now), memory)), fresh, `${id}: ${what}`);
        if (JSON.stringify(fresh) !== before) differing++;
      };
      for (const [path, text] of Object.entries(texts)) {
        const lines = text.split('\n');
        for (let line = 0; line < lines.length; line += 3) {
          files.write(path, lines.toSpliced(line, 1).join('\n'));
          check(`${path} without line ${String(line + 1)}`);
        }
        files.write(path, null);
        check(`without ${path}`);
        files.write(path, text);
        check(`with ${path} again`);
      }
      files.write('.env', 'SECRET_KEY=a\nCOMPOSE_PROFILES=x\n');
      check('with .env');
      files.write('users.yml', user('zoe'));
      check('with users.yml');
    }
    assert.ok(differing > 500, String(differing));
  });
});
