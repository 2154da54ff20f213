import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './harness.ts';

/** A git repository in a folder of its own, without the settings of whoever runs the tests. */
export function makeRepository(): Repository {
  return new Repository();
}

class Repository {
  readonly #folder = makeFolder({});
  readonly remove = this.#folder.remove;

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  get path(): string {
    return this.#folder.path;
  }

  git(...args: readonly string[]): string {
    const env = {
      PATH: process.env['PATH'],
      HOME: this.path,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'ana',
      GIT_AUTHOR_EMAIL: 'ana@example.com',
      GIT_COMMITTER_NAME: 'ana',
      GIT_COMMITTER_EMAIL: 'ana@example.com',
    };
    return execFileSync('git', args, { cwd: this.path, env, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  /** Writes these files and commits all that there is. */
  commit(files: Readonly<Record<string, string>> = {}): void {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
    this.git('add', '--all', '--force');
    this.git('commit', '--quiet', '--allow-empty', '--message=state');
  }
}
