/*
 * Messages over streams of bytes, each in one go, with the bytes of diagnostics kept from one to the next. May use the
 * lists of diagnostics; never looks at what else a message says, and never changes it.
 */
import type { Readable, Writable } from 'node:stream';
import type { Transport } from '../../connection/transport/transport.ts';
import { StreamReader } from './stream-reader.ts';
import { StreamWriter } from './stream-writer.ts';

/** Over two streams, or both ways of one. */
export function streamTransport(input: Readable, output: Writable): Transport {
  return {
    reader: new StreamReader(input),
    writer: new StreamWriter(output),
    takesLists: true,
    hold: (isHeld) => {
      if (isHeld) input.pause();
      else input.resume();
    },
  };
}
