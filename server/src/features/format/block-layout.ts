import type { MappingNode, Node, Pair, SequenceNode } from '../../yaml/node.ts';
import { Unusual, type Blanks } from './blanks.ts';
import { flowSpacing } from './flow-spacing.ts';
import { nextDash } from './next-dash.ts';

/** How far what belongs to a key or dash stands behind it. */
const step = 2;

/** Lays out what is written in lines below each other: keys, dashes, and what stands behind them. */
export class BlockLayout {
  readonly #blanks: Blanks;

  constructor(blanks: Blanks) {
    this.#blanks = blanks;
  }

  /** An item whose dash is the next thing behind `from`, as if its list stood at `column`. */
  item(item: Node, from: number, column: number): void {
    const dash = this.#dashBehind(from);
    const shift = this.#move(dash, column);
    if (item.start === item.end) return;
    if (this.#isOnLineOf(dash, item.start)) this.#blanks.gap(dash + 1, item.start, ' ');
    this.#content(item, column + step, shift);
  }

  /**
   * What stands behind a dash or a colon, or on a line below.
   * @param shift how far the dash or key moves, and with it what goes on below
   */
  #content(node: Node, column: number, shift: number): void {
    const own = this.#blanks.isFirst(node.start) ? this.#move(node.start, column) : shift;
    if (node.kind === 'alias') return;
    if (node.kind === 'scalar') this.#moreLines(node, own, node.style === 'literal' || node.style === 'folded');
    else if (node.flow) {
      this.#moreLines(node, own, false);
      flowSpacing(node, this.#blanks);
    } else if (node.kind === 'sequence') this.#list(node, column);
    else this.#mapping(node, column);
  }

  #list({ items, contentStart }: SequenceNode, column: number): void {
    let from = contentStart;
    for (const item of items) {
      this.item(item, from, column);
      from = Math.max(from + 1, item.end);
    }
  }

  #mapping({ pairs }: MappingNode, column: number): void {
    for (const pair of pairs) this.#pair(pair, column);
  }

  #pair({ key, value }: Pair, column: number): void {
    const { lines } = this.#blanks;
    if (key.start === key.end || !this.#isOnLineOf(key.start, key.end) || this.#isExplicit(key)) throw new Unusual();
    const keyColumn = this.#blanks.columnOf(key.start);
    const shift = this.#move(key.start, column);
    const behind = /^[ \t]*:/.exec(lines.slice(key.end, lines.lineEndAt(key.end)));
    if (!behind) throw new Unusual();
    const colon = key.end + behind[0].length - 1;
    // An alias would take the colon for a part of its name.
    this.#blanks.gap(key.end, colon, key.kind === 'alias' ? ' ' : '');
    if (value.start === value.end) return;
    if (this.#isOnLineOf(colon, value.start)) this.#blanks.gap(colon + 1, value.start, ' ');
    // A list may stand in the column of its key.
    const isList = value.kind === 'sequence' && !value.flow;
    const isAtKey = isList && this.#blanks.columnOf(this.#dashBehind(value.contentStart)) === keyColumn;
    this.#content(value, isAtKey ? column : column + step, shift);
  }

  #isExplicit({ start }: Node): boolean {
    const { lines } = this.#blanks;
    return /\?[ \t]*$/.test(lines.slice(start - this.#blanks.columnOf(start), start));
  }

  /** Moves what stands first on its line; the rest of a line moves with its gaps. Says by how much. */
  #move(offset: number, column: number): number {
    if (this.#blanks.isFirst(offset)) this.#blanks.indent(offset, column);
    return column - this.#blanks.columnOf(offset);
  }

  /** What goes on over lines goes on as far behind its first line as before. In block scalars each blank counts. */
  #moreLines({ start, end }: Node, shift: number, isBlock: boolean): void {
    const { lines } = this.#blanks;
    if (shift === 0) return;
    for (let at = this.#nextLine(start); at < end; at = this.#nextLine(at)) {
      const [blanks = '', sign] = /^ *(.?)/.exec(lines.slice(at, lines.lineEndAt(at))) ?? [];
      const isEmpty = sign === '' || sign === undefined;
      const column = isEmpty ? blanks.length : blanks.length - 1;
      if (isEmpty && (!isBlock || column === 0)) continue;
      if (sign === '\t' || (isBlock && column + shift < 0)) throw new Unusual();
      this.#blanks.indent(at + column, Math.max(0, column + shift));
    }
  }

  #nextLine(offset: number): number {
    const { lines } = this.#blanks;
    const end = lines.lineEndAt(offset);
    if (lines.slice(end, end + 2) === '\r\n') return end + 2;
    return end + 1;
  }

  #isOnLineOf(a: number, b: number): boolean {
    return this.#blanks.lineOf(a) === this.#blanks.lineOf(b);
  }

  #dashBehind(from: number): number {
    const dash = nextDash(this.#blanks.lines, from);
    if (dash === null) throw new Unusual();
    return dash;
  }
}
