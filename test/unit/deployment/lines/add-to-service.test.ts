import assert from 'node:assert/strict';
import { ServiceLines } from '../../../../server/src/deployment/fixes/edits/service-lines.ts';
import { addToService } from '../../../../server/src/deployment/lines/add-to-service.ts';
import { deploymentFindings, deploymentsIn, type Texts } from '../../../support/deployment-reading.ts';
import { user } from '../../../support/users.ts';

/** The compose file after its only service of ours has got the file; null where that can't be. */
function added(compose: string, file = '.users.yml', path = 'compose.yaml', more: Texts = {}): string | null {
  const texts = { [file]: user('ana'), [path]: compose, ...more };
  const [server] = deploymentsIn(texts).servers;
  assert.ok(server);
  const edits = addToService(server, file, (each) => new ServiceLines(each, compose));
  if (!edits) return null;
  let after = compose;
  // Of several at one place the first stands first.
  for (const { place, newText } of edits.toReversed()) {
    assert.equal(place.file, path);
    assert.equal(place.start, place.end, 'nothing that is there is changed');
    after = after.slice(0, place.start) + newText + after.slice(place.end);
  }
  const now = deploymentsIn({ ...texts, [path]: after });
  const users = now.servers[0]?.users;
  assert.ok(users?.kind === 'read' && users.file === file, `${users?.kind ?? 'none'}\n${after}`);
  assert.equal(now.stopped.size, 0);
  const codes = deploymentFindings({ ...texts, [path]: after }).map(({ found }) => found.code);
  assert.deepEqual(
    codes.filter((code) => /users|mount|dead|prefix/.test(code)),
    [],
  );
  return after;
}

const head = 'services:\n  argilla:\n    image: argilla/argilla-server:v1.5.1\n';
const variable = 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE';

describe('a service that gets a users file', () => {
  for (const [what, before, after] of [
    [
      'with no sections',
      `${head}\nvolumes: {}\n`,
      `${head}    environment:\n      ${variable}: /config/.users.yml\n    volumes:\n      - ./.users.yml:/config/.users.yml\n\nvolumes: {}\n`,
    ],
    [
      'with a map and a list, comments and a service behind it',
      `${head}    # ours\n    environment:\n      A: b # c\n    volumes:\n      - data:/data\n\n  # next\n  other:\n    image: x\nvolumes:\n  data:\n`,
      `${head}    # ours\n    environment:\n      A: b # c\n      ${variable}: /config/.users.yml\n    volumes:\n      - data:/data\n      - ./.users.yml:/config/.users.yml\n\n  # next\n  other:\n    image: x\nvolumes:\n  data:\n`,
    ],
    [
      'with a list of variables',
      `${head}    environment:\n    - A=b\n`,
      `${head}    environment:\n    - A=b\n    - ${variable}=/config/.users.yml\n    volumes:\n      - ./.users.yml:/config/.users.yml\n`,
    ],
    [
      'with the variable',
      `${head}    environment:\n      - ${variable}=/etc/users.yml\n`,
      `${head}    environment:\n      - ${variable}=/etc/users.yml\n    volumes:\n      - ./.users.yml:/etc/users.yml\n`,
    ],
    [
      'with the mount',
      `${head}    volumes:\n      - ./.users.yml:/etc/users.yml:ro\n`,
      `${head}    environment:\n      ${variable}: /etc/users.yml\n    volumes:\n      - ./.users.yml:/etc/users.yml:ro\n`,
    ],
    [
      'with CRLF and no line end at the end',
      `${head}    environment:\n      A: b`.replaceAll('\n', '\r\n'),
      `${head}    environment:\n      A: b\n      ${variable}: /config/.users.yml\n    volumes:\n      - ./.users.yml:/config/.users.yml`.replaceAll(
        '\n',
        '\r\n',
      ),
    ],
    [
      'in lines of two blanks',
      'services:\n argilla:\n  image: argilla/argilla-server:v1.5.1\n',
      'services:\n argilla:\n  image: argilla/argilla-server:v1.5.1\n  environment:\n    ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yml\n  volumes:\n    - ./.users.yml:/config/.users.yml\n',
    ],
  ] as const)
    it(what, () => {
      assert.equal(added(before), after);
    });

  it('from another folder, and by a name that needs quotes', () => {
    const from = (file: string): string => added(head, file, 'deploy/compose.yaml')?.split('\n').at(-2)?.trim() ?? '';
    assert.equal(from('.users.yml'), '- ../.users.yml:/config/.users.yml');
    assert.equal(from('deploy/team/.users.yml'), '- ./team/.users.yml:/config/.users.yml');
    assert.equal(from('deploy/my $team.users.yml'), "- './my $$team.users.yml:/config/.users.yaml'");
  });

  for (const [what, compose, more] of [
    [
      'that reads another one',
      `${head}    environment:\n      ${variable}: /u.yml\n    volumes:\n      - ./b.users.yml:/u.yml\n`,
      { 'b.users.yml': user('b') },
    ],
    ['of a release that reads none', head.replace('v1.5.1', 'v1.6.0'), {}],
    ['of the latest release', head.replace('v1.5.1', 'latest'), {}],
    ['with variables in a file that is not there', `${head}    env_file: ../secret.env\n`, {}],
    ['with a path that nobody can tell', `${head}    environment:\n      ${variable}: $USERS_FILE\n`, {}],
    [
      'with a volume at the path',
      `${head}    environment:\n      ${variable}: /d/u.yml\n    volumes:\n      - data:/d\nvolumes:\n  data:\n`,
      {},
    ],
    ['in flow style', `${head}    environment: { A: b }\n`, {}],
  ] as const)
    it(`is left alone: one ${what}`, () => {
      assert.equal(added(compose, '.users.yml', 'compose.yaml', more), null);
    });

  it('is left to a person where the path has a colon', () => {
    assert.equal(added(head, 'a:b.users.yml'), null);
  });
});
