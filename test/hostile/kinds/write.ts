/** Kinds of hostile file by what is in them: each writes a file with something in it `n` times, or `n` long. */
export type Kinds = Readonly<Record<string, (n: number) => string>>;

/** What aliases and merges bring into files of some kinds, in UTF-16 units, where it grows faster than they do. */
export type Borrowed = Readonly<Record<string, (n: number) => number>>;

/** Of a password that nobody knows. */
export const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';

/** Such a hash, another one for each number. */
export function hashOf(number: number): string {
  return `${hash.slice(0, 7)}${digits(number)}${hash.slice(13)}`;
}

/** What every file can be made ours with, whatever else is in it. */
export const claim = '# users-yml: check\n';

/** A number that always takes as many letters, so that files of one kind differ in nothing but their length. */
export function digits(number: number): string {
  return String(number).padStart(6, '0');
}

/** A name of the form that every server takes. */
export function nameOf(number: number): string {
  return `u${digits(number)}`;
}

/** An API key of which nothing is to be said. */
export function keyOf(number: number): string {
  return `k3y${digits(number)}Zq8vLw2RtY5mXc7BnJ4h`;
}

/** What `each` makes of the numbers from 0 on, one behind the other. */
export function repeat(n: number, each: (number: number) => string, between = ''): string {
  return Array.from({ length: n }, (_, number) => each(number)).join(between);
}

/** A sound user as lines; `fields` changes keys (null leaves one out) and adds others. */
export function user(number: number, fields: Readonly<Record<string, string | null>> = {}): string {
  const all: Record<string, string | null> = {
    username: nameOf(number),
    hashed_password: hashOf(number),
    api_key: keyOf(number),
    workspaces: '[team]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`]));
  return lines.map((line, index) => `${index === 0 ? '-' : ' '} ${line}`).join('');
}

/** One user, whatever else is in it: more lines, given without their indentation. */
export function userWith(lines: string): string {
  return claim + user(0) + indented(lines, 2);
}

/** The lines further in. */
export function indented(lines: string, by: number): string {
  return lines.replace(/^(?=[^\n])/gm, ' '.repeat(by));
}

/** Sound users, each with the fields that `fields` gives. */
export function users(
  n: number,
  fields: (number: number) => Readonly<Record<string, string | null>> = () => ({}),
): string {
  return repeat(n, (number) => user(number, fields(number)));
}

/** The file judged for another server. */
export function judgedFor(server: string, text: string): string {
  return `# users-yml: server=${server}\n${text}`;
}
