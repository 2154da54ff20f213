import { parsePattern, type Part } from '../../support/steps/regexp/parse.ts';
import { takenBy, type Taken } from '../../support/steps/regexp/taken.ts';

/** A text in which something comes again and again, as often as one likes. */
export type Attack = (times: number) => string;

/** What no expression of ours asks for. */
const strange = '\u0001';
const letters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  '\n',
  '\r',
  '\t',
  'é',
  '\u2028',
];

/**
 * Texts that an expression likes least: what leads to a part that may come again, then that part again and again, then
 * something that does not fit.
 */
export function attacksOn(form: RegExp): readonly Attack[] {
  const { root } = parsePattern(form.source);
  const writer = new Writer(form.flags.replaceAll(/[gyd]/g, ''), root);
  const attacks: Attack[] = [];
  for (const { before, body } of writer.repeated(root, '')) {
    for (const pump of new Set([...writer.variants(body), ...writer.alphabet])) {
      for (const prefix of new Set([before, '', strange])) {
        for (const suffix of new Set(['', strange, '\n', writer.refused]))
          if (pump !== '') attacks.push((times) => prefix + pump.repeat(times) + suffix);
      }
    }
  }
  return attacks;
}

interface Repeated {
  /** A text that leads there. */
  readonly before: string;
  readonly body: Part;
}

class Writer {
  /** A letter for each way in which the parts of the expression tell letters apart. */
  readonly alphabet: readonly string[];
  /** A letter that no part takes, if there is one. */
  readonly refused: string;
  readonly #flags: string;

  constructor(flags: string, root: Part) {
    this.#flags = flags;
    const parts = this.#characters(root);
    const byParts = new Map<string, string>();
    for (const letter of letters) {
      const taken = parts.map((part) => (part.has(letter.codePointAt(0) ?? 0) ? '1' : '0')).join('');
      if (!byParts.has(taken)) byParts.set(taken, letter);
    }
    const none = '0'.repeat(parts.length);
    this.refused = byParts.get(none) ?? '';
    byParts.delete(none);
    this.alphabet = [...byParts.values()];
  }

  /** A short text that the part takes. */
  sample(part: Part): string {
    switch (part.kind) {
      case 'character': {
        const taken = takenBy(part.source, this.#flags);
        return letters.find((letter) => taken.has(letter.codePointAt(0) ?? 0)) ?? strange;
      }
      case 'sequence':
        return part.parts.map((each) => this.sample(each)).join('');
      case 'choice':
        return this.sample(part.options[0] ?? { kind: 'sequence', parts: [] });
      case 'repeat':
        return this.sample(part.body).repeat(Math.max(part.least, Math.min(1, part.most)));
      case 'group':
        return this.sample(part.body);
      default:
        return '';
    }
  }

  /** Texts that the part takes, one way or another: not all of them, but each of its choices is in one. */
  variants(part: Part): readonly string[] {
    switch (part.kind) {
      case 'sequence': {
        const usual = part.parts.map((each) => this.sample(each));
        return part.parts.flatMap((each, at) =>
          this.variants(each).map((text) => [...usual.slice(0, at), text, ...usual.slice(at + 1)].join('')),
        );
      }
      case 'choice':
        return part.options.flatMap((option) => this.variants(option));
      case 'repeat': {
        const { body, least, most } = part;
        const times = Math.max(least, Math.min(1, most));
        return [...(least === 0 ? [''] : []), ...this.variants(body).map((text) => text.repeat(times))];
      }
      case 'group':
        return this.variants(part.body);
      default:
        return [this.sample(part)];
    }
  }

  /** All parts that may come again without end, each with what leads there. */
  repeated(part: Part, before: string): readonly Repeated[] {
    switch (part.kind) {
      case 'sequence': {
        let led = before;
        return part.parts.flatMap((each) => {
          const found = this.repeated(each, led);
          led += this.sample(each);
          return found;
        });
      }
      case 'choice':
        return part.options.flatMap((option) => this.repeated(option, before));
      case 'repeat': {
        const inner = this.repeated(part.body, before);
        return part.most === Infinity ? [{ before, body: part.body }, ...inner] : inner;
      }
      case 'group':
      case 'look':
        return this.repeated(part.body, before);
      default:
        return [];
    }
  }

  #characters(part: Part): readonly Taken[] {
    switch (part.kind) {
      case 'character':
        return [takenBy(part.source, this.#flags)];
      case 'sequence':
        return part.parts.flatMap((each) => this.#characters(each));
      case 'choice':
        return part.options.flatMap((option) => this.#characters(option));
      case 'repeat':
      case 'group':
      case 'look':
        return this.#characters(part.body);
      default:
        return [];
    }
  }
}
