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
const texts = ['a', 'b', '1', '1.0', 'true', '=', '<<', '', '"q"', "'s'", 'x y', '2022-02-30', '.nan', '0b_', '"<<"'];

const tag = fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...tags) });
const anchored = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

const { node } = fc.letrec<{ node: Node; key: Node }>((tie) => ({
  node: fc.record({
    tag,
    anchored,
    content: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('scalar' as const), text: fc.constantFrom(...texts) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('alias' as const), back: fc.nat(3) }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('node'), { maxLength: 3 }) }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('map' as const),
          pairs: fc.array(fc.tuple(tie('key'), tie('node')), { maxLength: 4 }),
        }),
      },
    ),
  }),
  key: fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .constantFrom('a', 'b', 'c', '<<', '<<', '=')
        .map((text) => ({ tag: '', anchored: false, content: { kind: 'scalar', text } })),
    },
    { weight: 1, arbitrary: tie('node') },
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
export const graphText: fc.Arbitrary<string> = fc.array(node, { minLength: 1, maxLength: 5 }).map((nodes) => {
  const writer = new Writer();
  return nodes.map((each) => `- ${writer.write(each)}\n`).join('');
});
