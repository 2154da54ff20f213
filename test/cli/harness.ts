import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createHash, findMatch } from '../support/hashes.ts';
import type { CliIo } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';
import { exampleHash } from '../../server/src/rules/support/example.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** How often worker threads were asked for. */
  readonly hostsOpened: number;
}

/**
 * Runs the command line in this process. `crash`: what comes of asking for worker threads; `answer`: theirs to hashes
 * that nobody has the time to try; `open`: everyone can read the files.
 */
export async function users(
  args: readonly string[],
  {
    stdin = '',
    crash,
    answer,
    open = false,
  }: {
    readonly stdin?: string | Uint8Array;
    readonly crash?: Error;
    readonly answer?: number;
    readonly open?: boolean;
  } = {},
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  let hostsOpened = 0;
  const io: CliIo = {
    input: { isTTY: false, stdin: Readable.from([Buffer.from(stdin)]) },
    stdout: { write: (text) => Promise.resolve(void out.push(text)) },
    stderr: { write: (text) => Promise.resolve(void err.push(text)) },
    copyOut: (bytes) => Promise.resolve(void out.push(Buffer.from(bytes).toString())),
    progress: null,
    colors: false,
    isReadableByAll: () => open,
    openHost: () => {
      hostsOpened += 1;
      if (crash) return Promise.reject(crash);
      return Promise.resolve({
        hash: (password, cost) => Promise.resolve(createHash(password, cost)),
        verify: (hash, candidates) => Promise.resolve(answer ?? findMatch(hash, candidates)),
      });
    },
  };
  const status = await run(args, io);
  return { status, out: out.join(''), err: err.join(''), hostsOpened };
}

/** A folder with these files, and one that takes it away again. Contents by path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'users-yml-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** What `--format json` of `check` prints. */
export interface CheckJson {
  readonly version: number;
  readonly config: string | null;
  readonly files: readonly {
    readonly file: string;
    readonly kind: 'users' | 'deployment';
    readonly server?: string | null;
    readonly recognized: boolean;
    readonly unverified: number;
    readonly fixed?: number;
    readonly known?: number;
    readonly config?: string | null;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: Place; readonly end: Place };
      readonly related: readonly { readonly message: string; readonly range: unknown; readonly file?: string }[];
      readonly fixes: readonly string[];
    }[];
  }[];
}
interface Place {
  readonly line: number;
  readonly character: number;
}

export function checkJson(out: string): CheckJson {
  return JSON.parse(out) as CheckJson;
}

/** A hash of cost 10 of a password that nobody knows: that of a user's own. */
function hashOf(name: string): string {
  return exampleHash(name).replace('$12$', '$10$');
}

/** That of `user('ana')`. */
export const goodHash = hashOf('ana');

/** A user without a fault; other fields as given. */
export function user(name: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = { hashed_password: hashOf(name), api_key: `${name}-8fW2kqZtR4mNvB3xT5pLs9`, workspaces: '[]', ...fields };
  return `- username: ${name}\n${Object.entries(all)
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join('')}`;
}

/** Another program's users file. */
export const foreign = 'users:\n  - name: Ana\n    role: admin\n';
