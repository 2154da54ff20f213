import { quoteScalar } from '../../common/new-user/quote-scalar.ts';
import { valueSpan } from '../../fixes/edits/nodes.ts';
import { replacement } from '../../fixes/edits/spans.ts';
import { fieldOf } from '../../model/entry-view.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { ownPair, placed, type Site } from '../support/site.ts';
import { listedValues, nameOf } from '../support/wanted.ts';
import { changeList, changeWritten, type ListChange } from './change-list.ts';
import { quoteOfScalar } from '../../fixes/edits/quotes.ts';

/** Changes what many users have, each place once however many have it. */
export class EachPlace {
  readonly #edits: TextEdit[] = [];
  readonly #done = new Set<Node>();
  #isFailed = false;

  /** With lines that count from the file's first. Null: one of them can't be written. */
  get edits(): readonly TextEdit[] | null {
    return this.#isFailed ? null : this.#edits;
  }

  take(site: Site, edits: readonly TextEdit[] | null): void {
    if (!edits) this.#isFailed = true;
    for (const edit of placed(site, edits ?? [])) this.#edits.push(edit);
  }

  /** Writes another name in lists, in the place of one. */
  *renameMembers(sites: readonly Site[], from: string, to: string): Generator<undefined, void> {
    for (const site of sites) {
      for (const member of listedValues(site.view)) if (nameOf(member) === from) this.rename(site, member.node, to);
      yield;
    }
  }

  /** Writes another text in the place of a scalar, for all who have it. */
  rename(site: Site, node: Node, text: string): void {
    const scalar = targetOf(node);
    if (this.#done.has(scalar)) return;
    this.#done.add(scalar);
    const span = scalar.kind === 'scalar' ? valueSpan(site.lines, scalar) : null;
    if (scalar.kind !== 'scalar' || !span) {
      this.#isFailed = true;
      return;
    }
    const written = quoteScalar(text, quoteOfScalar(scalar));
    this.take(site, [replacement(site.lines, span.start, span.end, written)]);
  }

  /** Changes the lists of users. */
  *changeLists(sites: readonly Site[], change: ListChange): Generator<undefined, void> {
    for (const site of sites) {
      const pair = ownPair(site.mapping, 'workspaces');
      const edits = pair?.value.kind === 'sequence' ? changeWritten(site, pair, change) : null;
      yield;
      if (!pair || !edits) continue;
      this.#done.add(pair.value);
      this.take(site, edits);
    }
    // What aliases and merges alone lead to is no user's own: each gets a list.
    for (const site of sites) {
      const list = fieldOf(site.view, 'workspaces')?.value.node;
      if (list && !this.#done.has(targetOf(list))) this.take(site, changeList(site, change));
      yield;
    }
  }
}

function targetOf(node: Node): Exclude<Node, { kind: 'alias' }> {
  return node.kind === 'alias' ? node.target : node;
}
