/** The shapes that several methods of LSP share. */
import { either, flag, integer, natural, record, text } from './shape.ts';

export const uriHolder = record({ uri: text });
export const position = record({ line: natural, character: natural });
export const range = record({ start: position, end: position });
export const progressToken = either(text, integer);

/** Parameters about a document. */
export const aboutDocument = record({ textDocument: uriHolder });
/** Parameters about a place in one. */
export const aboutPosition = record({ textDocument: uriHolder, position });
/** Parameters about who refers to what stands at a place. */
export const aboutReferences = record({
  textDocument: uriHolder,
  position,
  context: record({ includeDeclaration: flag }),
});
