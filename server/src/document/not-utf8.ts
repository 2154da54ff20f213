import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { Findings } from '../analysis/report/report.ts';
import { profileOf } from '../model/profiles/index.ts';
import { notUtf8, notUtf8Message } from '../rules/not-utf8.ts';
import type { Settings } from '../common/settings.ts';
import { LineIndex } from '../text/line-index.ts';
import type { DecodedText } from './decode-text.ts';

/** What there is to say about a file that is not UTF-8: that alone, as the server reads nothing else of it. */
export function encodingFindings({ text, fault }: DecodedText, settings: Settings): Findings {
  const severity = settings.severity[notUtf8.id] ?? 'error';
  if (fault === null || severity === 'off') return findingsOf([]);
  const lines = new LineIndex(text);
  const found: readonly PlacedFinding[] = [
    {
      code: notUtf8.id,
      severity,
      message: notUtf8Message(profileOf(settings.server)),
      range: lines.range(fault, Math.min(fault + 1, text.length)),
      related: [],
      about: null,
    },
  ];
  return findingsOf(found);
}

function findingsOf(found: readonly PlacedFinding[]): Findings {
  return { count: found.length, all: () => found, gravest: () => ({ loose: found, groups: [] }) };
}
