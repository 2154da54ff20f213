import fc from 'fast-check';

/** How many characters PyYAML takes from a stream at a time, for which it then looks at every character. */
const portion = 4096;

/** What is wrong far behind, with so many letters before it. */
const farBehind = fc
  .tuple(fc.constantFrom('', '\n\u0007', '\n# \u0000'), fc.constantFrom(0, 0, portion - 60, portion, 3 * portion))
  .map(([end, gap]) => (end === '' ? '' : `\n#${'x'.repeat(gap)}${end}`));

/** The text around or behind the end of one of PyYAML's portions, where the order of its errors changes. */
export function padded(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      text,
      fc.constantFrom(0, 1, 1, 2, 3),
      fc.integer({ min: -600, max: 60 }),
      fc.constantFrom('x', 'é', '€', '\u{1F600}', ' \r\n'),
      farBehind,
    )
    .map(([tail, portions, offset, filler, end]) => {
      const length = Array.from(filler.replace('\r\n', '\n')).length;
      const count = Math.max(0, Math.floor((portions * portion + offset) / length) - 3);
      return `# ${filler.repeat(count)}\n${tail}${end}`;
    });
}
