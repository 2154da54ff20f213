import assert from 'node:assert/strict';
import { releaseOf } from '../../../../server/src/deployment/images/release.ts';
import { variablesOf } from '../../../../server/src/deployment/variables/known.ts';
import { meantVariable } from '../../../../server/src/deployment/variables/misspelt.ts';

function known(image: string) {
  const release = releaseOf(image);
  assert.ok(release);
  return variablesOf(release);
}

describe('meantVariable', () => {
  const argilla = known('argilla/argilla-server:v1.5.1');
  for (const [name, meant] of [
    ['ARGILLA_LOCAL_AUTH_USER_DB_FILE', 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE'],
    ['ARGILLA_LOCAL_AUTH_USERS_FILE', 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE'],
    ['ARGILLA_USERS_DB_FILE', 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE'],
    ['LOCAL_AUTH_USERS_DB_FILE', 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE'],
    ['argilla-local-auth-users-db-file', 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE'],
    ['ARGILLA_LOCAL_AUTH_DEFAULT_API_KEY', 'ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY'],
    ['ARGILLA_DEFAULT_API_KEY', 'ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY'],
    ['ARGILLA_DEFAULT_PASSWORD', 'ARGILLA_LOCAL_AUTH_DEFAULT_PASSWORD'],
    ['ARGILLA_SECRET_KEY', 'ARGILLA_LOCAL_AUTH_SECRET_KEY'],
  ] as const)
    it(`takes ${name} for ${meant}`, () => {
      assert.equal(meantVariable(name, argilla)?.name, meant);
    });

  for (const name of [
    'ARGILLA_API_KEY',
    'ARGILLA_API_URL',
    'ARGILLA_ELASTICSEARCH',
    'ARGILLA_ENABLE_TELEMETRY',
    'ARGILLA_HOME_PATH',
    'ARGILLA_PASSWORD',
    'DJANGO_SECRET_KEY',
    'SECRET_KEYS',
    'USERS_FILE',
    'DEFAULT_API_KEY',
    'MYAPP_LOCAL_AUTH_PASSWORD',
  ])
    it(`does not take ${name} for anything`, () => {
      assert.equal(meantVariable(name, argilla), null);
    });

  it('knows those of the start script, in their own letters', () => {
    const later = known('argilla/argilla-server:v1.29.0');
    assert.equal(meantVariable('default_user_password', later)?.name, 'DEFAULT_USER_PASSWORD');
    assert.equal(meantVariable('DEFAULT_USER_APIKEY', later)?.name, 'DEFAULT_USER_API_KEY');
  });
});
