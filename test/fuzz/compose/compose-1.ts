import { spawn, spawnSync } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer.ts';
import type { Folder } from './generate/folder.ts';
import { byTarget, type MountVerdict } from './verdict.ts';

/** What the script says of a folder. */
interface Said {
  readonly services: Record<string, { environment: Record<string, string | null>; mounts: MountVerdict[] }> | null;
  readonly error: string;
}

/** An interpreter that has docker-compose 1.29 (`PYTHONPATH` may lead to it); null where there is none. */
export function findPythonOfCompose(): string | null {
  const path = process.env['USERS_YML_PYTHON'] ?? '/usr/bin/python3';
  const { status } = spawnSync(path, ['-c', 'import compose; assert compose.__version__.startswith("1.29.")']);
  return status === 0 ? path : null;
}

/** docker-compose 1.29, in one process that answers for one folder after another. */
export class Compose1 {
  readonly #process;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;

  constructor(python: string) {
    const script = fileURLToPath(new URL('compose_1.py', import.meta.url));
    this.#process = spawn(python, ['-B', script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#process.stdout });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  async ask(folder: Folder): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify(folder)}\n`);
    const answer = await this.#answers.next();
    if (answer.done === true) throw new Error('docker-compose ended');
    const { services, error } = JSON.parse(answer.value) as Said;
    for (const { mounts } of Object.values(services ?? {})) mounts.sort(byTarget);
    return { verdict: { services }, error };
  }

  close(): void {
    this.#process.stdin.end();
    this.#lines.close();
  }
}
