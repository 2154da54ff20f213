import { repeat, user, userWith, users, type Kinds } from './write.ts';

const value = (key: string, text: string): string => user(0, { [key]: text }) + user(1);

/** What looks like a number or a date. */
export const numbers: Kinds = {
  'a long whole number': (n) => value('api_key', '9'.repeat(n * 8)),
  'a long whole number for a name': (n) => value('username', '9'.repeat(n * 8)),
  'a long whole number for a switch': (n) => value('disabled', '9'.repeat(n * 8)),
  'a long hexadecimal number': (n) => value('full_name', `0x${'f'.repeat(n * 8)}`),
  'a long octal number': (n) => value('api_key', `0${'7'.repeat(n * 8)}`),
  'a long binary number': (n) => value('full_name', `0b${'10'.repeat(n * 4)}`),
  'a long number with underscores': (n) => value('full_name', `1${'_0'.repeat(n * 4)}`),
  'a long number by sixty': (n) => value('full_name', `1${':59'.repeat(n * 3)}`),
  'a long number by sixty with a point': (n) => value('full_name', `1${':59'.repeat(n * 3)}.5`),
  'a long number with a point': (n) => value('full_name', `1.${'9'.repeat(n * 8)}`),
  'a long exponent': (n) => value('full_name', `1.0e+${'9'.repeat(n * 8)}`),
  'a long number as a key': (n) => userWith(`${'9'.repeat(n * 8)}: x\n`) + user(1),
  'a long number among workspaces': (n) => value('workspaces', `[${'9'.repeat(n * 8)}]`),
  'nearly a number': (n) => value('full_name', `${'1'.repeat(n * 8)}x`),
  'nearly a number by sixty': (n) => value('full_name', `1${':59'.repeat(n * 3)}:x`),
  'nearly a number with a point': (n) => value('full_name', `${'1_'.repeat(n * 4)}.${'_1'.repeat(n * 4)}.`),
  'nearly a date': (n) => value('full_name', `2022-10-10${' '.repeat(n * 8)}x`),
  'a date with a long fraction': (n) => value('full_name', `2022-10-10 10:10:10.${'1'.repeat(n * 8)}`),
  'long numbers for all': (n) => users(n, () => ({ api_key: '123456789'.repeat(6) })),
  dates: (n) => users(n, (number) => ({ full_name: `${String(1000 + (number % 9000))}-10-10` })),
  'dates that are none': (n) => users(n, () => ({ full_name: '2022-02-30' })),
  times: (n) => users(n, () => ({ full_name: '12:30', email: '12:30:45.5' })),
  infinities: (n) => users(n, () => ({ full_name: '.inf', disabled: '.nan' })),
  'digits of other scripts': (n) => users(n, () => ({ full_name: '!!int ١٢٣', disabled: '!!float ٣.٥' })),
  'a long number of other digits': (n) => value('full_name', `!!int ${'٣'.repeat(n * 8)}`),
  'numbers as workspaces': (n) => user(0, { workspaces: `[${repeat(n, String, ', ')}]` }),
};
