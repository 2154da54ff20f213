import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository of its own, which nothing of this machine's settings reaches. */
export class Repository {
  readonly path = mkdtempSync(join(tmpdir(), 'users-yml-repository-'));
  readonly env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GIT|GITHUB|USERS_YML)_/.test(name))),
    HOME: this.path,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };

  constructor() {
    this.git('init', '--quiet');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.path, env: this.env, encoding: 'utf8', stdio: 'pipe' });
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.path, dirname(path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  /** Writes these files and commits all there is. */
  commit(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'x');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
