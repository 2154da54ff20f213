import assert from 'node:assert/strict';
import { gitEnvironment } from '../../../../server/src/cli/git/git-environment.ts';

describe('the environment of git', () => {
  it('has nothing of git’s that leads to another repository, other files or programs', () => {
    const given = {
      GIT_DIR: '/elsewhere',
      GIT_WORK_TREE: '/elsewhere',
      GIT_INDEX_FILE: 'index',
      GIT_OBJECT_DIRECTORY: '/elsewhere',
      GIT_ALTERNATE_OBJECT_DIRECTORIES: '/elsewhere',
      GIT_EXTERNAL_DIFF: 'program',
      GIT_SSH_COMMAND: 'program',
      GIT_ALLOW_PROTOCOL: 'ext',
      GIT_TRACE: '/tmp/trace',
      GIT_PREFIX: 'sub/',
      git_dir: '/elsewhere',
    };
    const env = gitEnvironment('/home/ana/project', given);
    const others = Object.entries(given).filter(([name, value]) => env[name] === value);
    assert.deepEqual(others, []);
    assert.equal(env['GIT_CEILING_DIRECTORIES'], ':/home/ana');
  });

  it('has what says whom git trusts, and all that is not git’s', () => {
    const given = { HOME: '/home/ana', PATH: '/bin', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory' };
    assert.deepEqual(
      { ...gitEnvironment('/home/ana/project', given), ...given },
      gitEnvironment('/home/ana/project', given),
    );
  });
});
