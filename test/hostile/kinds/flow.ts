import { claim, digits, hashOf, keyOf, nameOf, repeat, user, users, type Kinds } from './write.ts';

const json = (number: number): string =>
  JSON.stringify({
    username: nameOf(number),
    hashed_password: hashOf(number),
    api_key: keyOf(number),
    workspaces: ['a', 'b'],
  });
const inBraces = (number: number): string =>
  `{username: ${nameOf(number)}, hashed_password: ${hashOf(number)}, api_key: ${keyOf(number)}, workspaces: [a, b]}`;

/** Brackets and braces instead of lines. */
export const flow: Kinds = {
  'JSON on one line': (n) => `[${repeat(n, json, ',')}]`,
  'JSON, one user a line': (n) => `[\n${repeat(n, json, ',\n')}\n]\n`,
  'JSON over many lines': (n) => `${JSON.stringify(JSON.parse(`[${repeat(n, json, ',')}]`), null, 2)}\n`,
  'JSON that is not closed': (n) => `[${repeat(n, json, ',')}`,
  'JSON with a comma too many': (n) => `[${repeat(n, json, ',')},,]`,
  'JSON without commas': (n) => `[${repeat(n, json, '\n')}]`,
  'JSON with one long text': (n) => `[${json(0)},${JSON.stringify({ username: 'x'.repeat(n * 16) })}]`,
  'JSON with one API key': (n) => `[${repeat(n, (number) => json(number).replace(keyOf(number), keyOf(0)), ',')}]`,
  'JSON of one username': (n) => `[${repeat(n, (number) => json(number).replace(nameOf(number), 'ana'), ',')}]`,
  'JSON with much to say': (n) =>
    `[${repeat(n, (number) => json(number).replace('"workspaces":["a","b"]', '"fullname":1,"email":"x"'), ',')}]`,
  'users in braces on one line': (n) => `[${repeat(n, inBraces, ', ')}]\n`,
  'users in braces, one a line': (n) => `[\n${repeat(n, (number) => `  ${inBraces(number)}`, ',\n')}\n]\n`,
  'users in braces behind dashes': (n) => repeat(n, (number) => `- ${inBraces(number)}\n`),
  'users in braces with comments': (n) =>
    `[ # all\n${repeat(n, (number) => `  ${inBraces(number)}, # ${digits(number)}\n`)}]\n`,
  'users in braces below a key': (n) => `users: [${repeat(n, inBraces, ', ')}]\n`,
  'users in brackets within brackets': (n) => `[[${repeat(n, inBraces, '], [')}]]\n`,
  'pairs without braces': (n) => claim + `[${repeat(n, (number) => `username: ${nameOf(number)}`, ', ')}]\n`,
  'question marks in brackets': (n) => claim + `[${repeat(n, (number) => `? ${nameOf(number)} : x`, ', ')}]\n`,
  'keys without values in braces': (n) => claim + `[{${repeat(n, nameOf, ', ')}}]\n`,
  'commas in brackets': (n) => claim + `[${','.repeat(n * 4)}]\n${user(0)}`,
  'empty braces': (n) => claim + `[${repeat(n, () => '{}', ', ')}]\n`,
  'empty lists behind dashes': (n) => claim + repeat(n, () => '- []\n'),
  'a user and a long line of braces': (n) =>
    `${users(2)}- {username: ana, note: [${repeat(n, () => '{a: b}', ', ')}]}\n`,
};
