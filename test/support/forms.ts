/** The forms in which people write the same list, each of which is read entry by entry. */
export interface Form {
  readonly name: string;
  /** A text of the plain form, whose dashes stand at column 0, in this one. */
  readonly of: (text: string) => string;
}

export const forms: readonly Form[] = [
  { name: 'plain', of: (text) => text },
  { name: 'indented by one', of: (text) => indented(text, 1) },
  { name: 'indented by two', of: (text) => indented(text, 2) },
  { name: 'indented by seventeen', of: (text) => indented(text, 17) },
];

/** Moves the list, without the text before it and what only means something at column 0. */
function indented(text: string, column: number): string {
  const first = /(?:^|[\r\n])-(?![^\s])/.exec(text);
  const start = first ? first.index + first[0].length - 1 : text.length;
  const gap = ' '.repeat(column);
  return (
    text.slice(0, start) +
    text
      .slice(start)
      .replace(/^(?=.)/s, gap)
      .replace(/[\r\n](?=[^\r\n])(?!---|\.\.\.|stray)/g, `$&${gap}`)
  );
}
