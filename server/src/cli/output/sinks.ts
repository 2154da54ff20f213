import { writeSync } from 'node:fs';
import { codeOf } from '../../common/error-code.ts';
import type { TextSink } from '../io.ts';
import { OutputFailed } from './output-failed.ts';

/** Of writes to what nobody reads any more. */
const goneCodes: readonly (string | null)[] = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];

/** A pipe or a terminal. Rejects with `OutputFailed`. */
export function streamSink(stream: NodeJS.WritableStream): TextSink {
  // Each write is told of its error.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          // Whoever read the output has seen enough (`| head`).
          if (!error || goneCodes.includes(codeOf(error))) resolve();
          else reject(new OutputFailed(error));
        });
      }),
  };
}

/**
 * A file or a device, by its descriptor. Node's own stream forgets what a write leaves over, as that before a full disk
 * does. Rejects with `OutputFailed`.
 */
export function fileSink(descriptor: number): TextSink {
  return {
    write: (text) => {
      const bytes = Buffer.from(text);
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        return Promise.reject(new OutputFailed(error));
      }
      return Promise.resolve();
    },
  };
}

/** Where nobody can be told, what there is to tell is left out: the exit status says enough. */
export function lenient(sink: TextSink): TextSink {
  return { write: (text) => sink.write(text).catch(() => undefined) };
}
