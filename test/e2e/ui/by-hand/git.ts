import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as somebody who has a name. */
export function git(folder: string, ...args: readonly string[]): void {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...settings, ...args], { stdio: 'pipe' });
}
