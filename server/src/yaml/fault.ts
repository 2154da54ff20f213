import type { YamlError, YamlErrorKind } from './error.ts';

/** Carries a refusal from deep inside the reader to its entry points, which hand it out as a value. */
export class YamlFault extends Error {
  readonly detail: YamlError;

  constructor(detail: YamlError) {
    super(detail.problem);
    this.detail = detail;
  }
}

/** A mistake that scanner, parser or composer found at `offset`. */
export function syntaxFault(problem: string, offset: number, context?: string, contextOffset?: number): YamlFault {
  return new YamlFault({ kind: 'syntax', problem, offset, context, contextOffset });
}

export function fault(
  kind: YamlErrorKind,
  problem: string,
  offset: number,
  context?: string,
  contextOffset?: number,
): YamlFault {
  return new YamlFault({ kind, problem, offset, context, contextOffset });
}

/** Runs `read` and returns the refusal that ended it, if any. */
export function refusalOf(read: () => void): YamlError | null {
  try {
    read();
    return null;
  } catch (thrown) {
    if (thrown instanceof YamlFault) return thrown.detail;
    throw thrown;
  }
}
