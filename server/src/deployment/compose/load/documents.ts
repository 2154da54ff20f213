import { StreamReader } from '../../../yaml/read.ts';
import { interpolate } from '../../interpolation/interpolate.ts';
import type { Mapping } from '../model/item.ts';
import { ItemMaker } from '../yaml/to-item.ts';
import { findResets, type KeyPath } from '../yaml/resets.ts';
import type { Scope } from '../session/scope.ts';
import type { Session } from '../session/session.ts';
import type { Node } from '../../../yaml/node.ts';

/** One document of a compose file, filled in. */
export interface ComposeDocument {
  readonly content: Mapping;
  readonly resets: readonly KeyPath[];
}

/** Reads the documents of a file, in steps. What is no mapping is reported and left out. */
export function* readDocuments(
  session: Session,
  file: string,
  text: string,
  scope: Scope,
): Generator<undefined, readonly ComposeDocument[]> {
  const reader = new StreamReader(text);
  yield* reader.read();
  const documents: ComposeDocument[] = [];
  for (const root of reader.documents) {
    const maker = new ItemMaker({
      file,
      text,
      fill: (value) => interpolate(value, scope.find),
      report: (kind, place, name) => {
        session.report(kind, place, name === undefined ? {} : { name });
      },
      mayDo: (work) => session.mayDo(work),
    });
    yield* makeServices(root, maker);
    const content = maker.makePart(root);
    if (content?.kind === 'mapping') documents.push({ content, resets: findResets(text, root) });
    else session.report('not-a-mapping', { file, start: root.start, end: root.end });
  }
  const { error } = reader;
  if (error) session.report('syntax', { file, start: error.offset, end: error.offset });
  return documents;
}

/** Items of the parts first, one in each step; the whole then has them. */
function* makeServices(root: Node, maker: ItemMaker): Generator<undefined, void> {
  if (root.kind !== 'mapping') return;
  for (const { value } of root.pairs) {
    if (value.kind !== 'mapping') continue;
    for (const pair of value.pairs) {
      maker.makePart(pair.value);
      yield;
    }
  }
}
