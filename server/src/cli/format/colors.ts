type Paint = (text: string) => string;

export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly green: Paint;
}

/** Paints for a terminal, or none. */
export function colorsFor(wanted: boolean): Colors {
  const paint = (on: number, off: number): Paint =>
    wanted ? (text) => `\x1b[${on}m${text}\x1b[${off}m` : (text) => text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    underline: paint(4, 24),
    red: paint(31, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
    green: paint(32, 39),
  };
}
