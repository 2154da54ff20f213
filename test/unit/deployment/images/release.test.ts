import assert from 'node:assert/strict';
import { listeningOf, workingDirectoryOf } from '../../../../server/src/deployment/images/facts.ts';
import { releaseOf } from '../../../../server/src/deployment/images/release.ts';

describe('releaseOf', () => {
  for (const [image, generation] of [
    ['recognai/rubrix', 'rubrix-0.18'],
    ['recognai/rubrix:master', 'rubrix-0.18'],
    ['docker.io/recognai/rubrix:v0.18.0', 'rubrix-0.18'],
    ['argilla/argilla-server:v1.0.0', 'argilla-1.0'],
    ['argilla/argilla-server:v1.2.1', 'argilla-1.0'],
    ['argilla/argilla-server:v1.3.1', 'argilla-1.3'],
    ['argilla/argilla-server:v1.4.0', 'argilla-1.5'],
    ['argilla/argilla-server:v1.5.1', 'argilla-1.5'],
    ['argilla/argilla-server:v1.6.0', 'argilla-1.6+'],
    ['argilla/argilla-server:v1.29.1', 'argilla-1.6+'],
    ['argilla/argilla-server:v2.0.0', 'argilla-2'],
    ['argilla/argilla-server:v2.8.0rc1', 'argilla-2'],
    ['argilla/argilla-server', 'argilla-2'],
    ['argilla/argilla-server:latest', 'argilla-2'],
    ['argilla/argilla-quickstart:v1.5.0', 'argilla-1.5'],
    ['argilla/argilla-quickstart:latest', 'argilla-1.6+'],
    ['argilla/argilla-hf-spaces:latest', 'argilla-2'],
    ['argilla/argilla-server:develop', null],
    ['argilla/argilla-server:pr-123', null],
    ['argilla/argilla-server@sha256:24b114e7', null],
    ['argilla/argilla-server:v1.5.1@sha256:24b114e7', 'argilla-1.5'],
  ] as const) {
    it(`takes ${image} for ${String(generation)}`, () => {
      const release = releaseOf(image);
      assert.ok(release);
      assert.equal(release.generation, generation);
    });
  }

  for (const image of [
    'argilla/argilla',
    'extralitdev/argilla-server:v1.5.1',
    'ghcr.io/recognai/rubrix',
    'nginx:1.25',
    '',
  ])
    it(`knows nothing of ${image || 'no image'}`, () => {
      assert.equal(releaseOf(image), null);
    });

  it('tells where a release listens, and where it looks for a file', () => {
    const facts = (image: string) => {
      const release = releaseOf(image);
      assert.ok(release);
      return [listeningOf(release).port, workingDirectoryOf(release)];
    };
    assert.deepEqual(facts('recognai/rubrix:v0.10.0'), [80, '/app']);
    assert.deepEqual(facts('argilla/argilla-server:v1.1.1'), [80, '/app']);
    assert.deepEqual(facts('argilla/argilla-server:v1.2.0'), [6900, '/']);
    assert.deepEqual(facts('argilla/argilla-server:v1.17.0'), [6900, '/home/argilla']);
    assert.deepEqual(facts('argilla/argilla-quickstart:v1.3.0'), [6900, '/usr/share/elasticsearch']);
  });
});
