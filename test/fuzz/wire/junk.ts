import type { Random } from '../../../bench/random.mjs';

/** Stands in texts that must never be told to anybody: the log, a message, an error. */
export const marker = 'MARKER-0f9c2b';

/** Values that nobody expects. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  2 ** 31,
  -(2 ** 63),
  Number.MAX_VALUE,
  '',
  'x',
  marker,
  marker.repeat(2000),
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'file:///',
  'file:///srv/%zz/users.yml',
  'untitled:users.yml',
  'http://[',
  [],
  {},
  [[]],
  [null],
  { uri: null },
  { line: 1 },
  { length: 1e9 },
  { toString: 1, valueOf: 2, toJSON: 3 },
];

/** What no value of ours can be, but JSON can: deeper than any stack, and larger than any number. */
const beyond: Readonly<Record<string, string>> = {
  '@deep list@': '['.repeat(20_000) + ']'.repeat(20_000),
  '@deep object@': `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '@large number@': '1e999',
};
const beyondNames = Object.keys(beyond);

export function junk(random: Random): unknown {
  return random.pick(random.chance(0.05) ? beyondNames : values);
}

/** The frame of a message with junk in it. */
export function frameOf(message: object): Buffer {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  const body = Buffer.from(beyondNames.reduce((all, name) => all.replaceAll(`"${name}"`, beyond[name] ?? ''), text));
  return Buffer.concat([Buffer.from(`Content-Length: ${String(body.length)}\r\n\r\n`), body]);
}

/** The same value with something else somewhere in it. */
export function mutated(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return junk(random);
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])];
    const at = random.below(list.length + 1);
    if (at === list.length) list.push(junk(random));
    else list[at] = mutated(random, list[at]);
    return list;
  }
  const entries = Object.entries(value as Record<string, unknown>);
  const [key, inner]: readonly [string, unknown] = entries.length > 0 ? random.pick(entries) : ['x', null];
  const others = entries.filter(([name]) => name !== key);
  const way = random.below(10);
  if (way === 0) return Object.fromEntries(others);
  if (way === 1) return Object.fromEntries([...entries, [random.pick(['uri', 'version', '__proto__']), junk(random)]]);
  return Object.fromEntries([...others, [key, mutated(random, inner)]]);
}

/** Bytes that hold no message; the next message behind them can be found. */
export function brokenFrame(random: Random): string {
  const body = `{"jsonrpc":"2.0","id":1,"method":"x","params":{"text":"${marker}"`;
  const framed = (content: string): string => `Content-Length: ${String(Buffer.byteLength(content))}\r\n\r\n${content}`;
  return random.pick([
    framed(body),
    framed(`${body}}}}`),
    framed(''),
    framed('\u0000\u0001'),
    framed(`"${marker}"`),
    framed('5'),
    framed('[]'),
    framed(`[${body}}}]`),
    framed('nul'),
    'Content-Length: -5\r\n\r\n',
    'Content-Length: ten\r\n\r\n',
    'Content-Length: 1e3\r\n\r\n',
    'Content-Length:\r\n\r\n',
    'Content-Type: text/plain\r\n\r\n',
    `${marker}\r\n\r\n`,
    `${marker}\n`.repeat(random.below(400)),
    '\r\n\r\n\r\n',
    '\u0000'.repeat(random.below(10_000)),
    `GET / HTTP/1.1\r\nHost: ${marker}\r\n\r\n`,
  ]);
}
