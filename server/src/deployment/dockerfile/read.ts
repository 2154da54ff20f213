import type { Command, Container, Mount, Value, Variable, Written } from '../container.ts';
import { instructionsOf, type Instruction } from './instructions.ts';
import { Stage, type BuildPlace } from './stage.ts';
import { expand, wordsOf } from './words.ts';

/** What a Dockerfile makes of the image that it begins with. */
export interface BuiltImage {
  /** The image of the first stage that the built one goes back to, and the line that names it. */
  readonly from: Written;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly copies: readonly Mount[];
  readonly workingDirectory: Written | null;
  readonly entrypoint: Command | null;
  readonly command: Command | null;
}

export interface BuildOptions extends BuildPlace {
  /** The stage that is built; the last one where it is null. */
  readonly target: string | null;
  /** Build arguments. */
  readonly args: ReadonlyMap<string, Value>;
}

/** Nobody writes more; each has what the one that it begins with has. */
const mostStages = 100;

/** Reads a Dockerfile; null where it has no such stage. */
export function readDockerfile(options: BuildOptions): BuiltImage | null {
  const stages: Stage[] = [];
  const global = new Map<string, string | null>();
  for (const instruction of instructionsOf(options.text)) {
    if (stages.length > mostStages) return null;
    if (instruction.keyword === 'FROM') stages.push(stageOf(instruction, options, stages, global));
    else if (stages.length > 0) stages.at(-1)?.take(instruction, global, options.args);
    else if (instruction.keyword === 'ARG') addGlobal(instruction, global, options.args);
  }
  const wanted = options.target;
  const stage =
    wanted === null ? stages.at(-1) : stages.find(({ name }) => name?.toLowerCase() === wanted.toLowerCase());
  if (!stage) return null;
  const { from, variables, copies, workingDirectory, entrypoint, command } = stage;
  return { from, variables, copies, workingDirectory, entrypoint, command };
}

/** The image alone, as a container that is run without anything else. */
export function containerOf(built: BuiltImage): Container {
  return {
    service: null,
    image: built.from,
    build: null,
    variables: built.variables,
    mounts: built.copies,
    ports: [],
    entrypoint: built.entrypoint,
    command: built.command,
    workingDirectory: built.workingDirectory,
    network: null,
    profiles: [],
    place: built.from.place,
    unseen: { variables: false, mounts: false, rest: false },
  };
}

function stageOf(
  { text, offsets, end, start }: Instruction,
  options: BuildOptions,
  stages: readonly Stage[],
  global: ReadonlyMap<string, string | null>,
): Stage {
  const words = wordsOf(text).filter(({ raw }) => !raw.startsWith('--'));
  const [image, as, named] = words;
  const { text: reference, used } = expand(image?.raw ?? '', (name) => global.get(name) ?? null);
  const isOpen = used.some(({ value }) => value === null);
  const at = (index: number): number => offsets[index] ?? end;
  const place = { file: options.file, start, end };
  const base = stages.findLast(({ name }) => name !== null && name.toLowerCase() === reference.toLowerCase()) ?? null;
  const written: Written = {
    value: isOpen ? { kind: 'unknown', otherwise: reference } : { kind: 'text', text: reference },
    place: image ? { file: options.file, start: at(image.start), end: at(image.end - 1) + 1 } : place,
    raw: image?.raw ?? '',
    used: [],
  };
  const name = as?.raw.toUpperCase() === 'AS' ? (named?.raw ?? null) : null;
  return new Stage(options, place, base ? base.from : written, name, base);
}

function addGlobal({ text }: Instruction, global: Map<string, string | null>, given: ReadonlyMap<string, Value>): void {
  for (const { raw } of wordsOf(text)) {
    const cut = raw.indexOf('=');
    const name = cut === -1 ? raw : raw.slice(0, cut);
    const usual = cut === -1 ? null : expand(raw.slice(cut + 1), (each) => global.get(each) ?? null).text;
    const passed = given.get(name);
    global.set(name, passed === undefined ? usual : passed.kind === 'text' ? passed.text : null);
  }
}
