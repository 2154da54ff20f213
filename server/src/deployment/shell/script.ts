/** What a shell script starts of ours: containers by `docker run`, servers by Python. Nothing is run to find out. */
import type { Container, Variable } from '../container.ts';
import type { Files } from '../files.ts';
import { folderOf, pathFrom } from '../paths.ts';
import { assignmentOf } from './assignment.ts';
import { commandsOf, type ShellCommand } from './commands.ts';
import { readDockerRun } from './docker-run.ts';
import { evaluate } from './evaluate.ts';
import { plainWord, type ShellWord } from './lexer.ts';

/** A server that runs without a container, in the folder of the script. */
export interface ServerProcess {
  readonly kind: 'process';
  readonly program: 'rubrix' | 'argilla';
  readonly container: Container;
  /** The address that it is told to listen at; null for its own. */
  readonly host: string | null;
}

export type Started = ServerProcess | { readonly kind: 'docker-run'; readonly container: Container };

/** Nobody starts more in one script. */
const mostStarted = 100;

/** Scripts that a script reads, and those that they read. */
const deepest = 4;

export function readScript(file: string, text: string, files: Files): readonly Started[] {
  const script = new Script(files, folderOf(file));
  script.run(file, text, 0);
  return script.started;
}

class Script {
  readonly started: Started[] = [];
  readonly #files: Files;
  /** Null once nobody knows where it is. */
  #folder: string | null;
  readonly #variables = new Map<string, string | null>();
  readonly #assigned = new Map<string, Variable>();
  readonly #exported = new Map<string, Variable>();
  #exportsAll = false;
  #isUnseen = false;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  run(file: string, text: string, depth: number): void {
    for (const command of commandsOf(text)) this.#command(file, text, command, depth);
  }

  #command(file: string, text: string, command: ShellCommand, depth: number): void {
    const own: Variable[] = [];
    let { words } = command;
    for (let word = words[0]; word; word = words[0]) {
      const variable = assignmentOf(file, text, word, this.#variables);
      if (variable) own.push(variable);
      else if (!wrappers.has(plainWord(word) ?? '')) break;
      words = words.slice(1);
      while (variable === null && plainWord(words[0])?.startsWith('-') === true) words = words.slice(1);
    }
    if (words.length === 0) {
      for (const variable of own) this.#assign(variable, command.conditional, this.#exportsAll);
      return;
    }
    const texts = words.map((word) => plainWord(word) ?? '');
    const [name = ''] = texts;
    if (name === 'export' || name === 'declare' || name === 'typeset' || name === 'readonly')
      this.#declare(
        file,
        text,
        words.slice(1),
        name === 'export' || texts.some((each) => /^-\w*x/.test(each)),
        command,
      );
    else if (name === 'unset') for (const each of texts.slice(1)) this.#forget(each, command.conditional);
    else if (name === 'set') this.#exportsAll = texts.includes('-a') || (this.#exportsAll && !texts.includes('+a'));
    else if (name === 'cd') this.#changeFolder(file, words[1]);
    else if (name === 'source' || name === '.') this.#source(file, words[1], depth, command.conditional);
    else this.#start(file, text, command, words, texts, own);
  }

  #assign(variable: Variable, conditional: boolean, exported: boolean): void {
    const { name, value } = variable;
    const known: Variable = conditional ? { ...variable, value: { kind: 'unknown', otherwise: null } } : variable;
    this.#variables.set(name, !conditional && value.kind === 'text' ? value.text : null);
    this.#assigned.set(name, known);
    if (exported || this.#exported.has(name)) this.#exported.set(name, known);
  }

  #declare(file: string, text: string, words: readonly ShellWord[], exported: boolean, command: ShellCommand): void {
    for (const word of words) {
      const variable = assignmentOf(file, text, word, this.#variables);
      if (variable) this.#assign(variable, command.conditional, exported);
      else {
        const assigned = this.#assigned.get(plainWord(word) ?? '');
        if (assigned && exported) this.#exported.set(assigned.name, assigned);
      }
    }
  }

  #forget(name: string, conditional: boolean): void {
    if (conditional) this.#isUnseen = true;
    this.#variables.delete(name);
    this.#assigned.delete(name);
    this.#exported.delete(name);
  }

  #changeFolder(file: string, word: ShellWord | undefined): void {
    const { value } = word ? evaluate(file, word, this.#variables) : { value: { kind: 'unknown' as const } };
    const isPath = value.kind === 'text' && !/^[/~-]/.test(value.text);
    this.#folder = isPath && this.#folder !== null ? pathFrom(this.#folder, value.text) : null;
  }

  /** What it reads runs in the same shell. */
  #source(file: string, word: ShellWord | undefined, depth: number, conditional: boolean): void {
    const { value } = word ? evaluate(file, word, this.#variables) : { value: { kind: 'unknown' as const } };
    const isPath = value.kind === 'text' && !/^[/~]/.test(value.text);
    const path = isPath && this.#folder !== null ? pathFrom(this.#folder, value.text) : null;
    const answer = path === null || conditional || depth >= deepest ? null : this.#files.read(path);
    if (answer?.kind === 'text' && path !== null) this.run(path, answer.text, depth + 1);
    else this.#isUnseen = true;
  }

  #start(
    file: string,
    text: string,
    command: ShellCommand,
    words: readonly ShellWord[],
    texts: readonly string[],
    own: readonly Variable[],
  ): void {
    const place = { file, start: command.start, end: command.end };
    const isUnseen = this.#isUnseen || command.conditional || this.#folder === null;
    const from = dockerRunWords(texts);
    const program = from === null ? serverOf(texts) : null;
    if ((from === null && program === null) || this.started.length >= mostStarted) return;
    const exported = new Map([...this.#exported, ...own.map((variable) => [variable.name, variable] as const)]);
    if (from !== null) {
      const context = {
        file,
        script: text,
        folder: this.#folder ?? '',
        files: this.#files,
        variables: this.#variables,
        exported,
      };
      const container = readDockerRun(words.slice(from), place, context);
      if (container) this.started.push({ kind: 'docker-run', container: withUnseen(container, isUnseen) });
      return;
    }
    if (program === null) return;
    const { name, host } = program;
    const container: Container = {
      service: null,
      image: null,
      build: null,
      variables: exported,
      mounts: [
        { ...mount, kind: 'bind', source: { kind: 'outside' }, target: '/', place },
        { ...mount, kind: 'bind', source: { kind: 'inside', path: this.#folder ?? '' }, target: processFolder, place },
      ],
      ports: [],
      entrypoint: null,
      command: null,
      workingDirectory: { value: { kind: 'text', text: processFolder }, place, raw: '', used: [] },
      network: null,
      profiles: [],
      place,
      unseen: { variables: false, mounts: false, rest: false },
    };
    this.started.push({ kind: 'process', program: name, host, container: withUnseen(container, isUnseen) });
  }
}

/** Where a process stands, as if it were a container with the folder mounted there, and all else outside of it. */
const processFolder = '/.folder';
const mount = { short: false, makesSource: false, used: [] } as const;

function withUnseen(container: Container, isUnseen: boolean): Container {
  if (!isUnseen) return container;
  return { ...container, unseen: { ...container.unseen, variables: true } };
}

/** Words that only change how what follows is run. */
const wrappers = new Set(['sudo', 'exec', 'env', 'nohup', 'command', 'time', 'nice', 'setsid', 'stdbuf', 'tini', '--']);

/** How many words `docker run` takes; null for another command. */
function dockerRunWords([name = '', ...rest]: readonly string[]): number | null {
  if (!/(?:^|\/)(?:docker|podman|nerdctl)$/.test(name)) return null;
  if (rest[0] === 'run' || rest[0] === 'create') return 2;
  return rest[0] === 'container' && (rest[1] === 'run' || rest[1] === 'create') ? 3 : null;
}

/** A server that is started in the ways that the documentation of Rubrix, and of Argilla up to 1.5, tells. */
function serverOf(
  words: readonly string[],
): { readonly name: 'rubrix' | 'argilla'; readonly host: string | null } | null {
  const [name = '', ...rest] = words;
  const program = name.slice(name.lastIndexOf('/') + 1);
  if (/^python(?:3(?:\.\d+)?)?$/.test(program)) {
    const at = rest.indexOf('-m');
    const module = rest[at + 1];
    if (at === -1 || (module !== 'rubrix' && module !== 'argilla')) return null;
    // Since 1.6 words follow: `server start`, `users migrate`.
    return rest.slice(at + 2).every((word) => word.startsWith('-')) ? { name: module, host: null } : null;
  }
  if (program !== 'uvicorn' && program !== 'gunicorn') return null;
  const [, app] = rest.map((word) => /^(rubrix|argilla)(?:\.server){0,2}:app$/.exec(word)).find((found) => found) ?? [];
  if (app !== 'rubrix' && app !== 'argilla') return null;
  const at = rest.indexOf('--host');
  const given = at === -1 ? rest.find((word) => word.startsWith('--host='))?.slice('--host='.length) : rest[at + 1];
  return { name: app, host: given ?? (program === 'uvicorn' ? '127.0.0.1' : null) };
}
