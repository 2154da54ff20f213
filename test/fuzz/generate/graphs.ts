import fc from 'fast-check';

/** A flow node. Anchors get their names when it is written, so that aliases mostly find something. */
interface Node {
  readonly tag: string;
  readonly anchored: boolean;
  readonly content:
    | { readonly kind: 'scalar'; readonly text: string }
    /** Which of the anchors so far, counted from the last. */
    | { readonly kind: 'alias'; readonly back: number }
    | { readonly kind: 'list'; readonly items: readonly Node[] }
    | { readonly kind: 'map'; readonly pairs: readonly (readonly [key: Node, value: Node])[] };
}

const tags = [
  '!!map ',
  '!!seq ',
  '!!set ',
  '!!omap ',
  '!!pairs ',
  '!!str ',
  '!!int ',
  '!!merge ',
  '!!value ',
  '! ',
  '!x ',
];
const usualTexts = ['a', 'b', '1', '1.0', 'true', '', '"q"', "'s'", 'x y', '.nan', '"<<"', 'null'];
const brokenTexts = ['=', '<<', '2022-02-30', '0b_'];

function mostly<T>(usual: fc.Arbitrary<T>, weight: number, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });
}

const tag = mostly(fc.constant(''), 15, fc.constantFrom(...tags));
const anchored = mostly(fc.constant(false), 2, fc.constant(true));
const plain = (text: string): Node => ({ tag: '', anchored: false, content: { kind: 'scalar', text } });

const scalar: fc.Arbitrary<Node> = fc.record({
  tag,
  anchored,
  content: fc.record({
    kind: fc.constant('scalar' as const),
    text: mostly(fc.constantFrom(...usualTexts), 40, fc.constantFrom(...brokenTexts)),
  }),
});
const alias: fc.Arbitrary<Node> = fc
  .nat(3)
  .map((back) => ({ tag: '', anchored: false, content: { kind: 'alias', back } }));

interface Nodes extends Record<string, unknown> {
  node: Node;
  map: Node;
  list: Node;
  merged: Node;
  pair: readonly [Node, Node];
}

const { node, map } = fc.letrec<Nodes>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    { weight: 3, arbitrary: alias },
    { weight: 2, arbitrary: tie('list') },
    { weight: 4, arbitrary: tie('map') },
  ),
  map: fc.record({
    tag,
    anchored,
    content: fc.record({ kind: fc.constant('map' as const), pairs: fc.array(tie('pair'), { maxLength: 4 }) }),
  }),
  list: fc.record({
    tag,
    anchored,
    content: fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('node'), { maxLength: 3 }) }),
  }),
  /** What a merge key takes, and now and then something else. */
  merged: fc.oneof(
    { depthSize: 'medium' },
    { weight: 8, arbitrary: alias },
    { weight: 5, arbitrary: tie('map') },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.oneof(alias, tie('map')), { maxLength: 3 })
        .map((items): Node => ({ tag: '', anchored: false, content: { kind: 'list', items } })),
    },
    { weight: 1, arbitrary: tie('node') },
  ),
  pair: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c', '1', 'true').map(plain), tie('node')) },
    { weight: 5, arbitrary: fc.tuple(fc.constant(plain('<<')), tie('merged')) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('=', '"<<"', '!!merge a').map(plain), tie('merged')) },
    { weight: 1, arbitrary: fc.tuple(scalar, tie('node')) },
  ),
}));

class Writer {
  readonly #names: string[] = [];

  write({ tag: ownTag, anchored: named, content }: Node): string {
    if (content.kind === 'alias') {
      const name = this.#names.at(-1 - content.back) ?? this.#names.at(-1);
      return name === undefined ? 'a' : `*${name} `;
    }
    // The name is known from here on: an alias inside the node makes it hold itself.
    const anchor = named ? `&n${this.#names.length} ` : '';
    if (named) this.#names.push(`n${this.#names.length}`);
    const head = `${anchor}${ownTag}`;
    if (content.kind === 'scalar') return `${head}${content.text}`;
    if (content.kind === 'list') return `${head}[${content.items.map((item) => this.write(item)).join(', ')}]`;
    return `${head}{${content.pairs.map(([key, value]) => `${this.write(key)} : ${this.write(value)}`).join(', ')}}`;
  }
}

/** Anchors, aliases, merges and tags, in every order in which PyYAML may build them. */
export const graphText: fc.Arbitrary<string> = fc
  .array(fc.oneof(node, map), { minLength: 1, maxLength: 5, size: '+1' })
  .map((nodes) => {
    const writer = new Writer();
    return nodes.map((each) => `- ${writer.write(each)}\n`).join('');
  });
