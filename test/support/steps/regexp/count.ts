import { compile, type Instruction } from './compile.ts';

export interface CountedMatch {
  /** How many steps it took, going back included. */
  readonly steps: number;
  /** Where the match stands; null: there is none. */
  readonly match: { readonly start: number; readonly end: number } | null;
}

/** Steps after which a search is given up: nobody waits for the end of an expression that takes exponentially many. */
export const mostSteps = 2_000_000;

/** Looks for an expression in a text as the engine does, and counts. `from`: where the search begins. */
export function countedMatch(form: RegExp, text: string, from = 0): CountedMatch {
  const { instructions, registers, anchored } = compile(form);
  if (anchored && from > 0) return { steps: 1, match: null };
  const machine = new Machine(text, registers, form);
  const last = form.sticky || anchored ? from : text.length;
  for (let start = from; start <= last; start++) {
    const end = machine.run(instructions, start, null);
    if (machine.steps > mostSteps) return { steps: Infinity, match: null };
    if (end !== -1) return { steps: machine.steps, match: { start, end } };
  }
  return { steps: machine.steps, match: null };
}

const word = /\w/;
const lineEnd = /[\n\r\u2028\u2029]/;

class Machine {
  steps = 0;
  readonly #text: string;
  readonly #registers: Int32Array;
  readonly #byPoint: boolean;
  readonly #byLine: boolean;
  /** What is left to try: instruction, place, and how far to take back what was written down. */
  readonly #waiting: number[] = [];
  /** Registers and what stood there before. */
  readonly #written: number[] = [];

  constructor(text: string, registers: number, { unicode, multiline }: RegExp) {
    this.#text = text;
    this.#registers = new Int32Array(registers).fill(-1);
    this.#byPoint = unicode;
    this.#byLine = multiline;
  }

  /** Where a match that begins at `start` ends, or -1. `mustEnd`: where it has to. */
  run(program: readonly Instruction[], start: number, mustEnd: number | null): number {
    const waiting = this.#waiting;
    const bottom = waiting.length;
    let at = start;
    let next = 0;
    for (;;) {
      this.steps += 1;
      const instruction = program[next];
      if (instruction === undefined || this.steps > mostSteps) return -1;
      let isGood = true;
      next += 1;
      switch (instruction.kind) {
        case 'character': {
          const code = this.#codeAt(at);
          isGood = code !== -1 && instruction.taken.has(code);
          at += code > 0xffff ? 2 : 1;
          break;
        }
        case 'try':
          waiting.push(instruction.then, at, this.#written.length);
          next = instruction.first;
          break;
        case 'jump':
          next = instruction.to;
          break;
        case 'save':
          this.#written.push(instruction.register, this.#registers[instruction.register] ?? -1);
          this.#registers[instruction.register] = at;
          break;
        case 'progress':
          isGood = this.#registers[instruction.register] !== at;
          break;
        case 'look':
          isGood = this.#looks(instruction, at) !== instruction.negated;
          break;
        case 'back-reference': {
          const said = this.#said(instruction.group);
          isGood = this.#text.startsWith(said, at);
          at += said.length;
          break;
        }
        case 'accept':
          isGood = mustEnd === null || at === mustEnd;
          if (isGood) {
            waiting.length = bottom;
            return at;
          }
          break;
        default:
          isGood = this.#holds(instruction.kind, at);
      }
      if (isGood) continue;
      if (waiting.length === bottom) return -1;
      this.#takeBack(waiting.pop() ?? 0);
      at = waiting.pop() ?? 0;
      next = waiting.pop() ?? 0;
    }
  }

  #takeBack(mark: number): void {
    const written = this.#written;
    while (written.length > mark) {
      const before = written.pop() ?? -1;
      this.#registers[written.pop() ?? 0] = before;
    }
  }

  /** -1 at the end. */
  #codeAt(at: number): number {
    if (at >= this.#text.length) return -1;
    return this.#byPoint ? (this.#text.codePointAt(at) ?? -1) : this.#text.charCodeAt(at);
  }

  #said(group: number): string {
    const start = this.#registers[2 * group] ?? -1;
    const end = this.#registers[2 * group + 1] ?? -1;
    return start === -1 || end === -1 ? '' : this.#text.slice(start, end);
  }

  #looks({ program, behind }: Extract<Instruction, { kind: 'look' }>, at: number): boolean {
    if (behind === null) return this.run(program, at, null) !== -1;
    for (let start = at - behind.least; start >= Math.max(0, at - behind.most); start--) {
      if (this.run(program, start, at) !== -1) return true;
    }
    return false;
  }

  #holds(kind: 'start' | 'end' | 'boundary' | 'no-boundary', at: number): boolean {
    const before = this.#text.charAt(at - 1);
    const behind = this.#text.charAt(at);
    if (kind === 'start') return before === '' || (this.#byLine && lineEnd.test(before));
    if (kind === 'end') return behind === '' || (this.#byLine && lineEnd.test(behind));
    return (word.test(before) !== word.test(behind)) === (kind === 'boundary');
  }
}
