/** What the instructions of one stage of a Dockerfile do to the image. */
import type { Command, Mount, Place, Source, Value, Variable, Written } from '../container.ts';
import { containerPath, pathFrom } from '../paths.ts';
import type { Heredoc, Instruction } from './instructions.ts';
import { copyWords, jsonWords } from './json-words.ts';
import { expand, wordsOf, type Word } from './words.ts';

export interface BuildPlace {
  readonly file: string;
  readonly text: string;
  /** The folder that is copied from; null where it can't be seen. */
  readonly context: string | null;
}

export class Stage {
  readonly variables = new Map<string, Variable>();
  readonly copies: Mount[] = [];
  readonly name: string | null;
  readonly from: Written;
  readonly place: Place;
  workingDirectory: Written | null = null;
  command: Command | null = null;
  entrypoint: Command | null = null;
  readonly #build: BuildPlace;
  /** Null: a build argument that has no default, which whoever builds may give. */
  readonly #args = new Map<string, string | null>();

  constructor(build: BuildPlace, place: Place, from: Written, name: string | null, base: Stage | null) {
    this.#build = build;
    this.place = place;
    this.from = from;
    this.name = name;
    if (!base) return;
    for (const [key, value] of base.variables) this.variables.set(key, value);
    this.copies = [...base.copies];
    this.workingDirectory = base.workingDirectory;
    this.command = base.command;
    this.entrypoint = base.entrypoint;
  }

  take(instruction: Instruction, global: ReadonlyMap<string, string | null>, given: ReadonlyMap<string, Value>): void {
    switch (instruction.keyword) {
      case 'ENV':
        this.#env(instruction);
        break;
      case 'ARG':
        this.#arg(instruction, global, given);
        break;
      case 'COPY':
      case 'ADD':
        this.#copy(instruction);
        break;
      case 'WORKDIR':
        this.#moveTo(instruction);
        break;
      case 'CMD':
        this.command = this.#run(instruction);
        break;
      case 'ENTRYPOINT':
        this.entrypoint = this.#run(instruction);
        this.command = null;
        break;
    }
  }

  #place(instruction: Instruction, start: number, end: number): Place {
    const from = instruction.offsets[start] ?? instruction.end;
    const to = end > start ? (instruction.offsets[end - 1] ?? instruction.end - 1) + 1 : from;
    return { file: this.#build.file, start: from, end: to };
  }

  #written(instruction: Instruction, word: Word): Written {
    const expansion = expand(word.raw, (name) => this.#lookUp(name));
    const isOpen = expansion.used.some(({ name }) => this.#args.get(name) === null && !this.variables.has(name));
    return {
      value:
        isOpen || this.#usesUnknown(expansion.used)
          ? { kind: 'unknown', otherwise: expansion.text }
          : { kind: 'text', text: expansion.text },
      place: this.#place(instruction, word.start, word.end),
      raw: word.raw,
      used: expansion.used.map(({ name, start, end, value }) => ({
        name,
        place: this.#place(instruction, word.start + start, word.start + end),
        state: value === null ? ('unset' as const) : ('set' as const),
      })),
    };
  }

  #usesUnknown(used: readonly { readonly name: string }[]): boolean {
    return used.some(({ name }) => this.variables.get(name)?.value.kind === 'unknown');
  }

