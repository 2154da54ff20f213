import { fault, type YamlFault } from '../fault.ts';

const TIMESTAMP =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?\n?$/;

const MINUTES_A_DAY = 1440;

export interface Timestamp {
  readonly type: 'date' | 'datetime';
  /** Python's `str()` of it. */
  readonly text: string;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function outOfRange(what: string, offset: number): YamlFault {
  return fault('scalar-value', `${what} is out of range`, offset);
}

function check(name: string, value: number, least: number, most: number, offset: number): void {
  if (value < least || value > most) throw outOfRange(name, offset);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function zoneText(match: RegExpExecArray, offset: number): string {
  if (match[8] === undefined) return '';
  const sign = match[9];
  if (sign === undefined) return '+00:00';
  const minutes = Number(match[10]) * 60 + Number(match[11] ?? 0);
  if (minutes >= MINUTES_A_DAY) throw outOfRange('offset of the time zone', offset);
  return `${minutes === 0 ? '+' : sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The date or time that PyYAML makes of a scalar tagged `!!timestamp`. */
export function makeTimestamp(value: string, offset: number): Timestamp {
  const match = TIMESTAMP.exec(value);
  if (match === null) throw fault('scalar-value', 'not a timestamp', offset);
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = zoneText(match, offset);
  check('year', year, 1, 9999, offset);
  check('month', month, 1, 12, offset);
  check('day', day, 1, daysIn(year, month), offset);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (match[4] === undefined) return { type: 'date', text: date };
  check('hour', hour, 0, 23, offset);
  check('minute', minute, 0, 59, offset);
  check('second', second, 0, 59, offset);
  const fraction = (match[7] ?? '').slice(0, 6).padEnd(6, '0');
  const micros = Number(fraction) === 0 ? '' : `.${fraction}`;
  return { type: 'datetime', text: `${date} ${two(hour)}:${two(minute)}:${two(second)}${micros}${zone}` };
}
