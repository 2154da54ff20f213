import { type Composer, DEFAULT_HANDLES } from './composer.ts';
import { fault, syntaxFault } from '../fault.ts';
import type { Node } from '../node.ts';
import { pythonRepr } from '../python-text.ts';
import { type Token, TokenKind } from '../scan/token.ts';

function beginsDocument({ kind }: Token): boolean {
  return kind === TokenKind.directive || kind === TokenKind.documentStart;
}

/** Takes the directives before a `---`; they decide what tag handles mean. */
function takeDirectives(composer: Composer): void {
  const { scanner } = composer;
  const handles = new Map<string, string>();
  let hasVersion = false;
  while (scanner.peek().kind === TokenKind.directive) {
    const { text: name, detail: handle, argument, start } = scanner.take();
    if (name === 'YAML') {
      if (hasVersion) throw syntaxFault('found duplicate YAML directive', start);
      if (argument !== '1') {
        throw syntaxFault('found incompatible YAML document (version 1.* is required)', start);
      }
      hasVersion = true;
    } else if (name === 'TAG' && handle !== null) {
      if (handles.has(handle)) throw syntaxFault(`duplicate tag handle ${pythonRepr(handle)}`, start);
      handles.set(handle, argument);
    }
  }
  composer.handles = new Map([...DEFAULT_HANDLES, ...handles]);
}

function expectDocumentStart(composer: Composer): void {
  takeDirectives(composer);
  const token = composer.scanner.peek();
  if (token.kind === TokenKind.documentStart) return;
  throw syntaxFault(`expected '<document start>', but found ${pythonRepr(token.kind)}`, token.start);
}

/** Begins the root node of the stream's document; null when the stream holds none. Collections come without content. */
export function beginDocument(composer: Composer): Node | null {
  const { scanner } = composer;
  const first = scanner.peek();
  if (first.kind === TokenKind.streamEnd) return null;
  if (!beginsDocument(first)) return composer.begin('block', 1);
  expectDocumentStart(composer);
  scanner.take();
  const next = scanner.peek();
  const isEmpty = beginsDocument(next) || next.kind === TokenKind.documentEnd || next.kind === TokenKind.streamEnd;
  return isEmpty ? composer.empty(next.start) : composer.begin('block', 1);
}

/** Reads what stands between two documents; whether there is none to come. The next one then begins with `---`. */
export function endsStream(composer: Composer): boolean {
  const { scanner } = composer;
  while (scanner.peek().kind === TokenKind.documentEnd) scanner.take();
  const token = scanner.peek();
  if (token.kind === TokenKind.streamEnd) return true;
  if (beginsDocument(token)) return false;
  throw syntaxFault(`expected '<document start>', but found ${pythonRepr(token.kind)}`, token.start);
}

/** Reads what follows the root node; only the end of the stream may. */
export function endDocument(composer: Composer, root: Node): void {
  const { scanner } = composer;
  if (endsStream(composer)) return;
  expectDocumentStart(composer);
  const token = scanner.peek();
  const context = 'expected a single document in the stream';
  throw fault('multi-doc', 'but found another document', token.start, context, root.start);
}
