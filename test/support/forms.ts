import { inBrackets } from './in-brackets.ts';

/** A form in which people write the same list, and which is read entry by entry. */
export interface Form {
  readonly name: string;
  /** A text of the plain form, whose dashes stand at column 0, in this one. */
  readonly of: (text: string) => string;
}

/** Those that differ in the column of the dashes alone. */
export const columnForms: readonly Form[] = [
  { name: 'plain', of: (text) => text },
  { name: 'indented by one', of: (text) => indented(text, 1) },
  { name: 'indented by two', of: (text) => indented(text, 2) },
  { name: 'indented by seventeen', of: (text) => indented(text, 17) },
];

export const anchorForm: Form = { name: 'with anchors that entries share', of: withAnchors };

/** Addresses, keys and hashes that most others take up. */
export const lentForm: Form = {
  name: 'with values that entries share',
  of: (text) => ['email', 'api_key', 'hashed_password', 'username'].reduce(withLent, text),
};

/** As tools write a document that others may follow. */
export const documentForm: Form = {
  name: 'below `%YAML 1.1` and `---`, above `...`',
  of: (text) =>
    `%YAML 1.1 # of PyYAML\n--- # users\n${text}${/(?:^|[\r\n])$/.test(text) ? '' : '\n'}...\n# ends here\n`,
};

/** A list in brackets is read as a whole, and users in braces in it one by one after that. */
export const bracketForms: readonly Form[] = (['a user a line', 'pretty', 'on one line'] as const).map((layout) => ({
  name: `in brackets, ${layout}`,
  of: (text) => inBrackets(text, layout),
}));

export const forms: readonly Form[] = [...columnForms, anchorForm, lentForm, documentForm];

/** The first of the lists of workspaces is what most others stand for, and a name what some of the names are. */
function withAnchors(text: string): string {
  let lists = 0;
  let names = 0;
  return text
    .replace(/(workspaces: )(\[[^\r\n]*\])/g, (whole, key: string, list: string) => {
      lists += 1;
      return lists === 1 ? `${key}&team ${list}` : lists % 3 === 0 ? whole : `${key}*team`;
    })
    .replace(/(full_name: )([A-Za-z"'][^\r\n]*)/g, (whole, key: string, name: string) => {
      names += 1;
      return names === 1 ? `${key}&name ${name}` : names % 3 === 0 ? whole : `${key}*name`;
    });
}

/** The first value of the key is what most others stand for. */
function withLent(text: string, key: string): string {
  let values = 0;
  return text.replace(
    new RegExp(`(${key}: )(?=[^&*# \\r\\n])([^\\r\\n]*)`, 'g'),
    (whole, before: string, value: string) => {
      values += 1;
      if (values === 1) return `${before}&${key} ${value}`;
      return values % 3 === 0 ? whole : `${before}*${key}`;
    },
  );
}

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
