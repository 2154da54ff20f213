import fc from 'fast-check';
import { mostly, templateText, variableName } from './texts.ts';

const oddName = fc.constantFrom('A.B', 'A-B', 'é', '1A', 'A B', 'A@', 'A[0]', "'A'", '');

const separator = mostly(fc.constant('='), 15, fc.constantFrom(' = ', ': ', ':', '= ', ' =', '\t=\t'));

const quotes = fc.constantFrom('', '', '', '"', "'");

const ending = mostly(fc.constant(''), 5, fc.constantFrom(' # c', '# c', ' ', '\t', ' b', '\r'));

const value = fc.tuple(quotes, templateText, ending).map(([quote, text, end]) => `${quote}${text}${quote}${end}`);

const assignment = fc
  .tuple(mostly(fc.constant(''), 6, fc.constantFrom('export ', '  ', 'export  ')), variableName, separator, value)
  .map((parts) => parts.join(''));

const oddLine = fc.oneof(
  fc.constantFrom('', '# c', '  # c', '#', 'export', 'export A', 'A', ' B ', 'C\t', '=x', 'A="b\nc"', "A='b\nc' # d"),
  fc.constantFrom(
    'A="a\\"b"',
    "A='a\\'b'",
    'A="\\t\\101\\0101\\x41\\$B"',
    'A="b',
    "A='b",
    'A=a#b',
    'A= # c',
    'A=\u00a0b',
  ),
  fc.tuple(oddName, value).map(([name, text]) => `${name}=${text}`),
);

const lineEnd = mostly(fc.constant('\n'), 12, fc.constant('\r\n'));

/** An env file, with all that may stand in one. */
export const envFile = fc
  .tuple(
    mostly(fc.constant(''), 15, fc.constant('\ufeff')),
    fc.array(
      fc.tuple(mostly(assignment, 25, oddLine), lineEnd).map((parts) => parts.join('')),
      { maxLength: 4 },
    ),
    mostly(fc.constant(''), 20, oddLine),
  )
  .map(([mark, lines, last]) => mark + lines.join('') + last);
