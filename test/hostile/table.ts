import type { Growth } from '../support/steps/growth.ts';
import type { Measured } from './growth-meter.ts';
import type { OperationName } from './operation.ts';
import type { Timed } from './timed-process.ts';

/** An operation on a kind of file, as it was counted and timed. */
export interface Row {
  readonly kind: string;
  readonly name: OperationName;
  /** For the timed file, how often what is special about the kind stands there. */
  readonly number: number;
  /** Where the work grows too fast. */
  readonly counted: Measured | undefined;
  readonly timed: Timed | undefined;
}

/** Longer than this nobody else may have to wait, in ms. */
const longStretch = 50;

/** Places that are named of all that grow. */
const named = 3;

export const tableHead = `| kind | operation | exponent | n | CPU, ms | held up, ms | where |
| --- | --- | --: | --: | --: | --: | --- |`;

export function tableRow({ kind, name, number, counted, timed }: Row): string {
  const cells = [
    kind,
    name,
    counted ? (counted.growing[0]?.exponent ?? 0).toFixed(2) : '',
    timed ? String(number) : '',
    timed ? timed.cpu.toFixed(0) : '',
    timed ? (timed.failure ?? timed.stretch.toFixed(0)) : '',
    counted ? describeGrowth(counted.growing) : '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Nobody else waits for the command line. */
export function isSlow({ name, counted, timed }: Row): boolean {
  const isAlone = name === 'check' || name === 'inspect';
  return (
    counted !== undefined ||
    (timed !== undefined && (timed.failure !== null || (!isAlone && timed.stretch > longStretch)))
  );
}

/** Where work grows, in words. */
export function describeGrowth(growing: readonly Growth[]): string {
  const told = growing.slice(0, named).map(({ place, exponent, steps: [before, after] }) => {
    const { file, name, line, what } = place;
    return `${file}:${line} ${name} (${what}), exponent ${exponent.toFixed(2)}, ${before} and ${after} steps`;
  });
  const left = growing.length - told.length;
  return [...told, ...(left > 0 ? [`and ${left} places more`] : [])].join('; ');
}
