/** The process of the language server, which may begin before what talks to it is loaded: each takes as long. */
import { fork, type ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';

/** What is waited for a process that has been told to end, in ms. */
const patience = 2000;
/** The port at which somebody who works on the extension finds the server. */
const debugging = ['--nolazy', '--inspect=6009'];

export class ServerProcesses {
  readonly #module: string;
  readonly #compileCache: string;
  #ahead: ChildProcess | undefined;

  /** `module`: absolute path of the server. `compileCache`: folder in which Node may keep its compiled code. */
  constructor(module: string, compileCache: string) {
    this.#module = module;
    this.#compileCache = compileCache;
  }

  /** Has one begin that `take` hands out. */
  begin(): void {
    this.#ahead ??= this.#fork();
  }

  /** The process that has begun, if it is still there, or a new one; it belongs to who takes it. */
  take(): ChildProcess {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead?.connected ? ahead : this.#fork();
  }

  /** Nobody will take the one that has begun. */
  leave(): void {
    this.#ahead?.kill();
    this.#ahead = undefined;
  }

  /** Ends a process that has been asked to, should it still be there after a while. */
  endSoon(child: ChildProcess): void {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(timer);
    });
  }

  #fork(): ChildProcess {
    const child = fork(
      this.#module,
      ['--compile-cache', this.#compileCache, '--node-ipc', `--clientProcessId=${String(process.pid)}`],
      {
        // Not in a folder of the user's, which some systems then refuse to move or remove.
        cwd: dirname(this.#module),
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
        execArgv: process.execArgv.some((argument) => argument.startsWith('--inspect')) ? debugging : [],
        silent: true,
      },
    );
    // Told by whoever takes it: its channel is closed then. Without a listener it would end this process.
    child.on('error', () => undefined);
    return child;
  }
}
