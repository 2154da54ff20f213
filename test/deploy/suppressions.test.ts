import assert from 'node:assert/strict';
import { deploymentFindings, withFix, type Texts } from '../support/deployment-reading.ts';
import { user } from '../support/users.ts';

/** The guide's service, whose default credentials are on: `above` stands over its image, `behind` behind it. */
const compose = ({ top = '', above = '', behind = '', more = '' } = {}): string => `${top}services:
  rubrix:
${above}    image: recognai/rubrix:v0.18.0${behind}
    environment:
      ELASTICSEARCH: http://elasticsearch:9200
      SECRET_KEY: 9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9
${more}`;
const read = `      RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml
    volumes:
      - ./.users.yaml:/config/.users.yaml
`;
const told = (texts: Texts): readonly string[] =>
  deploymentFindings({ '.users.yaml': user('ana'), ...texts }).map(
    ({ file, found: { range, code, message } }) =>
      `${file}:${range.start.line + 1}:${range.start.character} ${code} ${message}`,
  );
const unused = (code: string): string => `unused-suppression Nothing to switch off: \`${code}\` is not found here.`;

describe('comments of deployment files', () => {
  it('are used where they switch something off', () => {
    const code = 'default-credentials';
    assert.match(told({ 'compose.yaml': compose() }).join(), /default-credentials/);
    assert.deepEqual(told({ 'compose.yaml': compose({ above: `    # users-yml-disable-next-line ${code}\n` }) }), []);
    assert.deepEqual(told({ 'compose.yaml': compose({ behind: ` # users-yml-disable-line ${code}` }) }), []);
    assert.deepEqual(told({ 'compose.yaml': compose({ top: `# users-yml-disable-file ${code}\n` }) }), []);
  });

  it('are told where they do not, each code at its place', () => {
    const text = compose({
      top: '# users-yml-disable-file compose-dollar -- as we know\n',
      behind: ' # users-yml-disable-line wrong-port, default-credentials',
      more: read,
    });
    assert.deepEqual(told({ 'compose.yaml': text }), [
      `compose.yaml:1:25 ${unused('compose-dollar')}`,
      `compose.yaml:4:60 ${unused('wrong-port')}`,
      `compose.yaml:4:72 ${unused('default-credentials')}`,
    ]);
  });

  it('are told where no finding has their code', () => {
    const text = compose({ behind: ' # users-yml-disable-line default-credential', more: read });
    assert.deepEqual(told({ 'compose.yaml': text }), [
      'compose.yaml:3:60 unused-suppression Nothing to switch off: there is no finding of this name.',
    ]);
  });

  it('are told in scripts, Dockerfiles and env files, too', () => {
    const image = 'argilla/argilla-server:v1.5.1';
    const line = '# users-yml-disable-next-line no-elasticsearch\n';
    const texts = {
      'run.sh': `${line}docker run -e SECRET_KEY -e ARGILLA_LOCAL_AUTH_USERS_DB_FILE=/u.yml -v "$PWD/.users.yaml:/u.yml" ${image}\n`,
      'a/compose.yaml': `services:\n  s:\n    image: ${image}\n    env_file: s.env\n    volumes: [ ../.users.yaml:/u.yml ]\n`,
      'a/s.env': `${line}ARGILLA_LOCAL_AUTH_USERS_DB_FILE=/u.yml\nSECRET_KEY=9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7\n`,
    };
    assert.deepEqual([...told(texts)].sort(), [
      `a/s.env:1:30 ${unused('no-elasticsearch')}`,
      `run.sh:1:30 ${unused('no-elasticsearch')}`,
    ]);
  });

  for (const [what, texts] of [
    [
      'that may be about what can’t be seen',
      {
        'compose.yaml': compose({
          behind: ' # users-yml-disable-line wrong-port',
          more: '    env_file: ../secret.env\n',
        }),
      },
    ],
    [
      'of files that Compose refuses',
      { 'compose.yaml': compose({ behind: ' # users-yml-disable-line wrong-port', more: '    ports: 7\n' }) },
    ],
    [
      'of other programs',
      { 'compose.yaml': 'services:\n  x:\n    image: postgres # users-yml-disable-line wrong-port\n# rubrix\n' },
    ],
    [
      'that may be about another file',
      { 'compose.yaml': `# users-yml-disable-file deployments-differ unused-suppression\n${compose({ more: read })}` },
    ],
    [
      'in a file that is to be left alone',
      {
        'compose.yaml': `# users-yml: ignore\n${compose({ behind: ' # users-yml-disable-line wrong-port', more: read })}`,
      },
    ],
  ] as const)
    it(`are left alone: those ${what}`, () => {
      assert.deepEqual(
        told(texts).filter((line) => line.includes('unused')),
        [],
      );
    });

  it('go with the code that is not used', () => {
    const text = compose({ behind: ' # users-yml-disable-line wrong-port bad-number', more: read });
    const mended = (texts: Texts): Texts => {
      const [first] = deploymentFindings(texts);
      const [fix, ...others] = first?.found.fixes() ?? [];
      assert.ok(fix?.preferred && !fix.safe && others.length === 0);
      return withFix(texts, fix);
    };
    const once = mended({ '.users.yaml': user('ana'), 'compose.yaml': text });
    assert.equal(once['compose.yaml'], compose({ behind: ' # users-yml-disable-line bad-number', more: read }));
    assert.equal(mended(once)['compose.yaml'], compose({ more: read }));
  });
});
