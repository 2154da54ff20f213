import assert from 'node:assert/strict';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { pinnedImage } from '../../../../server/src/deployment/images/pinned.ts';
import { composeLines, mountEntry } from '../../../../server/src/deployment/lines/compose-lines.ts';
import { deliveryOf, isWritable, relativePath } from '../../../../server/src/deployment/lines/delivery.ts';
import { dockerRunLine } from '../../../../server/src/deployment/lines/docker-run.ts';
import { kubectlLine, podLines } from '../../../../server/src/deployment/lines/kubectl.ts';
import { deploymentFindings, deploymentsIn, type Texts } from '../../../support/deployment-reading.ts';
import { user } from '../../../support/users.ts';

/** Names that have to be written with care somewhere. */
const names = [
  '.users.yml',
  'users.yaml',
  'my team.users.yml',
  "o'neil.users.yml",
  'a$HOME.users.yml',
  'a"b`c.users.yml',
  'a#b.users.yml',
  'a,b.users.yml',
  'a:b.users.yml',
  'ü.users.yml',
];

function readsFile(texts: Texts, file: string): void {
  const { servers, stopped } = deploymentsIn(texts);
  assert.equal(servers.length, 1);
  const [server] = servers;
  assert.ok(server);
  assert.equal(stopped.size, 0);
  assert.deepEqual([server.users.kind, 'file' in server.users && server.users.file], ['read', file]);
}

const generations = serverNames.flatMap((server) => {
  const pinned = pinnedImage(server);
  return pinned ? [{ server, pinned }] : [];
});

describe('what is copied to deploy a users file', () => {
  it('is written for every server that reads one', () => {
    assert.equal(generations.length, serverNames.length - 1);
    for (const { server, pinned } of generations) assert.equal(pinned.release.generation, server);
  });

  for (const { server, pinned } of generations) {
    const engine = server === 'rubrix-0.18' ? 'ELASTICSEARCH' : 'ARGILLA_ELASTICSEARCH';
    for (const name of names) {
      it(`${server} reads ${name} with the lines of a compose file`, () => {
        const lines = composeLines(deliveryOf(name, server)).replace(
          'environment:\n',
          `environment:\n      ${engine}: http://elasticsearch:9200\n      SECRET_KEY: \${SECRET_KEY:?}\n`,
        );
        const texts = { [name]: user('ana'), 'compose.yaml': `services:\n  x:\n    image: ${pinned.image}\n${lines}` };
        readsFile(texts, name);
        assert.deepEqual(deploymentFindings(texts), []);
      });

      it(`${server} reads ${name} with the docker run line`, () => {
        const path = `deploy/${name}`;
        const line = dockerRunLine(pinned, deliveryOf(path, server));
        assert.ok(line);
        const texts = { [path]: user('ana'), 'run.sh': `${line}\n` };
        readsFile(texts, path);
        assert.deepEqual(deploymentFindings(texts), []);
      });
    }

    it(`${server} reads the key of the Secret that the kubectl line makes`, () => {
      const delivery = deliveryOf('deploy/.users.yml', server);
      assert.equal(
        kubectlLine(delivery),
        'kubectl create secret generic users-yml --from-file=.users.yml=deploy/.users.yml',
      );
      const secret = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: users-yml\nstringData:\n  .users.yml: |\n${user('ana').replace(/^/gm, '    ')}`;
      const [container = '', volumes = ''] = podLines(delivery).split(/(?=^volumes:)/m);
      const pod = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  containers:\n  - name: x\n    image: ${pinned.image}\n${container.replace('env:\n', `env:\n      - name: ${engine}\n        value: http://elasticsearch:9200\n`)}${volumes.replace(/^(?=.)/gm, '  ')}`;
      readsFile({ 'pod.yaml': pod, 'secret.yaml': secret }, 'secret.yaml');
    });
  }

  for (const [name, written] of [
    ['my team.users.yml', "--from-file=.users.yaml='my team.users.yml'"],
    ["o'neil.users.yml", String.raw`--from-file=.users.yaml='o'\''neil.users.yml'`],
    ['-f.users.yml', '--from-file=.users.yaml=-f.users.yml'],
  ] as const)
    it(`quotes ${name} for the shell`, () => {
      assert.ok(kubectlLine(deliveryOf(name, 'rubrix-0.18'))?.endsWith(written));
    });

  it('is not written where no command takes the path', () => {
    const of = (path: string, server: ServerName = 'rubrix-0.18') => deliveryOf(path, server);
    assert.equal(kubectlLine(of('a=b/.users.yml')), null);
    const [pinned] = generations;
    assert.ok(pinned);
    assert.equal(dockerRunLine(pinned.pinned, of('a:b,c.users.yml')), null);
    assert.ok(!isWritable('a\nb.users.yml'));
    assert.ok(!isWritable('a\u2028b.users.yml'));
  });

  it('has a path with a colon in the long form, and one above with dots', () => {
    assert.deepEqual(mountEntry(deliveryOf('a:b.users.yml', 'rubrix-0.18')), [
      '- type: bind',
      "  source: './a:b.users.yml'",
      '  target: /config/.users.yaml',
    ]);
    assert.deepEqual(mountEntry(deliveryOf('../.users.yml', 'rubrix-0.18')), ['- ../.users.yml:/config/.users.yml']);
  });
});

describe('relativePath', () => {
  for (const [from, file, path] of [
    ['', '.users.yml', '.users.yml'],
    ['', 'a/b.yml', 'a/b.yml'],
    ['a', 'a/b.yml', 'b.yml'],
    ['a', 'b.yml', '../b.yml'],
    ['a/b', 'a/c/d.yml', '../c/d.yml'],
    ['a', 'a', '../a'],
  ] as const)
    it(`leads from ${from || 'the top'} to ${file}`, () => {
      assert.equal(relativePath(from, file), path);
    });
});
