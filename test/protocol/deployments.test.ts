import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, DocumentLink, Hover, MarkupContent } from 'vscode-languageserver';
import type { JudgedFor, ReportAnswer } from '../../server/src/common/protocol/protocol.ts';
import {
  codesOf,
  connect,
  fullCapabilities,
  rangeOf,
  until,
  type Pair,
  type PairOptions,
} from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

/** The guide's compose file, with more or less of it as it should be. */
function compose(given: { image?: string; environment?: string[]; volumes?: string[] } = {}): string {
  const { image = 'recognai/rubrix:v0.18.0', environment = [], volumes = [] } = given;
  return [
    'services:',
    '  rubrix:',
    `    image: ${image}`,
    '    ports:',
    '      - "127.0.0.1:6900:80"',
    '    environment:',
    '      ELASTICSEARCH: http://elasticsearch:9200',
    '      SECRET_KEY: 9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9',
    ...environment.map((line) => `      ${line}`),
    ...(volumes.length > 0 ? ['    volumes:', ...volumes.map((line) => `      ${line}`)] : []),
    '',
  ].join('\n');
}

const variable = 'RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml';
const mount = '- ./.users.yaml:/config/.users.yaml';
const argilla = (version: string): string =>
  compose({
    image: `argilla/argilla-server:${version}`,
    environment: [
      'ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml',
      'ARGILLA_ELASTICSEARCH: http://elasticsearch:9200',
    ],
    volumes: [mount],
  }).replace('6900:80', '6900:6900');

