import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { Findings } from '../analysis/report/report.ts';
import { finish } from '../common/steps.ts';
import type { Settings } from '../common/settings/settings.ts';
import type { Profile } from '../model/profiles/index.ts';
import { notUtf8, notUtf8Message } from '../rules/not-utf8.ts';
import { LineIndex } from '../text/line-index.ts';
import { DocumentReader } from '../yaml/read.ts';
import type { DecodingFault } from './decode-text.ts';

/**
 * Whether the server comes to a byte that is not UTF-8: what it reads in pieces can be wrong before
 * (docs/server.md#starting).
 */
export class EncodingCheck {
  readonly text: string;
  readonly fault: DecodingFault;
  readonly #inPieces: Generator<undefined, boolean>;
  #comesToIt: boolean | null = null;

  constructor(text: string, fault: DecodingFault) {
    this.text = text;
    this.fault = fault;
    this.#inPieces = comesTo(text, fault);
  }

  /** Goes on finding out until `pause` says so. True when it is known. */
  advance({ reads }: Profile, pause: () => boolean): boolean {
    while (reads === 'in-pieces' && this.#comesToIt === null) {
      const step = this.#inPieces.next();
      if (step.done) this.#comesToIt = step.value;
      else if (pause()) return false;
    }
    return true;
  }

  /** What there is to say of a byte that the server comes to, and then nothing else is; null: it never does. */
  finding(profile: Profile): PlacedFinding | null {
    const { text, fault } = this;
    if (profile.reads === 'in-pieces' && !(this.#comesToIt ??= finish(this.#inPieces))) return null;
    return {
      code: notUtf8.id,
      severity: 'error',
      message: notUtf8Message(profile),
      range: new LineIndex(text).range(fault.offset, Math.min(fault.offset + 1, text.length)),
      related: [],
      about: null,
    };
  }
}

function* comesTo(text: string, { wall }: DecodingFault): Generator<undefined, boolean> {
  const reader = new DocumentReader(text, { skipsMark: false, wall });
  yield* reader.read();
  // A limit of ours ends the reading: whatever comes first then, the server does not start.
  return reader.isCut || reader.error?.kind === 'limit';
}

/** A finding as all that there is to say, with the severity that the settings choose. */
export function aloneInFile(finding: PlacedFinding, { severity }: Settings): Findings {
  const chosen = severity[finding.code] ?? finding.severity;
  const found = chosen === 'off' ? [] : [{ ...finding, severity: chosen }];
  return { count: found.length, all: () => found, gravest: () => ({ loose: found, groups: [] }) };
}
