/** What a letter behind a backslash stands for, in C, Go and Python alike. */
export const controlLetters: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
