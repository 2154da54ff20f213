import fc from 'fast-check';

/** Makes choices, the same for the same seed. */
interface Choices {
  readonly pick: <T>(...all: readonly T[]) => T;
  readonly chance: (oneIn: number) => boolean;
  /** A comment that no other is like. */
  readonly comment: () => string;
}

interface Person {
  readonly name: string;
  readonly workspaces: readonly string[] | null;
  readonly disabled: boolean;
  readonly superuser: boolean | null;
  readonly fullName: string | null;
  readonly key: string;
}

const hash = '$2b$04$GlWU8kcMeLmcNmmkKoSzs.F6vHk/adEtJ3k/Exo.VRjS9G.mArKrq';
const names = ['ana', 'ben', 'carla', 'dora', 'u-7', '0123', 'yes'];
const workspaces = ['team', 'news', 'team-a', 'Red', '007', 'on', 'ana', 'ben', 'u-7'];

/** A file that every server takes, in one of all styles in which people write them, with comments everywhere. */
export const styledText: fc.Arbitrary<string> = fc.gen().map((draw) => {
  let comments = 0;
  const below = (count: number): number => draw(fc.nat, count - 1);
  const choices: Choices = {
    pick: (...all) => all[below(all.length)]!,
    chance: (oneIn) => below(oneIn) === 0,
    comment: () => `# c${++comments}`,
  };
  const people = peopleOf(choices);
  const text = choices.chance(3) ? flowFile(people, choices) : blockFile(people, choices);
  const head = choices.pick('', '', '', '# the users\n', '---\n', '%YAML 1.1\n---\n', '\n');
  const all = head + text;
  return choices.pick(all, all, all, all.replaceAll('\n', '\r\n'), all.trimEnd());
});

function peopleOf({ pick, chance }: Choices): readonly Person[] {
  const count = pick(1, 2, 3, 4);
  const first = pick(0, 1, 2, 3);
  return Array.from({ length: count }, (_, index): Person => {
    const name = names[(first + index) % names.length]!;
    const listed = Array.from({ length: pick(0, 1, 2, 3) }, () => pick(...workspaces)).filter((each) => each !== name);
    return {
      name,
      workspaces: chance(7) ? null : [...new Set(listed)],
      disabled: chance(5),
      superuser: chance(12) ? chance(2) : null,
      fullName: chance(3) ? pick('Ana Haddad', 'Zoë “Z” O’Neil', 'x: y # z') : null,
      key: `${name}-8fW2kqZtR4mNvB3xT5pLs9`,
    };
  });
}

/** A text as YAML; where it is none without quotes, with some. */
function scalar(text: string, { pick }: Choices, isFlow = false): string {
  const isPlain = /^[A-Za-z$][\w$./ -]*$/.test(text) && !/^(?:yes|on|no|off)$/.test(text);
  const single = `'${text.replaceAll("'", "''")}'`;
  const double = JSON.stringify(text);
  return isPlain ? pick(text, text, text, single, double, isFlow ? text : `!!str ${text}`) : pick(single, double);
}

/** The keys of a person with what stands behind the colon; a value may go over several lines. */
function pairsOf(person: Person, choices: Choices, column: number, anchors: Anchors): (readonly [string, string])[] {
  const { pick, chance } = choices;
  const text = (value: string): string => {
    if (chance(12)) return `${pick('|-', '>-')}\n${' '.repeat(column + 2)}${value}`;
    return scalar(value, choices);
  };
  const pairs: (readonly [string, string])[] = [
    ['username', anchors.scalar(person.name, () => text(person.name))],
    ['hashed_password', anchors.scalar(hash, () => text(hash))],
    ['api_key', text(person.key)],
  ];
  if (person.workspaces === null && chance(3)) pairs.push(['workspaces', pick('', '~', 'null')]);
  if (person.workspaces)
    pairs.push(['workspaces', anchors.list(person.workspaces, () => listText(person, choices, column, anchors))]);
  if (person.fullName !== null) pairs.splice(pick(1, 2, 3), 0, ['full_name', text(person.fullName)]);
  if (person.disabled) pairs.splice(pick(1, 3), 0, ['disabled', pick('true', 'yes', 'True')]);
  if (person.superuser !== null) pairs.push(['superuser', String(person.superuser)]);
  if (chance(10)) pairs.push(['role', pick('x', '[a, {b: c}]', '2022-10-01')]);
  if (chance(6)) pairs.reverse();
  return pairs;
}

function listText({ workspaces: own }: Person, choices: Choices, column: number, anchors: Anchors): string {
  const { pick, chance, comment } = choices;
  const items = (own ?? []).map((name) => anchors.scalar(name, () => scalar(name, choices)));
  if (items.length === 0) return '[]';
  const style = pick('flow', 'block', 'block', 'lines');
  if (style === 'flow') return `[${items.join(pick(', ', ',  '))}${pick('', '', ' ')}]`;
  const indent = ' '.repeat(column + pick(0, 2, 4));
  if (style === 'block')
    return items.map((item) => `\n${indent}-${pick(' ', '  ')}${item}${chance(5) ? ` ${comment()}` : ''}`).join('');
  return `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}${pick('', ',')}\n${indent}  ]`;
}

