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

/** `offset`: of the first entry that is not read. */
export function tooManyEntries(offset: number): YamlFault {
  return fault('limit', 'more entries than are read', offset);
}

/** Does what `read` does, and gives the refusal that ended it, if any. */
export function* refusalInSteps(read: Generator<undefined, void>): Generator<undefined, YamlError | null> {
  try {
    yield* read;
    return null;
  } catch (thrown) {
    if (thrown instanceof YamlFault) return thrown.detail;
    throw thrown;
  }
}
