import { noNeeds, type EntryNeeds } from '../../model/entry-source.ts';
import { isFieldName } from '../../model/fields.ts';
import type { UsualField } from '../../model/usual-user.ts';
import { ENTRY_ALLOWANCE, LEAST_BORROWED, MOST_BORROWED } from '../../yaml/limits.ts';
import type { Elsewhere, OwnNode } from '../../yaml/read.ts';
import { lentNames, lentText } from './lent-values.ts';

/** An alias that stands in place of a key's value. */
interface Alias {
  readonly field: UsualField | 'workspaces';
  readonly name: string;
}

/** What all users take up who have the same aliases in place of the same values: it is worked out once for them. */
export interface Lending {
  readonly aliases: readonly Alias[];
  /** What each stands for. */
  readonly nodes: readonly OwnNode[];
  readonly needs: EntryNeeds;
  readonly texts: ReadonlyMap<UsualField, string>;
  /** Null: none of the aliases stands in place of the workspaces. */
  readonly workspaceNames: readonly string[] | null;
}

/** How much it is that one alias brings into an entry, as the limits of reading count it. */
export function borrowedBy(node: OwnNode): number {
  const values = node.kind === 'sequence' ? node.items.length : 1;
  return Math.max(node.end - node.start, values * LEAST_BORROWED);
}

/** What an alias stands behind, and its name. */
const mark = ': *';
const nameForm = /[A-Za-z0-9_-]+/y;

/** The aliases in the text of a user who is of the usual form but for them; `indent`: the column of the keys. */
export function aliasesIn(text: string, indent: number): readonly Alias[] {
  const found: Alias[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    // In a comment or in quotes more stands in front of it.
    const field = text.slice(text.lastIndexOf('\n', at) + 1 + indent, at);
    if (!isFieldName(field) || field === 'superuser') continue;
    nameForm.lastIndex = at + mark.length;
    const [name = ''] = nameForm.exec(text) ?? [];
    found.push({ field, name });
  }
  return found;
}

/** So many are remembered at most. Nearly every file has a few. */
const most = 256;

/** What anchors lend to users of the usual form. */
export class Lendings {
  readonly #elsewhere: Elsewhere;
  readonly #known = new Map<string, Lending>();
  #last: Lending | null = null;

  constructor(elsewhere: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  /** What the aliases stand for; null where that is none of the usual form, or nothing at all. */
  of(aliases: readonly Alias[]): Lending | null {
    // Of thousands who are judged anew nearly all have the same.
    if (this.#last?.aliases === aliases && this.#isStill(this.#last)) return this.#last;
    let key = '';
    for (const { field, name } of aliases) key += `${field} ${name} `;
    const known = this.#known.get(key);
    if (known && this.#isStill(known)) return (this.#last = known);
    const made = this.#make(aliases);
    if (this.#known.size >= most) this.#known.clear();
    if (made) this.#known.set(key, made);
    return (this.#last = made);
  }

  #isStill({ aliases, nodes }: Lending): boolean {
    return aliases.every(({ name }, index) => this.#elsewhere(name) === nodes[index]);
  }

  #make(aliases: readonly Alias[]): Lending | null {
    const nodes: OwnNode[] = [];
    const texts = new Map<UsualField, string>();
    let workspaceNames: readonly string[] | null = null;
    let size = 0;
    for (const { field, name } of aliases) {
      const node = this.#elsewhere(name);
      if (!node) return null;
      nodes.push(node);
      size += borrowedBy(node);
      const value = field === 'workspaces' ? (workspaceNames = lentNames(node)) : lentText(field, node);
      if (value === null) return null;
      if (typeof value === 'string' && field !== 'workspaces') texts.set(field, value);
    }
    // Whether that is too much to be read is told by a full reading.
    if (size > MOST_BORROWED / 2 || (workspaceNames?.length ?? 0) > ENTRY_ALLOWANCE.nodes / 2) return null;
    const byName = new Map(nodes.map((node, index) => [aliases[index]?.name ?? '', node]));
    const needs = { ...noNeeds, loan: { nodes: byName, size } };
    return { aliases, nodes, needs, texts, workspaceNames };
  }
}
