import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { Findings } from '../analysis/report/report.ts';
import type { ServerName } from '../common/servers.ts';
import type { Settings } from '../common/settings.ts';
import { notUtf8, notUtf8Message } from '../rules/not-utf8.ts';
import { LineIndex } from '../text/line-index.ts';
import type { DecodedText } from './decode-text.ts';
import { judgedFor } from './judged-for.ts';

/** The finding about bytes that are not UTF-8, of which the server reads nothing else; null when all are. */
export function encodingFinding({ text, fault }: DecodedText, server: ServerName): PlacedFinding | null {
  if (fault === null) return null;
  return {
    code: notUtf8.id,
    severity: 'error',
    message: notUtf8Message(judgedFor(text, server)),
    range: new LineIndex(text).range(fault, Math.min(fault + 1, text.length)),
    related: [],
    about: null,
  };
}

/** The same as all that there is to say, with the severity that the settings choose. */
export function encodingFindings(decoded: DecodedText, { server, severity }: Settings): Findings {
  const finding = encodingFinding(decoded, server);
  const chosen = severity[notUtf8.id] ?? 'error';
  return findingsOf(finding === null || chosen === 'off' ? [] : [{ ...finding, severity: chosen }]);
}

function findingsOf(found: readonly PlacedFinding[]): Findings {
  return { count: found.length, all: () => found, gravest: () => ({ loose: found, groups: [] }) };
}
