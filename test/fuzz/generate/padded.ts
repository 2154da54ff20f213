import fc from 'fast-check';

/** How many characters PyYAML takes from a stream at a time, for which it then looks at every character. */
const portion = 4096;

/** The text around or behind the end of PyYAML's first portion, where the order of its errors changes. */
export function padded(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      text,
      fc.integer({ min: -600, max: 60 }),
      fc.constantFrom('x', 'é', '\u{1F600}', ' \r\n'),
      fc.constantFrom('', '\n\u0007', '\n# \u0000'),
    )
    .map(([tail, offset, filler, end]) => {
      const count = Math.max(0, Math.floor((portion + offset) / Array.from(filler.replace('\r\n', '\n')).length) - 3);
      return `# ${filler.repeat(count)}\n${tail}${end}`;
    });
}
