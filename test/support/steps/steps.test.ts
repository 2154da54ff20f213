import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import { transform } from 'esbuild';
import fc from 'fast-check';
import { call, counts, each } from './counters.ts';
import { growing, type Growth } from './growth.ts';
import { instrument, type Place } from './instrument.ts';
import { countedMatch } from './regexp/count.ts';

type Work = (n: number) => unknown;

/** The function `work` of a source text, with counters in it. */
async function counted(source: string): Promise<{ work: Work; places: readonly Place[] }> {
  const places: Place[] = [];
  const { code } = await transform(instrument(source, 'work.ts', places), { loader: 'ts', format: 'cjs' });
  return { work: load(code), places };
}

/** The function `work` of a module; what instrumented code calls is there for it. */
function load(code: string): Work {
  const run = runInThisContext(`(exports, module, __counts, __call, __each) => { ${code} }`) as (
    ...given: unknown[]
  ) => void;
  const module = { exports: {} as { work: Work } };
  run(module.exports, module, counts, call, each);
  return module.exports.work;
}

/** The places of some work that grow too fast. */
async function growthOf(source: string): Promise<readonly Growth[]> {
  const { work, places } = await counted(source);
  const [small, large] = [40, 80].map((size) => {
    counts.fill(0);
    work(size);
    return { size, counts: counts.slice(0, places.length) };
  });
  assert.ok(small && large);
  return growing(places, small, large, 1.3);
}

const linear = {
  'a loop':
    'export const work = (n: number) => { let sum = 0; for (let i = 0; i < 9 * n; i++) sum += i; return sum; };',
  'a list that is filled and sorted':
    'export const work = (n: number) => Array.from({ length: 20 * n }, (_, i) => -i).sort((a, b) => a - b);',
  'pieces of a text':
    'export const work = (n: number) => { const t = "ab".repeat(99 * n); let s = 0; while (s < 99 * n) s += t.slice(s, s + 2).length; };',
  'an expression at each line':
    'export const work = (n: number) => "a: b\\n".repeat(9 * n).split("\\n").filter((line) => /^\\w+: *\\w+$/.test(line));',
  'all matches of an expression': 'export const work = (n: number) => [..."a1 ".repeat(20 * n).matchAll(/[a-z]\\d/g)];',
};

const square = {
  'a loop in a loop':
    'export function work(n: number) { let s = 0; for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) s++; return s; }',
  'a loop without braces':
    'export function work(n: number) { let i = n * n; while (i > 0) i--; do i++; while (i < n * n); }',
  'a function called in a callback':
    'const twice = (x: number) => x + x; export const work = (n: number) => [...Array(n).keys()].map(() => [...Array(n).keys()].map((x) => twice(x)));',
  'looking through a list':
    'export const work = (n: number) => { const l: number[] = []; for (let i = 0; i < n; i++) if (!l.includes(i)) l.push(i); };',
  'looking through a text':
    'export const work = (n: number) => { const t = "x".repeat(99 * n); for (let i = 0; i < n; i++) t.indexOf("y", i); };',
  'copying a list':
    'export const work = (n: number) => { let l: number[] = []; for (let i = 0; i < n; i++) l = [...l, i]; };',
  'putting a list together':
    'export const work = (n: number) => { const l: string[] = []; for (let i = 0; i < n; i++) { l.push("x"); l.join(); } };',
  'taking out of the middle of a list':
    'export const work = (n: number) => { const l = Array(n).fill(0); for (let i = 0; i < n; i++) { l.splice(0, 1); l.push(i); } };',
  'making sets':
    'export const work = (n: number) => { const l = [...Array(n).keys()]; for (const _ of l) new Set(l); };',
  'splitting a text':
    'export const work = (n: number) => { const t = "x ".repeat(n); for (let i = 0; i < n; i++) t.split(" "); };',
  'an expression that goes back': 'export const work = (n: number) => /\\s+$/.test(" ".repeat(9 * n) + "x");',
  'an expression on all of the text':
    'export const work = (n: number) => { const t = "x".repeat(9 * n); for (let i = 0; i < n; i++) /y/.exec(t); };',
};

