import { fault } from '../fault.ts';
import { pythonFloat, pythonInt } from './python-number.ts';

const SIXTY = 60n;

interface Signed {
  negative: boolean;
  rest: string;
}

function takeSign(text: string, offset: number): Signed {
  if (text === '') throw fault('scalar-value', 'string index out of range', offset);
  const first = text.charAt(0);
  return { negative: first === '-', rest: first === '-' || first === '+' ? text.slice(1) : text };
}

/** The sum of digit * 60^n, by halves: digit after digit would be quadratic for a long text. */
function sexagesimal(digits: readonly bigint[], from: number, to: number): bigint {
  if (to - from === 1) return digits[from] ?? 0n;
  const middle = (from + to) >> 1;
  return sexagesimal(digits, from, middle) * SIXTY ** BigInt(to - middle) + sexagesimal(digits, middle, to);
}

/** The integer that PyYAML makes of a scalar tagged `!!int`. */
export function makeInt(value: string, offset: number): bigint {
  const { negative, rest } = takeSign(value.replaceAll('_', ''), offset);
  const magnitude = makeMagnitude(rest, offset);
  return negative ? -magnitude : magnitude;
}

function makeMagnitude(text: string, offset: number): bigint {
  if (text === '0') return 0n;
  if (text.startsWith('0b')) return pythonInt(text.slice(2), 2, offset);
  if (text.startsWith('0x')) return pythonInt(text.slice(2), 16, offset);
  if (text === '') throw fault('scalar-value', 'string index out of range', offset);
  if (text.startsWith('0')) return pythonInt(text, 8, offset);
  if (!text.includes(':')) return pythonInt(text, 10, offset);
  const digits = text.split(':').map((part) => pythonInt(part, 10, offset));
  return sexagesimal(digits, 0, digits.length);
}

/** The float that PyYAML makes of a scalar tagged `!!float`. */
export function makeFloat(value: string, offset: number): number {
  const { negative, rest } = takeSign(value.replaceAll('_', '').toLowerCase(), offset);
  if (rest === '.nan') return Number.NaN;
  const magnitude = floatMagnitude(rest, offset);
  return negative ? -magnitude : magnitude;
}

function floatMagnitude(text: string, offset: number): number {
  if (text === '.inf') return Number.POSITIVE_INFINITY;
  if (!text.includes(':')) return pythonFloat(text, offset);
  const digits = text.split(':').map((part) => pythonFloat(part, offset));
  let base = 1n;
  let sum = 0;
  for (const digit of digits.reverse()) {
    const factor = Number(base);
    if (!Number.isFinite(factor)) throw fault('scalar-value', 'int too large to convert to float', offset);
    sum += digit * factor;
    base *= SIXTY;
  }
  return sum;
}
