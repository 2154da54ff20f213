/** Which characters a class, an escape or a letter takes. */
export interface Taken {
  /** Whether it takes the character with this code. */
  readonly has: (code: number) => boolean;
}

const known = new Map<string, Taken>();

/** The engine itself says which they are, once for each character. */
export function takenBy(source: string, flags: string): Taken {
  const name = `${flags}/${source}`;
  let taken = known.get(name);
  if (!taken) known.set(name, (taken = ask(new RegExp(`^(?:${source})$`, flags.replace('m', '')))));
  return taken;
}

const often = 256;
const yes = 1;
const no = 2;

function ask(form: RegExp): Taken {
  const table = new Uint8Array(often);
  const rare = new Map<number, number>();
  const answer = (code: number): number => (form.test(String.fromCodePoint(code)) ? yes : no);
  return {
    has(code) {
      let said = code < often ? (table[code] ?? 0) : (rare.get(code) ?? 0);
      if (said === 0) {
        said = answer(code);
        if (code < often) table[code] = said;
        else rare.set(code, said);
      }
      return said === yes;
    },
  };
}
