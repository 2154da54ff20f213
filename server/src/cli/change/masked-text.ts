import { lineEnd, lineStarts } from '../../text/line-index.ts';
import type { Node } from '../../yaml/node.ts';
import { composeDocument } from '../../yaml/read.ts';

const mask = '***';

/** Keys whose values nobody else is to see, also those that the server does not know. */
const secretKey = /pass|hash|key|secret|token/i;
const hashForm = /\$\w{1,12}\$[\w./$,=+-]+/g;

/** The lines of a text as they may be shown: with `***` in the place of each secret, wherever it stands. */
export class MaskedText {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #spans: readonly { readonly start: number; readonly end: number }[];
  readonly #secrets: ReadonlySet<string>;

  constructor(text: string) {
    const { root } = composeDocument(text);
    const nodes = root ? [...secretsIn(root)] : [];
    this.#text = text;
    this.#starts = lineStarts(text);
    this.#spans = [...new Set(nodes)].map(({ contentStart: start, end }) => ({ start, end }));
    this.#secrets = new Set(nodes.flatMap(({ value }) => value.split(/\s+/)));
  }

  /** One line, without its end. */
  line(index: number): string {
    const start = this.#starts[index] ?? this.#text.length;
    const own = this.#text.slice(start, lineEnd(this.#text, start));
    const end = start + own.length;
    const inside = this.#spans.filter((span) => span.start < end && span.end > start);
    let shown = '';
    let at = 0;
    for (const span of inside.toSorted((a, b) => a.start - b.start)) {
      const from = Math.max(at, span.start - start);
      const blanks = span.start < start ? (/^[ \t]*/.exec(own)?.[0] ?? '') : '';
      shown += `${own.slice(at, from)}${blanks}${mask}`;
      at = Math.min(own.length, span.end - start);
    }
    // In a comment, say, or under another key.
    return (shown + own.slice(at))
      .replace(/[^\s'"#,:[\]{}]+/g, (word) => (this.#secrets.has(word) ? mask : word))
      .replace(hashForm, mask);
  }
}

function* secretsIn(node: Node): Generator<Extract<Node, { kind: 'scalar' }>> {
  if (node.kind === 'sequence') for (const item of node.items) yield* secretsIn(item);
  if (node.kind !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    const own = value.kind === 'alias' ? value.target : value;
    const isSecret = key.kind === 'scalar' && secretKey.test(key.value);
    if (isSecret && own.kind === 'scalar' && own.contentStart < own.end) yield own;
    yield* secretsIn(value);
  }
}
