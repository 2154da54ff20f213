import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isUsersFileName } from '../../../../server/src/common/files/file-names.ts';
import { lockPath } from '../../../../server/src/cli/write/lock.ts';
import { rewrite } from '../../../../server/src/cli/write/rewrite.ts';
import { WriteRefused } from '../../../../server/src/cli/write/write-refused.ts';
import { nodeWriteSystem, type WriteSystem } from '../../../../server/src/cli/write/write-system.ts';
import { makeFolder } from '../../../cli/harness.ts';
import { alive, failingSystem, killed, Killed, mortalSystem, systemOf } from './faulty-system.ts';

const name = 'users.yml';

describe('writing a file', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (file: string): string => join(folder.path, file);
  const text = (): string => readFileSync(at(name), 'utf8');
  const left = (): readonly string[] => readdirSync(folder.path);

  beforeEach(() => {
    folder = makeFolder({ [name]: 'old\n' });
    chmodSync(at(name), 0o640);
  });
  afterEach(() => {
    folder.remove();
  });

  const append = (line: string, system: WriteSystem = systemOf(alive), path = at(name)): Promise<string> =>
    rewrite(path, (bytes) => ({ bytes: Buffer.concat([bytes ?? Buffer.of(), Buffer.from(line)]), result: line }), {
      system,
      mayCreate: true,
    });

  it('has the new text take the place of the old one, with its mode, and leaves nothing beside', async () => {
    assert.equal(await append('new\n'), 'new\n');
    assert.deepEqual([text(), statSync(at(name)).mode & 0o777, left()], ['old\nnew\n', 0o640, [name]]);
  });

  it('leaves a file alone of which nothing is to change', async () => {
    const before = statSync(at(name));
    assert.equal(await rewrite(at(name), () => ({ bytes: null, result: 7 }), { system: systemOf(alive) }), 7);
    assert.deepEqual(
      [statSync(at(name)).ino, statSync(at(name)).mtimeMs, left()],
      [before.ino, before.mtimeMs, [name]],
    );
  });

  it('makes a file for its owner alone', async () => {
    await append('new\n', systemOf(alive), at('other.yml'));
    assert.deepEqual([readFileSync(at('other.yml'), 'utf8'), statSync(at('other.yml')).mode & 0o777], ['new\n', 0o600]);
  });

  describe('killed at any step', () => {
    for (const when of ['before', 'after'] as const) {
      it(`${when} it: the file is the old or the new one, and the next command works at once`, async () => {
        const whole = mortalSystem(0, when);
        await append('new\n', whole.system);
        const steps = whole.steps();
        assert.ok(steps > 15, String(steps));
        const seen = new Set<string>();
        for (let step = 1; step <= steps; step++) {
          writeFileSync(at(name), 'old\n');
          // Once the file is written, nothing that fails is told any more.
          await append('new\n', mortalSystem(step, when).system).catch((error: unknown) => {
            assert.ok(error instanceof Killed, String(error));
          });
          const after = text();
          assert.ok(after === 'old\n' || after === 'old\nnew\n', `step ${step}: ${after}`);
          seen.add(after);
          await append('next\n');
          assert.deepEqual([text(), left()], [`${after}next\n`, [name]], `step ${step}`);
        }
        assert.equal(seen.size, 2);
      });
    }
  });

  describe('what the system refuses', () => {
    const isDraft = (path: string): boolean => /\.\d+\.tmp$/.test(path);
    for (const [what, system, reason] of [
      ['a full disk', failingSystem('writeSync', 'ENOSPC'), /disk is full/],
      ['a disk that is full only when it is synced', failingSystem('fsyncSync', 'ENOSPC'), /disk is full/],
      ['a share of the disk', failingSystem('writeSync', 'EDQUOT'), /share of the disk/],
      ['a folder that may not be written', failingSystem('openSync', 'EACCES', isDraft), /folder has to be writable/],
      ['a disk that can only be read', failingSystem('openSync', 'EROFS'), /can only be read/],
      ['a file that may not be written', failingSystem('accessSync', 'EACCES'), /may not write/],
      ['a file that is mounted by itself', failingSystem('renameSync', 'EBUSY'), /mounted by itself/],
      ['a file on another disk than its folder', failingSystem('renameSync', 'EXDEV'), /mounted by itself/],
      ['a mode that can’t be kept', failingSystem('fchmodSync', 'EPERM'), /may not write/],
      ['an error of any other kind', failingSystem('renameSync', 'EIO'), /EIO/],
      ['attributes that can’t be kept', { ...systemOf(alive), copyAttributes: () => false }, /attributes/],
    ] as const) {
      it(`${what}: told, and the file stays`, async () => {
        await assert.rejects(append('new\n', system), (error) => {
          assert.ok(error instanceof WriteRefused, String(error));
          assert.match(error.message, reason);
          return true;
        });
        assert.deepEqual(text(), 'old\n');
        await append('next\n');
        assert.deepEqual([text(), left()], ['old\nnext\n', [name]]);
      });
    }

    it('an owner that can’t be kept', async () => {
      const system = failingSystem('fchownSync', 'EPERM');
      const statOfOthers = (path: string) => Object.assign(statSync(path), { uid: 54_321 });
      const files = { ...system.files, statSync: statOfOthers as typeof statSync };
      await assert.rejects(append('new\n', { ...system, files }), /another user or group/);
      assert.deepEqual([text(), left()], ['old\n', [name]]);
    });
  });

  it('does without hard links', async () => {
    await append('new\n', failingSystem('linkSync', 'EPERM'));
    assert.deepEqual([text(), left()], ['old\nnew\n', [name]]);
  });

  it('reads a file again that another program changes in between', async () => {
    let isFirst = true;
    const system = systemOf(alive, {
      after: (step) => {
        if (step !== 'fsyncSync' || !isFirst) return;
        isFirst = false;
        writeFileSync(at(name), 'theirs\n');
      },
    });
    await append('new\n', system);
    assert.deepEqual([text(), left()], ['theirs\nnew\n', [name]]);
  });

  it('gives up on a file that another program changes all the time', async () => {
    let count = 0;
    const system = systemOf(alive, {
      after: (step) => {
        if (step === 'fsyncSync') writeFileSync(at(name), `theirs ${(count += 1)}\n`);
      },
    });
    await assert.rejects(append('new\n', system), /all the time/);
    assert.deepEqual(left(), [name]);
  });

  it('does nothing with a lock that it has lost', async () => {
    let isFirst = true;
    const system = systemOf(alive, {
      after: (step) => {
        if (step !== 'fsyncSync' || !isFirst) return;
        isFirst = false;
        writeFileSync(lockPath(at(name)), JSON.stringify({ host: hostname(), process: killed, id: 'other' }));
      },
    });
    await append('new\n', system);
    assert.deepEqual([text(), left()], ['old\nnew\n', [name]]);
  });

  it('lets one command go before the other', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, index) => append(`${index}\n`)));
    const lines = text().trimEnd().split('\n');
    assert.deepEqual(
      lines
        .slice(1)
        .map(Number)
        .sort((a, b) => a - b),
      Array.from({ length: 25 }, (_, index) => index),
    );
    assert.deepEqual(left(), [name]);
  });

  describe('a lock that was left behind', () => {
    const leave = (content: string, secondsAgo = 0): void => {
      writeFileSync(lockPath(at(name)), content);
      const time = Date.now() / 1000 - secondsAgo;
      utimesSync(lockPath(at(name)), time, time);
    };
    const owner = (host: string, process: number): string => JSON.stringify({ host, process, id: 'x' });

    for (const [what, content, secondsAgo] of [
      ['by a process that is gone', owner(hostname(), killed), 0],
      ['a minute ago on another host', owner('elsewhere', 1), 61],
      ['a minute ago by a process that is there', owner(hostname(), alive), 61],
      ['a minute ago by another program', 'locked', 61],
      ['a minute ago with nothing in it', '', 61],
    ] as const) {
      it(`${what} is taken over`, async () => {
        leave(content, secondsAgo);
        await Promise.all([append('a\n'), append('b\n'), append('c\n')]);
        assert.deepEqual([text().length, left()], ['old\na\nb\nc\n'.length, [name]]);
      });
    }

    for (const [what, content] of [
      ['by a process that is there', owner(hostname(), alive)],
      ['on another host', owner('elsewhere', killed)],
      ['by another program', 'locked'],
    ] as const) {
      it(`${what} is waited for`, async () => {
        leave(content);
        let isDone = false;
        const written = append('new\n').then(() => (isDone = true));
        await new Promise((resolve) => setTimeout(resolve, 150));
        assert.equal(isDone, false);
        leave(content, 61);
        await written;
        assert.deepEqual([text(), left()], ['old\nnew\n', [name]]);
      });
    }
  });

  it('sweeps away what was left beside the file, and nothing else', async () => {
    const mine = [`.${name}.${killed}.tmp`, `.${name}.lock.${killed}-0a.tmp`, `.${name}.lock.x`];
    const theirs = [`.${name}.bak`, `.${name}.tmp`, `.other.yml.1.tmp`, `${name}.1.tmp`, `.${name}.swp`];
    for (const file of [...mine, ...theirs])
      writeFileSync(
        at(file),
        file.endsWith('.x') ? JSON.stringify({ host: hostname(), process: killed, id: 'y' }) : '',
      );
    await append('new\n');
    assert.deepEqual(left(), [name, ...theirs].sort());
  });

  it('has no name beside a users file that is one', () => {
    for (const file of ['users.yml', '.users.yaml', 'prod.users.yml'])
      for (const beside of [lockPath(file), `${lockPath(file)}.1-x.tmp`, `.${file}.1.tmp`])
        assert.ok(!isUsersFileName(beside), beside);
  });

  it('writes beside the target of a link', async () => {
    const other = makeFolder({});
    symlinkSync(at(name), join(other.path, 'link.yml'));
    await append(
      'new\n',
      failingSystem('openSync', 'EACCES', (path) => path.startsWith(other.path)),
      join(other.path, 'link.yml'),
    );
    assert.deepEqual([text(), readdirSync(other.path)], ['old\nnew\n', ['link.yml']]);
    other.remove();
  });

  it('keeps extended attributes where the system has them', async () => {
    const python = (code: string): string =>
      execFileSync('python3', ['-c', code, at(name)], { encoding: 'utf8', stdio: 'pipe' });
    try {
      python('import os,sys; os.setxattr(sys.argv[1], "user.note", b"kept")');
    } catch {
      console.log('No extended attributes here: that they are kept is not tried.');
      return;
    }
    await append('new\n', nodeWriteSystem);
    assert.equal(python('import os,sys; print(os.getxattr(sys.argv[1], "user.note").decode(), end="")'), 'kept');
    assert.deepEqual([text(), statSync(at(name)).mode & 0o777], ['old\nnew\n', 0o640]);
  });
});
