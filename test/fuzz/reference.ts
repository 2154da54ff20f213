import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServerName } from '../../server/src/common/servers.ts';

/** What PyYAML says about a text; places count characters after newline translation. */
export interface ReferenceError {
  readonly kind: string;
  readonly problem: string | null;
  readonly at?: number | null;
  readonly context?: string | null;
  readonly context_at?: number | null;
}

export interface ReferenceUser {
  readonly username: string;
  readonly full_name: string | null;
  readonly email?: string | null;
  readonly disabled?: boolean | null;
  readonly workspaces: readonly string[] | null;
  readonly is_superuser?: boolean;
  readonly role?: string;
  readonly hashed_password: string;
  readonly api_key: string;
  /** The order of the workspaces is random. */
  readonly unordered: boolean;
}

export type ReferenceVerdict =
  | {
      readonly loads: true;
      readonly users: readonly ReferenceUser[];
      readonly owners?: readonly (readonly [key: string, username: string])[];
    }
  | {
      readonly loads: false;
      readonly kind: string;
      /** Of the entry at which the server stops. */
      readonly index: number | null;
      readonly faults: readonly (readonly (string | number)[])[];
    };

export interface ReferenceAnswer {
  readonly id: number;
  /** The tagged value, as JSON text. */
  readonly value: string | null;
  readonly error: ReferenceError | null;
  readonly servers: Readonly<Record<ServerName, ReferenceVerdict>>;
}

/** The server's own libraries, in one Python process that answers for one text after another. */
export class Reference {
  readonly #process;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (answer: ReferenceAnswer) => void; readonly reject: (error: Error) => void }
  >();
  #asked = 0;

  constructor(python: string) {
    const script = fileURLToPath(new URL('server-reference.py', import.meta.url));
    // -B: no compiled files between the sources.
    this.#process = spawn(python, ['-B', script], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      const answer = JSON.parse(line) as ReferenceAnswer;
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
    });
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The reference ended (${String(code)}).`));
    });
  }

  /** Of a text, or of bytes that need not be UTF-8. */
  async ask(file: string | Uint8Array): Promise<ReferenceAnswer> {
    const content = typeof file === 'string' ? { text: file } : { base64: Buffer.from(file).toString('base64') };
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      this.#waiting.set(id, { resolve, reject });
      this.#process.stdin.write(`${JSON.stringify({ id, ...content })}\n`);
    });
  }

  close(): void {
    this.#process.stdin.end();
  }
}
