/*
 * Messages over streams of bytes, each in one go, with the bytes of diagnostics kept from one to the next. May use the
 * lists of diagnostics; never looks at what else a message says, and never changes it.
 */
import type { Readable, Writable } from 'node:stream';
import type { Transport } from '../../connection/transport/transport.ts';
import { StreamReader } from './stream-reader.ts';
import { StreamWriter } from './stream-writer.ts';

/** With more than this on its way to a client that does not read, in bytes, it is not listened to either. */
const mostUnread = 32 * 1024 * 1024;

/** Over two streams, or both ways of one. */
export function streamTransport(input: Readable, output: Writable): Transport {
  let isHeld = false;
  const writer = new StreamWriter(output, (unread) => {
    if (!isHeld && unread > mostUnread) {
      isHeld = true;
      input.pause();
    } else if (isHeld && unread <= mostUnread / 2) {
      isHeld = false;
      input.resume();
    }
  });
  return { reader: new StreamReader(input), writer };
}
