import assert from 'node:assert/strict';
import { KnownFiles } from '../../../../server/src/connection/documents/known-files.ts';

const stamp = (modified: number) => ({ file: '/w/users.yml', size: 10, modified });

describe('files on disk that are known', () => {
  it('are those at which nobody has looked since a moment', () => {
    const known = new KnownFiles();
    known.set('file:///a', stamp(1), known.beginLook());
    known.set('file:///b', stamp(1), known.beginLook());
    const { looks } = known;
    known.set('file:///c', stamp(1), known.beginLook());
    assert.deepEqual(known.notSince(looks), ['file:///a', 'file:///b']);
    assert.ok(known.isSame('file:///a', stamp(1), known.beginLook()));
    assert.deepEqual(known.notSince(looks), ['file:///b']);
    assert.deepEqual(known.notSince(known.looks), ['file:///a', 'file:///b', 'file:///c']);
  });

  it('count as looked at when they are found as they were, and not when they are others', () => {
    const known = new KnownFiles();
    known.set('file:///a', stamp(1), known.beginLook());
    const { looks } = known;
    assert.equal(known.isSame('file:///a', stamp(2), known.beginLook()), false);
    assert.equal(known.isSame('file:///unknown', stamp(1), known.beginLook()), false);
    assert.deepEqual(known.notSince(looks), ['file:///a']);
  });

  it('have one entry for all ways to write a URI, until they are gone', () => {
    const known = new KnownFiles();
    known.set('file:///a%20b', stamp(1), known.beginLook());
    known.set('file:///a b', stamp(2), known.beginLook());
    assert.deepEqual(
      known.uris(() => true),
      ['file:///a b'],
    );
    assert.deepEqual(
      known.uris(() => false),
      [],
    );
    assert.ok(known.has('file:///a%20b'));
    known.delete('file:///a%20b');
    assert.equal(known.has('file:///a b'), false);
  });
});