describe('counting steps', () => {
  for (const [name, source] of Object.entries(linear)) {
    it(`finds nothing in what is linear: ${name}`, async () => {
      assert.deepEqual(await growthOf(source), []);
    });
  }

  for (const [name, source] of Object.entries(square)) {
    it(`finds what grows with the square or faster: ${name}`, async () => {
      const [worst] = await growthOf(source);
      assert.ok(worst && worst.exponent > 1.8, String(worst?.exponent));
    });
  }

  it('names the function, the line and what is done there', async () => {
    const source = `export const work = (n: number) => new Table().fill(n);
class Table {
  #rows: number[] = [];
  fill(n: number) {
    for (let i = 0; i < n; i++)
      if (this.#rows.indexOf(i) === -1) this.#rows.push(i);
  }
}`;
    const [worst] = await growthOf(source);
    assert.deepEqual(worst?.place, { file: 'work.ts', name: 'Table.fill', line: 6, what: '.indexOf' });
  });

  it('changes nothing but the counts', async () => {
    const source = `export const work = (n: number) => {
      const list = Array.from({ length: n }, (_, index) => \`\${index % 3}\`);
      const made = { ...{ a: 1 }, list: [...list, ...new Set(list)], text: list?.join('').replace(/1+/g, (m) => m.length + '') };
      const found = [...'a1b2'.matchAll(/[a-z](\\d)/g)].map(([, digit]) => digit);
      label: for (const each of list) { for (;;) { if (each === '2') break label; break; } }
      return [made, found, 'x,y'.split(','), /b(.)/.exec('abc')?.[1], 'aXa'.replaceAll('a', () => 'z'), [3, 1, 2].sort()];
    };`;
    const { code } = await transform(source, { loader: 'ts', format: 'cjs' });
    const { work } = await counted(source);
    assert.deepEqual(work(7), load(code)(7));
  });
});

describe('counting the steps of an expression', () => {
  const forms = [
    ...[
      /a*b/,
      /(?:ab|a)+?c/,
      /^a|b$/,
      /(a)(b)?\1/,
      /(?<x>a|b)\k<x>/,
      /(?=ab)a+/,
      /(?!ab)[a-c]/,
      /(?<=a)b/,
      /(?<![ab])c/,
    ],
    ...[/\bab\B/, /a{2}b{1,2}c{0,}/, /[^a\s]+/, /\x61\u0062/, /(?:a?)*b/, /(?:)/, /a.c/s, /^b/m, /A/i, /[a-c]+$/],
    ...[/\p{L}😀?/u, /😀+/u, /[😀b]/u, /\./, /[\]a]/, /(?:(?:a|b)*c)*/],
  ];

  it('ends where the engine ends', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'A', ' ', '\n', '.', ']', '😀'), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(...forms), fc.nat(4), (letters, form, from) => {
        const whole = letters.join('');
        const sticky = new RegExp(form, `${form.flags}g`);
        sticky.lastIndex = from;
        const match = from <= whole.length ? sticky.exec(whole) : null;
        const expected = match && { start: match.index, end: match.index + match[0].length };
        if (from <= whole.length && !startsWithinLetter(whole, from))
          assert.deepEqual(
            countedMatch(form, whole, from).match,
            expected,
            `${String(form)} in ${JSON.stringify(whole)}`,
          );
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('counts each way that was tried', () => {
    const steps = [8, 9, 10].map((length) => countedMatch(/^(?:a|a)*$/, `${'a'.repeat(length)}b`).steps);
    const [first = 0, second = 0, third = 0] = steps;
    assert.ok(second / first > 1.9 && third / second > 1.9, steps.join());
  });

  it('gives up what would take forever', () => {
    assert.equal(countedMatch(/^(?:a+)+$/, `${'a'.repeat(60)}b`).steps, Infinity);
  });
});

/** Between the halves of a letter, where the engine goes back to its beginning. */
function startsWithinLetter(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at));
}
