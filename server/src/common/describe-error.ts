/** Errors that nobody expected, for a log or a report: whence, but never the message, which may quote a file. */
import { codeOf } from './error-code.ts';

const mostFrames = 10;

/** What somebody is told of a mistake of ours. */
export function internalError(error: unknown): string {
  return `This went wrong inside users-yml, please report it. ${describeError(error)}`;
}

/** Name, code and stack of an error. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error';
  const code = codeOf(error);
  return [code === null ? error.name : `${error.name} ${code}`, ...framesOf(error).slice(0, mostFrames)].join('\n');
}

function framesOf({ message, stack = '' }: Error): readonly string[] {
  const start = stack.indexOf(message);
  // A message may have lines that look like frames.
  const behind = start === -1 ? '' : stack.slice(start + message.length);
  return behind.split('\n').filter((line) => /^\s+at /.test(line));
}
