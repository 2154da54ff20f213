import { visible } from '../../common/words/visible.ts';
import type { CliIo, TextSink } from '../io.ts';

/**
 * Writers make names visible; this is for the one that is forgotten. No control character reaches standard output or
 * error but line ends, the bell of the password prompt and colours.
 */
export function tame(io: CliIo): CliIo {
  return {
    // What is opened when it is asked for is not asked for here.
    get input() {
      return io.input;
    },
    stdout: tameSink(io.stdout),
    stderr: tameSink(io.stderr),
    copyOut: io.copyOut,
    get progress() {
      return io.progress;
    },
    get colors() {
      return io.colors;
    },
    isReadableByAll: io.isReadableByAll,
    openHost: io.openHost,
  };
}

function tameSink(sink: TextSink): TextSink {
  return { write: (text) => sink.write(tameText(text)) };
}

export function tameText(text: string): string {
  return text.replace(/\p{Cc}(?:\[\d{1,2}m)?/gu, (found) => (isOurs(found) ? found : visible(found)));
}

function isOurs(found: string): boolean {
  return found.startsWith('\n') || found.startsWith('\x07') || (found.startsWith('\x1b') && found.length > 1);
}
