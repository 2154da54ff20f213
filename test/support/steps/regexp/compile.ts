import { takenBy, type Taken } from './taken.ts';
import { parsePattern, type Part, type Pattern } from './parse.ts';

/** One step of a machine that tries the ways of an expression one after the other, as the engine does. */
export type Instruction =
  | { readonly kind: 'character'; readonly taken: Taken }
  | { readonly kind: 'try'; readonly first: number; readonly then: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'save'; readonly register: number }
  /** Ends a round of a loop that took nothing. */
  | { readonly kind: 'progress'; readonly register: number }
  | { readonly kind: 'back-reference'; readonly group: number }
  | {
      readonly kind: 'look';
      readonly program: readonly Instruction[];
      readonly negated: boolean;
      readonly behind: Width | null;
    }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'no-boundary' | 'accept' };

/** How many code units a part takes. */
interface Width {
  readonly least: number;
  readonly most: number;
}

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  /** It can match at the start of the text only. */
  readonly anchored: boolean;
}

/** By flags, then by source. */
const known = new Map<string, Map<string, Program>>();

/** The program of an expression, made once. */
export function compile({ source, flags }: RegExp): Program {
  let ofFlags = known.get(flags);
  if (!ofFlags) known.set(flags, (ofFlags = new Map<string, Program>()));
  let program = ofFlags.get(source);
  if (!program) ofFlags.set(source, (program = new Compiler(parsePattern(source), flags).program()));
  return program;
}

class Compiler {
  readonly #pattern: Pattern;
  readonly #flags: string;
  /** Nobody else asks what a group has taken. */
  readonly #saves: boolean;
  #registers: number;

  constructor(pattern: Pattern, flags: string) {
    this.#pattern = pattern;
    this.#flags = flags.replaceAll(/[gyd]/g, '');
    this.#saves = hasBackReference(pattern.root);
    this.#registers = this.#saves ? 2 * (pattern.groups + 1) : 0;
  }

  program(): Program {
    const { root } = this.#pattern;
    const instructions = this.#compiled(root);
    const anchored = !this.#flags.includes('m') && isAnchored(root);
    return { instructions, registers: this.#registers, anchored };
  }

  #compiled(part: Part): readonly Instruction[] {
    const code: Instruction[] = [];
    this.#add(part, code);
    code.push({ kind: 'accept' });
    return code;
  }

  #add(part: Part, code: Instruction[]): void {
    switch (part.kind) {
      case 'character':
        code.push({ kind: 'character', taken: takenBy(part.source, this.#flags) });
        return;
      case 'sequence':
        for (const each of part.parts) this.#add(each, code);
        return;
      case 'choice':
        this.#addChoice(part.options, code);
        return;
      case 'repeat':
        this.#addRepeat(part, code);
        return;
      case 'group':
        if (this.#saves) code.push({ kind: 'save', register: 2 * part.index });
        this.#add(part.body, code);
        if (this.#saves) code.push({ kind: 'save', register: 2 * part.index + 1 });
        return;
      case 'look': {
        const { body, negated } = part;
        code.push({ kind: 'look', program: this.#compiled(body), negated, behind: part.behind ? widthOf(body) : null });
        return;
      }
      case 'back-reference': {
        const { group } = part;
        code.push({
          kind: 'back-reference',
          group: typeof group === 'number' ? group : (this.#pattern.names.get(group) ?? 0),
        });
        return;
      }
      default:
        code.push({ kind: part.kind });
    }
  }

  #addChoice(options: readonly Part[], code: Instruction[]): void {
    const ends: number[] = [];
    for (const [index, option] of options.entries()) {
      const isLast = index === options.length - 1;
      const fork = code.length;
      if (!isLast) code.push({ kind: 'accept' });
      this.#add(option, code);
      if (isLast) continue;
      ends.push(code.length);
      code.push({ kind: 'accept' });
      code[fork] = { kind: 'try', first: fork + 1, then: code.length };
    }
    for (const end of ends) code[end] = { kind: 'jump', to: code.length };
  }

  #addRepeat(part: Extract<Part, { kind: 'repeat' }>, code: Instruction[]): void {
    const { body, least, most, lazy } = part;
    for (let count = 0; count < least; count++) this.#add(body, code);
    const forks: number[] = [];
    const fork = (): void => {
      forks.push(code.length);
      code.push({ kind: 'accept' });
    };
    if (most === Infinity) {
      const start = code.length;
      const isEmptyable = widthOf(body).least === 0;
      fork();
      const register = this.#registers;
      if (isEmptyable) {
        this.#registers += 1;
        code.push({ kind: 'save', register });
      }
      this.#add(body, code);
      if (isEmptyable) code.push({ kind: 'progress', register });
      code.push({ kind: 'jump', to: start });
    } else {
      for (let count = least; count < most; count++) {
        fork();
        this.#add(body, code);
      }
    }
    const out = code.length;
    for (const at of forks)
      code[at] = lazy ? { kind: 'try', first: out, then: at + 1 } : { kind: 'try', first: at + 1, then: out };
  }
}

function hasBackReference(part: Part): boolean {
  switch (part.kind) {
    case 'back-reference':
      return true;
    case 'sequence':
      return part.parts.some(hasBackReference);
    case 'choice':
      return part.options.some(hasBackReference);
    case 'repeat':
    case 'group':
    case 'look':
      return hasBackReference(part.body);
    default:
      return false;
  }
}

function isAnchored(part: Part): boolean {
  switch (part.kind) {
    case 'start':
      return true;
    case 'sequence':
      return part.parts[0] !== undefined && isAnchored(part.parts[0]);
    case 'choice':
      return part.options.every(isAnchored);
    case 'group':
      return isAnchored(part.body);
    default:
      return false;
  }
}

function widthOf(part: Part): Width {
  switch (part.kind) {
    case 'character':
      return { least: 1, most: 2 };
    case 'sequence': {
      const widths = part.parts.map(widthOf);
      return {
        least: widths.reduce((sum, { least }) => sum + least, 0),
        most: widths.reduce((sum, { most }) => sum + most, 0),
      };
    }
    case 'choice': {
      const widths = part.options.map(widthOf);
      return {
        least: Math.min(...widths.map(({ least }) => least)),
        most: Math.max(...widths.map(({ most }) => most)),
      };
    }
    case 'repeat': {
      const { least, most } = widthOf(part.body);
      return { least: least * part.least, most: most === 0 ? 0 : most * part.most };
    }
    case 'group':
      return widthOf(part.body);
    case 'back-reference':
      return { least: 0, most: Infinity };
    default:
      return { least: 0, most: 0 };
  }
}