  #lookUp(name: string): string | null {
    const variable = this.variables.get(name);
    if (variable) return variable.value.kind === 'text' ? variable.value.text : null;
    return this.#args.get(name) ?? null;
  }

  /** A relative folder lies in the one before. */
  #moveTo(instruction: Instruction): void {
    const { text } = instruction;
    const to = this.#written(instruction, { raw: text, start: 0, end: text.length });
    const before = this.workingDirectory?.value;
    const isRelative = to.value.kind === 'text' && !to.value.text.startsWith('/') && before?.kind === 'text';
    const value = isRelative ? ({ kind: 'text', text: containerPath(before.text, to.value.text) } as const) : to.value;
    this.workingDirectory = { ...to, value };
  }

  /** A relative target lies in the working directory, as far as that is told. */
  #targetOf({ value }: Written): string | null {
    if (value.kind !== 'text') return null;
    const directory = this.workingDirectory?.value;
    return directory?.kind === 'text' && !value.text.startsWith('/') ? `${directory.text}/${value.text}` : value.text;
  }

  #env(instruction: Instruction): void {
    const { text } = instruction;
    const words = wordsOf(text);
    const [first] = words;
    if (!first) return;
    if (!first.raw.includes('=')) {
      const start = text.length - text.slice(first.end).trimStart().length;
      this.#set(instruction, first.raw, first, { raw: text.slice(start), start, end: text.length });
      return;
    }
    // All see the variables as they were before the line.
    const found = words.map((word) => {
      const cut = word.raw.indexOf('=');
      const name = word.raw.slice(0, Math.max(cut, 0));
      const key = { raw: name, start: word.start, end: word.start + name.length };
      const value = { raw: word.raw.slice(cut + 1), start: word.start + cut + 1, end: word.end };
      return { name, variable: cut === -1 ? null : this.#variable(instruction, name, key, value) };
    });
    for (const { name, variable } of found) if (variable) this.variables.set(name, variable);
  }

  #set(instruction: Instruction, name: string, key: Word, value: Word): void {
    this.variables.set(name, this.#variable(instruction, name, key, value));
  }

  #variable(instruction: Instruction, name: string, key: Word, word: Word): Variable {
    const { value, place, raw, used } = this.#written(instruction, word);
    const before = this.variables.get(name);
    const overrides = before ? [before] : [];
    return {
      name,
      value,
      key: this.#place(instruction, key.start, key.end),
      written: place,
      raw,
      form: 'dockerfile',
      used,
      overrides,
    };
  }

  #arg(instruction: Instruction, global: ReadonlyMap<string, string | null>, given: ReadonlyMap<string, Value>): void {
    for (const word of wordsOf(instruction.text)) {
      const cut = word.raw.indexOf('=');
      const name = cut === -1 ? word.raw : word.raw.slice(0, cut);
      const usual =
        cut === -1 ? (global.get(name) ?? null) : expand(word.raw.slice(cut + 1), (each) => this.#lookUp(each)).text;
      const passed = given.get(name);
      this.#args.set(name, passed === undefined ? usual : passed.kind === 'text' ? passed.text : null);
    }
  }

  #copy(instruction: Instruction): void {
    const flags = wordsOf(instruction.text).filter(({ raw }) => raw.startsWith('--'));
    const words = copyWords(instruction.text);
    const target = words.at(-1);
    if (!target || words.length < 2) return;
    const to = this.#written(instruction, target);
    const toText = this.#targetOf(to);
    const sources = words.slice(0, -1);
    const intoFolder = toText === null || /(?:^|\/)\.?$/.test(toText) || sources.length > 1;
    let heredoc = 0;
    for (const word of sources) {
      const written = this.#written(instruction, word);
      const body = word.raw.startsWith('<<') ? instruction.heredocs[heredoc++] : undefined;
      const source = body
        ? this.#content(body)
        : flags.some(({ raw }) => raw.startsWith('--from'))
          ? unknown
          : this.#source(written);
      const name = body ? word.raw.replace(/^<<-?|["']/g, '') : baseName(written);
      const full = toText === null ? '' : intoFolder ? `${withoutSlash(toText)}/${name}` : toText;
      this.copies.push({
        kind: 'copy',
        source,
        target: full,
        place: { file: this.#build.file, start: instruction.start, end: instruction.end },
        sourcePlace: written.place,
        targetPlace: to.place,
        short: true,
        makesSource: false,
        used: [...written.used, ...to.used],
        ...(intoFolder ? { into: toText ?? '' } : {}),
      });
    }
  }

  #content({ start, end }: Heredoc): Source {
    const { file, text } = this.#build;
    const raw = text.slice(start, end);
    return {
      kind: 'content',
      content: { value: { kind: 'text', text: raw }, place: { file, start, end }, raw, used: [] },
    };
  }

  #source({ value }: Written): Source {
    const { context } = this.#build;
    if (value.kind !== 'text' || context === null || /[*?[]|:\/\/|@/.test(value.text)) return unknown;
    const path = pathFrom(context, value.text);
    return path === null ? { kind: 'outside' } : { kind: 'inside', path };
  }

  #run(instruction: Instruction): Command {
    const list = jsonWords(instruction.text);
    const words = list?.map(({ raw }) => raw) ?? ['sh', '-c', instruction.text];
    return { words, place: this.#place(instruction, 0, instruction.text.length) };
  }
}

const unknown: Source = { kind: 'unknown' };

function baseName({ value }: Written): string {
  const text = value.kind === 'text' ? withoutSlash(value.text) : '';
  return text.slice(text.lastIndexOf('/') + 1);
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
