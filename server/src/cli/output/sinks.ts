import { writeSync } from 'node:fs';
import { codeOf } from '../../common/error-code.ts';
import type { TextSink } from '../io.ts';
import { OutputFailed } from './output-failed.ts';

/** Of writes to what nobody reads any more. */
const goneCodes: readonly (string | null)[] = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];

/** Takes bytes, too. */
export interface ByteSink extends TextSink {
  write(text: string | Uint8Array): Promise<void>;
}

/** A terminal, or what else Node has a stream for. Opened when it is first written to. Rejects with `OutputFailed`. */
export function streamSink(open: () => NodeJS.WritableStream): ByteSink {
  let opened: NodeJS.WritableStream | null = null;
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        // Each write is told of its error.
        opened ??= open().on('error', () => undefined);
        opened.write(text, (error) => {
          if (!error || isGone(error)) resolve();
          else reject(new OutputFailed(error));
        });
      }),
  };
}

/** Whoever read the output has seen enough (`| head`). */
function isGone(error: unknown): boolean {
  return goneCodes.includes(codeOf(error));
}

/**
 * A pipe, which is written directly as long as it takes all, and by Node's stream from where it would have to be waited
 * for. Rejects with `OutputFailed`.
 */
export function pipeSink(descriptor: number, open: () => NodeJS.WritableStream): ByteSink {
  const stream = streamSink(open);
  let isStream = false;
  return {
    write: async (text) => {
      if (isStream) return stream.write(text);
      const bytes = Buffer.from(text);
      let at = 0;
      try {
        while (at < bytes.length) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        if (isGone(error)) return;
        if (codeOf(error) !== 'EAGAIN') throw new OutputFailed(error);
        isStream = true;
        await stream.write(bytes.subarray(at));
      }
    },
  };
}

/**
 * A file or a device, by its descriptor. Node's own stream forgets what a write leaves over, as that before a full disk
 * does. Rejects with `OutputFailed`.
 */
export function fileSink(descriptor: number): ByteSink {
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
