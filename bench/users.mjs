// @ts-check
// Users files of any length, the same for the same arguments, with a known mistake in one user of a hundred.
import { randomSource } from './random.mjs';

/** @import { Random } from './random.mjs' */

/**
 * @typedef {{ code: string, line: number, first: number, last: number }} Defect
 *   The code to be reported; lines from 0: of the mistake, and of its user's first and last.
 * @typedef {{ username: string, email: string, fullName: string, hash: string, apiKey: string }} Person
 * @typedef {{ key: string, lines: string[] }} Field
 */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const given = [
  'Agnes',
  'Benoît',
  'Carla',
  'Dmitri',
  'Elif',
  'Fatou',
  'Goran',
  'Hélène',
  'Ioana',
  'Jonas',
  'Kemal',
  'Lucía',
  'Mehmet',
  'Nneka',
  'Oriol',
  'Paweł',
  'Ruth',
  'Sakura',
  'Tove',
  'Vera',
];
const family = [
  'Almeida',
  'Brandt',
  'Cortés',
  'Dubois',
  'Engström',
  'Fischer',
  'Gruber',
  "O'Hara",
  'Ivanova',
  'Kim',
  'Łuczak',
  'Moreau',
  'Novák',
  'Okafor',
  'Petit',
  'Reyes',
  'Sato',
  'Turner',
  'Vogel',
  'Zhou',
];
const workspaces = [
  'news',
  'reviews-2024',
  'contracts',
  'tickets',
  'ner_v3',
  'intents',
  'summaries',
  'gold-set',
  'trial',
  'speech',
  'forum',
  'patents',
];
const domains = ['example.org', 'mail.example.com', 'lab.example.net'];
const notes = ['temporary', 'on leave', 'ask before removing', 'second team'];

/** @param {Random} random @param {number} cost */
function hash(random, cost) {
  const salt = random.text(`./${letters}`, 21) + random.pick(['.', 'O', 'e', 'u']);
  return `$2${random.pick(['a', 'b', 'y'])}$${String(cost).padStart(2, '0')}$${salt}${random.text(`./${letters}`, 30)}.`;
}

/** @param {string} name */
const plain = (name) =>
  name
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** @param {Random} random @param {number} index @param {boolean} dense @returns {Person} */
function person(random, index, dense) {
  const first = random.pick(given);
  const last = random.pick(family);
  return {
    username: `${plain(first)}${random.pick(['-', '_', ''])}${plain(last)}${index}`,
    email: `${plain(first)}.${plain(last)}${index}@${random.pick(domains)}`,
    fullName: `${first} ${last}`,
    hash: hash(random, dense && random.chance(0.3) ? 5 : random.pick([10, 12])),
    apiKey: random.text(letters, 39) + String(index % 10),
  };
}

