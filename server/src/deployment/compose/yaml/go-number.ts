/** Numbers as Go reads them (its `strconv`) and writes them. */

const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9][0-9]*|0))$/;

/** YAML's own way with two bases lets a sign stand behind the prefix. */
const signBehindPrefix = /^(0[bo])([-+])(?=[0-7])/;

const leastInteger = -(2n ** 63n);
const greatestUnsigned = 2n ** 64n - 1n;

/** No longer text is a whole number of 64 bits, whatever its base. */
const longestInteger = 80;

/** A whole number of 64 bits in any of Go's bases, in decimal; null if it is none. */
export function goInteger(text: string): string | null {
  const match = text.length <= longestInteger ? integer.exec(text.replace(signBehindPrefix, '$2$1')) : null;
  if (match === null) return null;
  const [, sign = '', hexadecimal, binary, octal, decimal] = match;
  const value =
    hexadecimal !== undefined
      ? BigInt(`0x${hexadecimal}`)
      : binary !== undefined
        ? BigInt(`0b${binary}`)
        : octal !== undefined
          ? BigInt(`0o${octal}`)
          : BigInt(decimal ?? '0');
  // A sign is read for signed numbers alone, and those end at half the way.
  if (sign === '') return value <= greatestUnsigned ? value.toString() : null;
  const signed = sign === '-' ? -value : value;
  return signed >= leastInteger && signed < 2n ** 63n ? signed.toString() : null;
}

/** From a million on, and below a ten-thousandth, Go writes a power of ten. */
const leastPower = 6;

/** A number as Go writes it: the fewest digits that tell it apart, a power of ten from `1e+06` on. */
export function goFloat(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const [digits = '0', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < leastPower) return plainDecimal(value, digits, exponent);
  const size = Math.abs(exponent).toString().padStart(2, '0');
  return `${digits}e${exponent < 0 ? '-' : '+'}${size}`;
}

function plainDecimal(value: number, digits: string, exponent: number): string {
  const all = digits.replace('-', '').replace('.', '');
  const sign = value < 0 ? '-' : '';
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${all}`;
  const whole = all.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = all.slice(exponent + 1);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
