/** The shapes of requests beyond LSP. */
import { optional, record, text } from './shape.ts';

/** A file; where several are meant, it may be left out. */
export const aboutUri = record({ uri: optional(text) });
