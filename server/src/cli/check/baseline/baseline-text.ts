import { isRecord } from '../../../common/values.ts';
import { KnownFindings } from './known-findings.ts';

/** More findings than these are no baseline that somebody would want to keep. */
const most = 200_000;

/** What a baseline says; null for a text that is none. */
export function parseBaseline(text: string): KnownFindings | null {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || parsed['version'] !== 1) return null;
  const { findings } = parsed;
  if (!Array.isArray(findings) || findings.length > most) return null;
  const known = new KnownFindings();
  for (const each of findings as readonly unknown[]) {
    if (!isRecord(each)) return null;
    const { file, code, finding, count } = each;
    if (!isName(file) || !isName(code) || !isName(finding) || !/^[\da-f]{64}$/.test(finding)) return null;
    if (!Number.isSafeInteger(count) || Number(count) < 1 || Number(count) > most) return null;
    known.add({ file, code, finding }, Number(count));
  }
  return known;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One finding a line, so that a comparison of two baselines shows which have come and gone. */
export function* baselineText(known: Iterable<object>): Generator<string, void> {
  let before = '{\n  "version": 1,\n  "findings": [';
  for (const finding of known) {
    yield `${before}\n    ${JSON.stringify(finding)}`;
    before = ',';
  }
  yield before === ',' ? '\n  ]\n}\n' : `${before}]\n}\n`;
}