/** @param {Random} random @param {string} text */
function written(random, text) {
  if (random.chance(0.6)) return text;
  return random.chance(0.5) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** @param {Random} random @param {Person} user @param {boolean} dense @returns {Field[]} */
function fieldsOf(random, user, dense) {
  /** @param {string} key @param {string} value */
  const field = (key, value) => ({
    key,
    lines: [`${key}: ${value}${random.chance(0.03) ? `  # ${random.pick(notes)}` : ''}`],
  });
  const fields = [field('username', written(random, user.username))];
  if (random.chance(0.8)) fields.push(field('full_name', written(random, user.fullName)));
  if (random.chance(0.8)) fields.push(field('email', written(random, user.email)));
  if (random.chance(0.3)) fields.push(field('disabled', dense && random.chance(0.5) ? 'true' : 'false'));
  if (!dense || random.chance(0.7)) fields.push(listOf(random));
  fields.push(field('hashed_password', written(random, user.hash)));
  fields.splice(
    random.chance(0.7) ? fields.length : random.below(fields.length),
    0,
    field('api_key', written(random, user.apiKey)),
  );
  return fields;
}

/** @param {Random} random @returns {Field} */
function listOf(random) {
  const start = random.below(workspaces.length);
  const names = Array.from(
    { length: random.below(4) },
    (_, index) => workspaces[(start + 5 * index) % workspaces.length] ?? '',
  );
  if (names.length === 0 || random.chance(0.5))
    return { key: 'workspaces', lines: [`workspaces: [${names.join(', ')}]`] };
  const indent = random.chance(0.7) ? '  ' : '';
  return { key: 'workspaces', lines: ['workspaces:', ...names.map((name) => `${indent}- ${written(random, name)}`)] };
}

/**
 * What can be wrong: makes the mistake in the fields, and names the key whose line shows it (the user's first
 * otherwise).
 * @type {{ [code: string]: (fields: Field[], user: Person, other: Person) => string | null }}
 */
const mistakes = {
  'missing-key': (fields) => remove(fields, 'hashed_password'),
  'wrong-type': (fields) => put(fields, 'disabled', 'perhaps'),
  'bad-pattern': (fields, user) => put(fields, 'username', user.username.toUpperCase()),
  'unknown-key': (fields, user) => put(fields, 'fullname', plain(user.fullName)),
  'duplicate-key': (fields, user) => append(fields, 'email', user.email) ?? append(fields, 'email', user.email),
  'duplicate-username': (fields, _, other) => put(fields, 'username', other.username),
  'duplicate-api-key': (fields, _, other) => put(fields, 'api_key', other.apiKey),
  'not-bcrypt': (fields, user) => put(fields, 'hashed_password', user.hash.slice(0, -7)),
  'yaml11-surprise': (fields) => put(fields, 'api_key', '0x1234567890123456789012345'),
  'super-user': (fields) => remove(fields, 'workspaces'),
  'guessable-api-key': (fields) => put(fields, 'api_key', 'changeme'),
};

/** @param {Field[]} fields @param {string} key @param {string} value */
function put(fields, key, value) {
  const field = fields.find((each) => each.key === key);
  if (field) field.lines = [`${key}: ${value}`];
  else fields.splice(1, 0, { key, lines: [`${key}: ${value}`] });
  return key;
}

/** The last of two equal keys is the mistake. @param {Field[]} fields @param {string} key @param {string} value */
function append(fields, key, value) {
  const was = fields.some((each) => each.key === key);
  fields.push({ key, lines: [`${key}: ${value}`] });
  return was ? key : null;
}

/** @param {Field[]} fields @param {string} key */
function remove(fields, key) {
  const at = fields.findIndex((each) => each.key === key);
  if (at !== -1) fields.splice(at, 1);
  return null;
}

/** @param {readonly Field[]} fields */
function lines(fields) {
  return fields.flatMap((field) => field.lines).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/**
 * `dense`: many super-users, disabled users and weak hashes, so that there is something to say about most users.
 * @param {{ users: number, seed?: number, dense?: boolean }} options
 * @returns {{ text: string, defects: Defect[] }}
 */
export function generateUsers({ users, seed = 1, dense = false }) {
  const random = randomSource(seed * 1_000_003 + users);
  const codes = Object.keys(mistakes);
  /** @type {Person[]} */
  const people = [];
  /** @type {Defect[]} */
  const defects = [];
  const all = ['# Who may annotate.', '# One user after the other; passwords are bcrypt hashes.', ''];
  for (let index = 0; index < users; index++) {
    const user = person(random, index, dense);
    const other = people.at(-1 - random.below(Math.min(people.length, 50)));
    people.push(user);
    const fields = fieldsOf(random, user, dense);
    if (index > 0 && random.chance(0.3)) all.push('');
    if (random.chance(0.02)) all.push(`# ${random.pick(notes)}`);
    const first = all.length;
    const isBad = index % 100 === Math.min(50, users - 1) && other !== undefined;
    const code = isBad ? (codes[defects.length % codes.length] ?? '') : '';
    const key = isBad ? (mistakes[code]?.(fields, user, other) ?? null) : null;
    all.push(...lines(fields));
    if (isBad) defects.push({ code, line: first + lineOf(fields, key), first, last: all.length - 1 });
  }
  return { text: `${all.join('\n')}\n`, defects };
}

/** @param {readonly Field[]} fields @param {string | null} key */
function lineOf(fields, key) {
  const at = fields.findLastIndex((field) => field.key === key);
  return fields.slice(0, Math.max(0, at)).reduce((sum, field) => sum + field.lines.length, 0);
}

/** The lines of one more user, in whom nothing is wrong. @param {number} number */
export function oneMoreUser(number) {
  const random = randomSource(number);
  return `${lines(fieldsOf(random, person(random, 1_000_000 + number, false), false)).join('\n')}\n`;
}
