/**
 * Whether a text is a users file of Rubrix or Argilla. Thousands of other programs have a `users.yml`, and about those
 * there is nothing to say. The test reads the text as it comes, so that a half-written or broken file is known too.
 */

/** Keys that few other programs have, and none all of them. */
const telling = ['hashed_password', 'api_key', 'workspaces'] as const;
const others = ['username', 'full_name', 'email', 'disabled', 'superuser'] as const;
type KnownKey = (typeof telling)[number] | (typeof others)[number];

/** What is looked at of a long file. */
const limit = 1 << 18;
/** A word in a key's place: at the start of a line (behind dashes), or behind `{` or `,`, or before a colon. */
const keyForm = /(?:^[- \t]*|[{,?][ \t]*|[ \t])(["']?)([A-Za-z][\w-]*)\1[ \t]*(:|$|(?=[ \t]))/g;

export function isUsersFile(text: string): boolean {
  const counts = { root: 0 };
  let record = new Evidence();
  const whole = new Evidence();
  let listAtRoot: boolean | null = null;
  for (const [written] of text.slice(0, limit).matchAll(/[^\r\n]+/g)) {
    const line = inPlainSigns(written);
    if (/^[ \t]*(?:#|$)|^(?:---[ \t]*(?:#.*)?$|\.\.\.|%)/.test(line)) continue;
    listAtRoot ??= /^[ \t]*(?:-|\[|&\S+|!\S+)/.test(line);
    if (/^[ \t]*-/.test(line) && !isListMember(line)) {
      if (record.convinces(listAtRoot)) return true;
      record = new Evidence();
      counts.root += 1;
    }
    const first = line
      .trimStart()
      .replace(/^-[- \t]*/, '')
      .replace(/^["']/, '');
    for (const [, , word = '', colon] of line.matchAll(keyForm)) {
      const atStart = first.startsWith(word);
      if (colon !== ':' && !atStart) continue;
      record.add(word, colon === ':');
      whole.add(word, colon === ':');
    }
  }
  return (
    record.convinces(listAtRoot ?? false) ||
    (counts.root > 1 && whole.unknown === 0 && whole.convinces(listAtRoot ?? false))
  );
}

/** Nothing but blanks, line ends and an empty list: nobody's file, unless somebody says whose it is. */
export function isEmptyFile(text: string): boolean {
  return /^[ \t\r\n]*(?:\[[ \t]*\][ \t\r\n]*)?$/.test(text);
}

/** Blanks, dashes and colons of other kinds are what a text program makes of the plain ones. */
function inPlainSigns(line: string): string {
  if (!/[^\0-\x7f]/.test(line)) return line;
  return line
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/^(\s*)[\u2010-\u2015\u2212](?=\s)/, '$1-')
    .replace(/[\uff1a\ufe55\ua789\u2236]/g, ': ');
}

/** `- team` in a list of workspaces, not a new user. */
function isListMember(line: string): boolean {
  return /^[ \t]*-[ \t]+(?![ \t])["']?[\w-]*["']?[ \t]*(?:#.*)?$/.test(line);
}

/** The keys that one entry, or what looks like one, shows. */
class Evidence {
  readonly #keys = new Set<KnownKey>();
  readonly #unknown = new Set<string>();

  /** How many different keys no users file has. */
  get unknown(): number {
    return this.#unknown.size;
  }

  add(word: string, isKey: boolean): void {
    const known = knownKey(word);
    if (known !== null) this.#keys.add(known);
    else if (isKey) this.#unknown.add(word);
  }

  /**
   * In a list two of the telling keys are enough, when nothing else speaks against it; elsewhere it takes all that a
   * user must have.
   */
  convinces(inList: boolean): boolean {
    const has = (key: KnownKey): boolean => this.#keys.has(key);
    if (!inList) return has('username') && has('hashed_password') && has('api_key');
    const told = telling.filter(has).length;
    return told >= 2 && (this.#keys.size >= 3 || this.unknown === 0) && this.#keys.size > this.unknown;
  }
}

const plain = new Map<string, KnownKey>([...telling, ...others].map((key) => [bare(key), key]));

function bare(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}

/** The key that a word is, or was before a letter got lost, doubled, swapped or changed. */
function knownKey(word: string): KnownKey | null {
  const given = bare(word);
  const exact = plain.get(given);
  if (exact !== undefined) return exact;
  for (const [key, name] of plain) if (key.length >= 6 && isOneSlipAway(given, key)) return name;
  return null;
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA.charAt(1) + restA.charAt(0) === restB.slice(0, 2))
  );
}
