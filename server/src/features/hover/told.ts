import type { Message } from '../../common/words/message.ts';
import type { Prose } from '../shared/prose.ts';

/** What findings of some codes say as well: editors show them beside the hover. */
class Told {
  readonly said: Message;
  readonly codes: readonly string[];

  constructor(said: Message, codes: readonly string[]) {
    this.said = said;
    this.codes = codes;
  }
}

/** The lines of a hover, before it is known which findings stand at its place. */
export type Lines = readonly (Message | Told)[];

/** Any finding that says that the server does not start. */
export const refusal = 'refusal';

/** Lines that are left out where a finding with one of these codes stands. */
export function told(lines: Prose, ...codes: readonly string[]): Lines {
  return lines.map((said) => new Told(said, codes));
}

/** What no finding at the place has said. `codes`: of the findings there; `refusal` with one that stops the server. */
export function untold(lines: Lines, codes: ReadonlySet<string>): Prose {
  return lines.flatMap((line) => {
    if (!(line instanceof Told)) return line;
    return line.codes.some((code) => codes.has(code)) ? [] : line.said;
  });
}
