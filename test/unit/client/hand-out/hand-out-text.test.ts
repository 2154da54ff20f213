import assert from 'node:assert/strict';
import { handOutText, type HandOutWords } from '../../../../client/src/hand-out/hand-out-text.ts';

const ana = { username: 'ana', password: 'Secret 1', apiKey: 'key"\\é', workspaces: ['reviews', 'news'] };

const words: HandOutWords = {
  address: (value) => `Address: ${value}`,
  username: (value) => `Username: ${value}`,
  password: (value) => `Password: ${value}`,
  apiKey: (value) => `API key: ${value}`,
};

describe('a hand-out', () => {
  it('has what somebody needs to sign in, and the lines of Python, for Rubrix', () => {
    assert.equal(
      handOutText('rubrix-0.18', 'https://rubrix.example.org', ana, words),
      [
        'Address: https://rubrix.example.org',
        'Username: ana',
        'Password: Secret 1',
        'API key: key"\\é',
        '',
        'import rubrix as rb',
        '',
        'rb.init(api_url="https://rubrix.example.org", api_key="key\\"\\\\\\u00e9")',
        'rb.set_workspace("reviews")',
        '# rb.set_workspace("news")',
        '',
      ].join('\n'),
    );
  });

  it('names the library of Argilla, and leaves out what is not known', () => {
    const user = { username: 'ana', password: null, apiKey: 'k', workspaces: [] };
    for (const server of ['argilla-1.0', 'argilla-1.5', 'argilla-migrate'] as const) {
      assert.equal(
        handOutText(server, 'http://x', user, words),
        'Address: http://x\nUsername: ana\nAPI key: k\n\nimport argilla as rg\n\nrg.init(api_url="http://x", api_key="k")\n',
      );
    }
    assert.equal(
      handOutText('argilla-1.0', 'http://x', { ...user, apiKey: null }, words),
      'Address: http://x\nUsername: ana\n',
    );
  });
});