describe('deployment files', () => {
  let folder: string;
  let pair: Pair;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const begin = async (options: PairOptions = {}): Promise<void> => {
    pair = await connect({ folders: [pathToFileURL(folder).href], ...options });
  };
  const actionsAt = async (uri: string, part: string): Promise<readonly CodeAction[]> => {
    const range = rangeOf(pair.text(uri), part);
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    return (await pair.client.sendRequest<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
  };
  const mend = async (uri: string, part: string, title: RegExp): Promise<void> => {
    const action = (await actionsAt(uri, part)).find((each) => title.test(each.title));
    assert.ok(action?.edit, `no action ${title}`);
    assert.ok(pair.apply(action.edit));
  };
  const diagnosticsOf = async (uri: string): Promise<readonly Diagnostic[]> => {
    const report = await pair.pull(uri);
    assert.equal(report.kind, 'full');
    return report.items;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-deployments-'));
  });
  afterEach(async () => {
    await pair.end();
    assert.deepEqual(pair.logged, []);
    rmSync(folder, { recursive: true, force: true });
  });

  it('are judged while they are written, and mended', async () => {
    write('.users.yaml', user('ana'));
    await begin();
    const uri = uriOf('docker-compose.yaml');
    await pair.open(uri, compose({ environment: [variable] }), 'dockercompose');
    const [finding] = await diagnosticsOf(uri);
    assert.equal(finding?.code, 'users-file-not-mounted');
    assert.equal(finding.source, 'users-yml');
    assert.match(finding.codeDescription?.href ?? '', /rules\/users-file-not-mounted\.md$/);
    await mend(uri, 'RUBRIX_LOCAL', /^Mount `\.users\.yaml`/);
    assert.equal(pair.text(uri), compose({ environment: [variable], volumes: [mount] }));
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('link to the users file, and say what the server makes of image, variable and mount', async () => {
    write('.users.yaml', user('ana') + user('ben'));
    await begin();
    const uri = uriOf('docker-compose.yaml');
    const hash = '$$2b$$12$$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
    const own = `RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: '${hash}'`;
    const text = compose({ environment: [variable, own], volumes: [mount] });
    await pair.open(uri, text, 'dockercompose');
    const links = await pair.client.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    const [path, source] = ['/config/.users.yaml', './.users.yaml'].map((part) => rangeOf(text, part));
    assert.deepEqual(
      links.map(({ range, target }) => [range, target]).sort(),
      [path, source].map((range) => [range, uriOf('.users.yaml')]).sort(),
    );
    const said = async (part: string): Promise<string> => {
      const position = rangeOf(text, part).start;
      const hover = await pair.client.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position,
      });
      return hover ? (hover.contents as MarkupContent).value : '';
    };
    await until('the users', async () => (await said('RUBRIX_LOCAL_AUTH_USERS')).includes('2 users'));
    assert.equal(await said('RUBRIX_LOCAL_AUTH_USERS'), 'The server reads `.users.yaml`, with 2 users.');
    assert.equal(
      await said('./.users'),
      'In the container it is `/config/.users.yaml`.\n\nThe server reads it, with 2 users.',
    );
    assert.match(
      await said('recognai'),
      /^Rubrix: it reads a users file when it starts.*\n\nThe image listens at port 80\.$/,
    );
    assert.match(await said('SECRET_KEY'), /^`?SECRET/);
    assert.equal(await said('ELASTICSEARCH'), '');
  });

  it('say in a report what the container gets, asked about either file', async () => {
    write('.users.yaml', user('ana'));
    write('deploy/docker-compose.yaml', compose({ environment: [variable], volumes: [mount.replace('./', '../')] }));
    write('docker-compose.yaml', compose({ environment: [variable] }));
    await begin();
    const told = async (name: string): Promise<string> => {
      await pair.open(uriOf(name), readFileSync(join(folder, name), 'utf8'));
      await pair.pull(uriOf(name));
      const { text } = await pair.client.sendRequest<ReportAnswer>('usersYml/container', { uri: uriOf(name) });
      return text;
    };
    const read = await until('the deployment', async () => {
      const text = await told('.users.yaml');
      return text.includes('## ') && text;
    });
    assert.match(read, /rubrix.* of .*deploy\/docker-compose\.yaml/);
    assert.match(read, /The server reads `\.users\.yaml`, with 1 user\./);
    assert.match(read, /No published password or API key signs in\./);
    assert.match(read, /`docker compose -f deploy\/docker-compose\.yaml restart rubrix`/);
    const unread = await told('docker-compose.yaml');
    assert.match(unread, /There is no file at the path of the variable in the container\./);
    assert.match(unread, /Anybody who reaches it can sign in: `rubrix`/);
    assert.match(unread, /`docker compose restart rubrix`/);
    const { text } = await pair.client.sendRequest<ReportAnswer>('usersYml/container', { uri: uriOf('other.yaml') });
    assert.match(text, /No deployment/);
  });

  it('of other programs are left alone, whatever stands beside them', async () => {
    write('docker-compose.yaml', compose({ environment: [variable] }));
    await begin();
    const foreign = compose({ image: 'postgres:15', environment: ['POSTGRES_PASSWORD: $ecret'] });
    for (const [name, language] of [
      ['compose.yaml', 'dockercompose'],
      ['Dockerfile', 'dockerfile'],
      ['run.sh', 'shellscript'],
      ['.env', 'dotenv'],
    ] as const) {
      await pair.open(uriOf(name), name === 'compose.yaml' ? foreign : 'FROM debian\n', language);
      assert.deepEqual(await diagnosticsOf(uriOf(name)), []);
      assert.deepEqual(await actionsAt(uriOf(name), name === 'compose.yaml' ? 'POSTGRES' : 'FROM'), []);
    }
  });

  it('decide for which server the users file is judged, as they are written', async () => {
    const superuser = user('ana').replace('username', 'superuser: true\n  username');
    write('.users.yaml', superuser);
    write('docker-compose.yaml', argilla('v1.3.0'));
    await begin();
    const [users, file] = [uriOf('.users.yaml'), uriOf('docker-compose.yaml')];
    const judged = async (): Promise<JudgedFor | null> => pair.client.sendRequest('usersYml/judgedFor', { uri: users });
    const by = { by: 'deployment', deployment: { uri: file, service: 'rubrix' } } as const;
    await pair.open(users, superuser);
    await until('the deployment', async () => (await judged())?.server === 'argilla-1.3');
    assert.deepEqual(await judged(), { server: 'argilla-1.3', ...by });
    assert.deepEqual(await pair.codes(users), ['unknown-key', 'master-key']);
    await pair.open(file, argilla('v1.3.0'), 'dockercompose');
    await pair.edit(file, rangeOf(argilla('v1.3.0'), 'v1.3.0'), 'v1.5.1');
    await until('the other release', async () => (await judged())?.server === 'argilla-1.5');
    assert.deepEqual(await pair.codes(users), ['super-user', 'master-key']);
    await pair.replace(users, `# users-yml: server=argilla-1.0\n${superuser}`);
    assert.deepEqual(await judged(), { server: 'argilla-1.0', by: 'comment' });
    await pair.replace(users, superuser);
    await pair.close(file);
    await until('the text on disk', async () => (await judged())?.server === 'argilla-1.3');
    rmSync(join(folder, 'docker-compose.yaml'));
    await pair.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 3 }] });
    await until('no deployment', async () => (await judged())?.by === 'setting');
    assert.deepEqual(await judged(), { server: 'rubrix-0.18', by: 'setting' });
  });

  it('take the master key away by their environment', async () => {
    const master = user('ana', { api_key: 'rubrix.apikey' });
    write('.users.yaml', master);
    const text = argilla('v1.5.1');
    write('docker-compose.yaml', text);
    await begin();
    await pair.open(uriOf('.users.yaml'), master);
    await until('the master key', async () => (await pair.codes(uriOf('.users.yaml'))).includes('master-key'));
    const own = text.replace(
      '    environment:',
      '    environment:\n      ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY: 4c1b7e90a2d84f6bb3',
    );
    await pair.open(uriOf('docker-compose.yaml'), own, 'dockercompose');
    await until('none', async () => !(await pair.codes(uriOf('.users.yaml'))).includes('master-key'));
  });

  it('that differ are told at the top of the users file, unless a comment decides', async () => {
    write('.users.yaml', user('ana'));
    write('docker-compose.yaml', compose({ environment: [variable], volumes: [mount] }));
    write('docker-compose.argilla.yaml', argilla('v1.5.1').replaceAll('rubrix:', 'argilla:'));
    await begin();
    const uri = uriOf('.users.yaml');
    await pair.open(uri, user('ana'));
    await until('the difference', async () => (await pair.codes(uri)).includes('deployments-differ'));
    const finding = (await diagnosticsOf(uri)).find(({ code }) => code === 'deployments-differ');
    assert.deepEqual(
      finding?.relatedInformation?.map(({ location }) => location.uri).sort(),
      ['docker-compose.argilla.yaml', 'docker-compose.yaml'].map(uriOf),
    );
    await pair.edit(
      uri,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      '# users-yml: server=argilla-1.5\n',
    );
    assert.ok(!(await pair.codes(uri)).includes('deployments-differ'));
  });

  it('are told of to a client that does not ask, in the version that they are judged in', async () => {
    write('.users.yaml', user('ana'));
    const { diagnostic, ...textDocument } = fullCapabilities.textDocument ?? {};
    assert.ok(diagnostic);
    await begin({ capabilities: { ...fullCapabilities, textDocument } });
    const uri = uriOf('docker-compose.yaml');
    const text = compose({ environment: [variable] });
    const last = () => pair.published.findLast((each) => each.uri === uri);
    await pair.open(uri, text, 'dockercompose');
    await until('the finding', () => codesOf(last()?.diagnostics ?? []).includes('users-file-not-mounted'));
    await pair.edit(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '# a line\n');
    await until('the new version', () => last()?.version === 2);
    assert.equal(last()?.diagnostics[0]?.range.start.line, 9);
    await mend(uri, 'RUBRIX_LOCAL', /^Mount/);
    await until('nothing', () => last()?.diagnostics.length === 0);
  });

  it('are judged by themselves outside of all folders, with what lies beside them', async () => {
    write('.users.yaml', user('ana'));
    await begin({ folders: [] });
    const uri = uriOf('docker-compose.yaml');
    await pair.open(
      uri,
      compose({ environment: [variable], volumes: ['- ./users.yaml:/config/.users.yaml'] }),
      'dockercompose',
    );
    assert.deepEqual(await pair.codes(uri), ['mount-source-missing']);
    await pair.replace(uri, compose({ environment: [variable], volumes: [mount] }));
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('say nothing that depends on what lies outside', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'users-yml-outside-'));
    writeFileSync(join(outside, '.users.yaml'), user('ana'));
    writeFileSync(join(outside, 'more.yaml'), compose({ environment: [variable] }));
    symlinkSync(join(outside, '.users.yaml'), join(folder, '.users.yaml'));
    symlinkSync(join(outside, 'more.yaml'), join(folder, 'more.yaml'));
    await begin();
    const uri = uriOf('docker-compose.yaml');
    await pair.open(uri, compose({ environment: [variable], volumes: [mount] }), 'dockercompose');
    assert.deepEqual(await pair.codes(uri), []);
    await pair.replace(uri, `include: [more.yaml]\n${compose({ environment: [variable], volumes: [mount] })}`);
    assert.deepEqual(await pair.codes(uri), []);
    rmSync(outside, { recursive: true });
  });
});
