/** `docker run`, read as the docker command reads it (docs/server.md#shells). */
import type { Container, Mount, Place, Port, Variable, Written } from '../container.ts';
import type { Files } from '../files.ts';
import { pathFrom } from '../paths.ts';
import { assignmentOf } from './assignment.ts';
import { readDockerEnvFile } from './docker-env-file.ts';
import { mountOption, volumeMount } from './docker-mounts.ts';
import { evaluate, type Evaluated, type ShellVariables } from './evaluate.ts';
import { plainWord, type ShellWord } from './lexer.ts';

export interface RunContext {
  readonly file: string;
  readonly script: string;
  /** Where the command is run. */
  readonly folder: string;
  readonly files: Files;
  /** Of the script, and those that it exports. */
  readonly variables: ShellVariables;
  readonly exported: ReadonlyMap<string, Variable>;
}

/** Options without a value. */
const flags = new Set(
  '-d --detach -i --interactive -t --tty --rm --init --privileged --read-only -P --publish-all --no-healthcheck --oom-kill-disable -q --quiet --help'.split(
    ' ',
  ),
);

const aliases: Readonly<Record<string, string>> = {
  '-e': '--env',
  '-v': '--volume',
  '-p': '--publish',
  '-w': '--workdir',
  '--net': '--network',
};

/** The words behind `docker run`, as a container; null where they name no image. */
export function readDockerRun(words: readonly ShellWord[], place: Place, context: RunContext): Container | null {
  const run = new DockerRun(context);
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const { text, offsets } = evaluate(context.file, word, context.variables);
    if (text === '--') {
      index++;
      break;
    }
    if (!text.startsWith('-')) break;
    const [, long] = /^(--[\w-]+)=/.exec(text) ?? [];
    if (long !== undefined) run.take(long, tail(word, offsets[long.length + 1] ?? word.end));
    else if (text.startsWith('--')) {
      if (!flags.has(text)) run.take(text, words[++index]);
    } else {
      // `-itd`, `-p8080:80`, `-ite NAME=value`
      const at = text.split('').findIndex((letter, position) => position > 0 && !flags.has(`-${letter}`));
      if (at === -1) continue;
      const name = `-${text.charAt(at)}`;
      if (at < text.length - 1) run.take(name, tail(word, offsets[at + 1] ?? word.end));
      else run.take(name, words[++index]);
    }
  }
  const image = words[index];
  return image ? run.container(image, words.slice(index + 1), place) : null;
}

/** A word from one of its letters on. */
function tail(word: ShellWord, from: number): ShellWord {
  const parts = word.parts.flatMap((part) => {
    if (part.start >= from) return [part];
    if (part.kind !== 'text' || part.start + part.text.length <= from) return [];
    return [{ ...part, text: part.text.slice(from - part.start), start: from }];
  });
  return { parts, start: from, end: word.end };
}

class DockerRun {
  readonly #context: RunContext;
  readonly #variables = new Map<string, Variable>();
  readonly #fromFiles = new Map<string, Variable>();
  readonly #mounts: Mount[] = [];
  readonly #ports: Port[] = [];
  #workingDirectory: Written | null = null;
  #network: Written | null = null;
  #entrypoint: Container['entrypoint'] = null;
  #isUnseen = false;

  constructor(context: RunContext) {
    this.#context = context;
  }

  take(option: string, word: ShellWord | undefined): void {
    if (!word) return;
    switch (aliases[option] ?? option) {
      case '--env':
        this.#env(word);
        break;
      case '--env-file':
        this.#envFile(word);
        break;
      case '--volume':
        this.#add(volumeMount(this.#evaluated(word), this.#place(word), this.#context.folder));
        break;
      case '--mount':
        this.#add(mountOption(this.#evaluated(word), this.#place(word), this.#context.folder));
        break;
      case '--publish':
        this.#publish(word);
        break;
      case '--workdir':
        this.#workingDirectory = this.#written(word);
        break;
      case '--network':
        this.#network = this.#written(word);
        break;
      case '--entrypoint':
        this.#entrypoint = { words: this.#texts([word]), place: this.#place(word) };
        break;
    }
  }

  container(image: ShellWord, command: readonly ShellWord[], place: Place): Container {
    return {
      service: null,
      image: this.#written(image),
      build: null,
      // What is given on the command line beats the files.
      variables: new Map([...this.#fromFiles, ...this.#variables]),
      mounts: this.#mounts,
      ports: this.#ports,
      entrypoint: this.#entrypoint,
      command: command.length > 0 ? { words: this.#texts(command), place: this.#place(image) } : null,
      workingDirectory: this.#workingDirectory,
      network: this.#network,
      profiles: [],
      place,
      unseen: { variables: this.#isUnseen, mounts: false, rest: false },
    };
  }

  #place({ start, end }: ShellWord): Place {
    return { file: this.#context.file, start, end };
  }

  #evaluated(word: ShellWord): Evaluated {
    return evaluate(this.#context.file, word, this.#context.variables);
  }

  #written(word: ShellWord): Written {
    const { value, used } = this.#evaluated(word);
    return { value, place: this.#place(word), raw: this.#context.script.slice(word.start, word.end), used };
  }

  #texts(words: readonly ShellWord[]): readonly string[] | null {
    const texts = words.map((word) => this.#written(word).value);
    return texts.every((value) => value.kind === 'text') ? texts.map(({ text }) => text) : null;
  }

  #env(word: ShellWord): void {
    const { file, script, variables } = this.#context;
    const variable = assignmentOf(file, script, word, variables, { anyName: true });
    if (variable) this.#variables.set(variable.name, variable);
    else this.#pass(plainWord(word), this.#place(word));
  }

  #pass(name: string | null, place: Place | null): void {
    const exported = name === null ? undefined : this.#context.exported.get(name);
    if (exported) this.#variables.set(exported.name, exported);
    else if (name !== null && place !== null) {
      const written = { ...place, start: place.end };
      const value = { kind: 'unknown', otherwise: null } as const;
      this.#variables.set(name, { name, value, key: place, written, raw: '', form: 'shell', used: [], overrides: [] });
    } else this.#isUnseen = true;
  }

  #envFile(word: ShellWord): void {
    const { folder, files } = this.#context;
    const { value } = this.#written(word);
    const path = value.kind === 'text' && !value.text.startsWith('/') ? pathFrom(folder, value.text) : null;
    const answer = path === null ? null : files.read(path);
    if (answer?.kind !== 'text' || path === null) {
      this.#isUnseen = true;
      return;
    }
    const { variables, passed } = readDockerEnvFile(path, answer.text);
    for (const variable of variables) this.#fromFiles.set(variable.name, variable);
    for (const name of passed) this.#pass(name, null);
  }

  #add(mount: Mount | null): void {
    if (mount) this.#mounts.push(mount);
  }

  #publish(word: ShellWord): void {
    const { value, text } = this.#evaluated(word);
    if (value.kind !== 'text') {
      this.#ports.push({ address: null, published: null, target: '', place: this.#place(word) });
      return;
    }
    const parts = text.replace(/\/(?:tcp|udp|sctp)$/, '').split(':');
    const target = parts.at(-1) ?? '';
    const address = parts.length > 2 ? parts.slice(0, -2).join(':') : null;
    this.#ports.push({ address, published: parts.at(-2) ?? null, target, place: this.#place(word) });
  }
}
