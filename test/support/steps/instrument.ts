import ts from 'typescript';

/** A place in a source file where work is counted. */
export interface Place {
  /** From the project's root. */
  readonly file: string;
  /** The function around it. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** `function`, `loop`, `spread`, or the method that the engine carries out. */
  readonly what: string;
}

/** Names of what an instrumented file calls, from `counters.ts`. */
export const imported = { counts: '__counts', call: '__call', each: '__each' } as const;

/** Methods of the engine that take longer for longer texts and lists. What calls back is counted where it calls. */
const methods = new Set([
  ...['includes', 'indexOf', 'lastIndexOf', 'startsWith', 'endsWith', 'split', 'replace', 'replaceAll', 'match'],
  ...['matchAll', 'search', 'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'normalize', 'repeat'],
  ...['padStart', 'padEnd', 'slice', 'splice', 'concat', 'flat', 'reverse', 'fill', 'join', 'sort', 'shift'],
  ...[
    'unshift',
    'from',
    'keys',
    'values',
    'entries',
    'fromEntries',
    'assign',
    'stringify',
    'parse',
    'decode',
    'encode',
  ],
  ...['map', 'filter', 'test', 'exec', 'toString', 'localeCompare'],
]);
/** Collections that are made of others. */
const collections = new Set(['Set', 'Map', 'Uint8Array', 'Array', 'TextDecoder']);

/**
 * The text of a source file with a count at the start of each function and of each round of a loop, and around each
 * call whose work the engine does. Lines stay as they are. `places` gets the places; their indexes are the counters'.
 */
export function instrument(text: string, file: string, places: Place[]): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return new Instrument(source, file, places).render(source);
}

class Instrument {
  readonly #source: ts.SourceFile;
  readonly #file: string;
  readonly #places: Place[];

  constructor(source: ts.SourceFile, file: string, places: Place[]) {
    this.#source = source;
    this.#file = file;
    this.#places = places;
  }

  /** The node's text from its leading blanks on. */
  render(node: ts.Node): string {
    if (ts.isTypeNode(node)) return node.getFullText(this.#source);
    if (ts.isCallExpression(node)) return this.#renderCall(node) ?? this.#inner(node);
    if (ts.isSpreadElement(node)) return this.#renderSpread(node);
    if (ts.isNewExpression(node)) return this.#renderNew(node) ?? this.#inner(node);
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      return this.#inner(node, new Map([[node.body, (body) => `(${this.#count(node, 'function')}, ${body})`]]));
    }
    if (ts.isFunctionLike(node)) {
      const { body } = node as ts.FunctionLikeDeclaration;
      if (body) return this.#inner(node, new Map([[body, (block) => this.#begun(block, node, 'function')]]));
    }
    if (ts.isIterationStatement(node, false)) {
      const { statement } = node;
      const isBlock = ts.isBlock(statement);
      const rendered = (round: string): string => this.#begun(isBlock ? round : `{${round}}`, node, 'loop');
      return this.#inner(node, new Map([[statement, rendered]]));
    }
    return this.#inner(node);
  }

  /**
   * The text of a node, with its parts rendered; `wraps` changes the text of some parts, without their leading blanks.
   */
  #inner(node: ts.Node, wraps: ReadonlyMap<ts.Node, (text: string) => string> = new Map()): string {
    const parts: ts.Node[] = [];
    ts.forEachChild(node, (part) => void parts.push(part));
    parts.sort((a, b) => a.pos - b.pos);
    const { text } = this.#source;
    let rendered = '';
    let at = node.pos;
    for (const part of parts) {
      if (part.pos < at) continue;
      const wrap = wraps.get(part);
      rendered += text.slice(at, part.pos);
      rendered += wrap ? this.#wrapped(part, wrap) : this.render(part);
      at = part.end;
    }
    return rendered + text.slice(at, node.end);
  }

  #wrapped(node: ts.Node, wrap: (text: string) => string): string {
    const blanks = node.getStart(this.#source) - node.pos;
    const rendered = this.render(node);
    return rendered.slice(0, blanks) + wrap(rendered.slice(blanks));
  }

  /** A block that counts first. */
  #begun(block: string, node: ts.Node, what: string): string {
    return block.replace('{', () => `{${this.#count(node, what)};`);
  }

  #renderCall(node: ts.CallExpression): string | null {
    const { expression: callee } = node;
    if (!ts.isPropertyAccessExpression(callee) || (node.flags & ts.NodeFlags.OptionalChain) !== 0) return null;
    const { expression: receiver, name } = callee;
    if (!methods.has(name.text) || receiver.kind === ts.SyntaxKind.SuperKeyword) return null;
    const id = String(this.#place(node, `.${name.text}`));
    const begin = `${imported.call}(${id}, '${name.text}', `;
    const given = node.arguments.map((argument) => `, ${this.render(argument)}`);
    return `${this.#wrapped(receiver, (text) => begin + text)}${given.join('')})`;
  }

  #renderSpread(node: ts.SpreadElement): string {
    const id = String(this.#place(node, 'spread'));
    return this.#inner(node, new Map([[node.expression, (text) => `${imported.each}(${id}, ${text})`]]));
  }

  #renderNew(node: ts.NewExpression): string | null {
    const first = node.arguments?.[0];
    if (!first || !ts.isIdentifier(node.expression) || !collections.has(node.expression.text)) return null;
    const id = String(this.#place(node, `new ${node.expression.text}`));
    return this.#inner(node, new Map([[first, (text) => `${imported.each}(${id}, ${text})`]]));
  }

  #count(node: ts.Node, what: string): string {
    return `${imported.counts}[${String(this.#place(node, what))}]++`;
  }

  #place(node: ts.Node, what: string): number {
    const { line } = this.#source.getLineAndCharacterOfPosition(node.getStart(this.#source));
    return this.#places.push({ file: this.#file, name: nameAround(node), line: line + 1, what }) - 1;
  }
}

/** The name of the innermost function with a name around a node, with its class. */
function nameAround(node: ts.Node): string {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const own = ownName(at);
    if (own === null) continue;
    const owner = ts.isClassLike(at.parent) ? at.parent.name?.text : undefined;
    return owner === undefined ? own : `${owner}.${own}`;
  }
  return '(top)';
}

function ownName(node: ts.Node): string | null {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.name?.getText() ?? null;
  const isFunction = ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer);
  const isOuter = isFunction && ts.isSourceFile(node.parent.parent.parent);
  return isOuter ? node.name.getText() : null;
}
