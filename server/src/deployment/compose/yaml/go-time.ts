import { lostMark } from '../../interpolation/marks.ts';

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d\d:\d\d)$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?$/,
];

/** Go keeps billionths of a second. */
const mostDigits = 9;

/**
 * A time stamp as Go writes it, null where the text is none. How an offset is written depends on the zone of the
 * caller's machine.
 */
export function goTime(text: string): string | null {
  const match = forms.map((form) => form.exec(text)).find((found) => found !== null);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const numbers = [year, month, day, hour, minute, second].map(Number);
  if (!isTime(numbers)) return null;
  if (zone !== 'Z') return isOffset(zone) ? lostMark : null;
  const [date, time] = [numbers.slice(1, 3), numbers.slice(3)].map((parts) => parts.map(twoDigits));
  const billionths = withoutEndingZeros(fraction.slice(0, mostDigits));
  const clock = `${time?.join(':') ?? ''}${billionths === '' ? '' : `.${billionths}`}`;
  return `${year ?? ''}-${date?.join('-') ?? ''} ${clock} +0000 UTC`;
}

function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

function twoDigits(number: number): string {
  return number.toString().padStart(2, '0');
}

function isTime([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: readonly number[]): boolean {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(year, month, 0);
  return day <= lastDay.getUTCDate();
}

function isOffset(zone: string): boolean {
  return Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4)) <= 59;
}
