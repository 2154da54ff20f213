import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'blue' | 'green';
type Paint = (text: string) => string;
export type Colors = Readonly<Record<Style, Paint>>;

/** Paints for a terminal, or none. */
export function colorsFor(wanted: boolean): Colors {
  // Whoever calls has looked whether the output is a terminal that wants them.
  const paint = (style: Style): Paint =>
    wanted ? (text) => styleText(style, text, { validateStream: false }) : (text) => text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    underline: paint('underline'),
    red: paint('red'),
    yellow: paint('yellow'),
    blue: paint('blue'),
    green: paint('green'),
  };
}