/** Texts and lists that several users have, written once. */
class Anchors {
  readonly #choices: Choices;
  readonly #known = new Map<string, string>();
  #count = 0;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  scalar(value: string, write: () => string): string {
    return this.#shared(`s ${value}`, write);
  }

  list(value: readonly string[], write: () => string): string {
    return this.#shared(`l ${value.join()}`, write);
  }

  #shared(value: string, write: () => string): string {
    const known = this.#known.get(value);
    if (known !== undefined) return this.#choices.chance(2) ? `*${known} ` : write();
    if (!this.#choices.chance(6)) return write();
    const name = `n${this.#count++}`;
    // Written first: what is within it gets its anchors before.
    const text = write();
    if (text.startsWith('!') || this.#known.has(value)) return text;
    this.#known.set(value, name);
    return text.startsWith('\n') ? `&${name}${text}` : `&${name} ${text}`;
  }
}

function blockFile(people: readonly Person[], choices: Choices): string {
  const { pick, chance, comment } = choices;
  const margin = pick('', '', '', '  ');
  const gap = pick(' ', ' ', ' ', '   ', `\n${margin}  `);
  const apart = pick('\n', '\n', '\n\n', '\n\n\n');
  const anchors = chance(3) ? new Anchors(choices) : new Anchors({ ...choices, chance: () => false });
  const column = gap.startsWith('\n') ? gap.length - 1 : margin.length + 1 + gap.length;
  const hasBase = chance(6);
  const entries = people.map((person, index) => {
    const isBase = hasBase && index === 0;
    const own = pairsOf(person, choices, column, anchors);
    const borrowed = pick(['hashed_password'], ['hashed_password', 'workspaces'], []);
    const pairs =
      hasBase && !isBase && chance(2)
        ? [['<<', '*base'] as const, ...own.filter(([key, value]) => !borrowed.includes(key) || value.includes('&'))]
        : own;
    const above = chance(3) ? `${margin}${comment()}\n` : '';
    if (!isBase && chance(8))
      return `${above}${margin}- ${braces(
        pairs.filter(([, value]) => !value.includes('\n')),
        pairs,
        person,
        choices,
      )}`;
    const lines = pairs.map(([key, value]) => {
      const sign = value.startsWith('\n') || value === '' ? ':' : ': ';
      const canComment = !/[\n|>]/.test(value);
      return `${key}${sign}${value}${canComment && chance(6) ? ` ${comment()}` : ''}`;
    });
    const below = chance(6) ? `\n${' '.repeat(column)}${comment()}` : '';
    const start = isBase ? ` &base\n${' '.repeat(column)}` : gap;
    return `${above}${margin}-${start}${lines.join(`\n${' '.repeat(column)}`)}${below}`;
  });
  return `${entries.join(apart)}${pick('\n', '\n', `\n${comment()}\n`, '\n\n', '\n...\n')}`;
}

/** On one line, in braces. What can't stand there is written anew. */
function braces(
  short: readonly (readonly [string, string])[],
  all: readonly (readonly [string, string])[],
  person: Person,
  choices: Choices,
): string {
  const left = all.filter((pair) => !short.includes(pair)).map(([key]) => key);
  const again: Readonly<Record<string, string>> = {
    username: JSON.stringify(person.name),
    hashed_password: JSON.stringify(hash),
    api_key: JSON.stringify(person.key),
    workspaces: JSON.stringify(person.workspaces),
    full_name: JSON.stringify(person.fullName),
  };
  const pairs = [
    ...short.map(([key, value]) => [key, value.replace(/^!!str /, '')] as const),
    ...left.map((key) => [key, again[key] ?? 'x'] as const),
  ];
  return `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}${choices.pick('', '', ', ')}}`;
}

function flowFile(people: readonly Person[], { pick }: Choices): string {
  const between = pick(', ', ',\n  ', ',\n');
  const inner = pick(', ', ', ', ',\n    ');
  const items = people.map(({ name, workspaces: own, disabled, superuser, fullName, key }) => {
    const fields = {
      username: name,
      hashed_password: hash,
      api_key: key,
      ...(fullName !== null && { full_name: fullName }),
      ...(own && { workspaces: own }),
      ...(disabled && { disabled }),
      ...(superuser !== null && { superuser }),
    };
    const pairs = Object.entries(fields).map(([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)}`);
    return `{${inner.slice(1)}${pairs.join(inner)}${inner.slice(1)}}`;
  });
  const [open, close] = between.includes('\n') ? ['[\n  ', '\n]\n'] : ['[', ']\n'];
  return `${open}${items.join(between)}${close}`;
}
