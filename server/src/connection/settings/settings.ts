import { isCost } from '../../hashing/cost.ts';
import { serverNames } from '../../common/protocol.ts';
import { defaultSettings, type Settings, type Severity } from '../../common/settings.ts';
import { isRecord, textsOf } from '../../common/values.ts';

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/**
 * The settings as a client gives them. What is not there or not of its type counts as not set; `refuse` gets the names of
 * the latter.
 */
export function readSettings(given: unknown, refuse: (name: string) => void): Settings {
  const values = isRecord(given) ? given : {};
  const take = <T>(name: string, value: unknown, fallback: T, read: (value: unknown) => T | undefined): T => {
    if (value === undefined || value === null) return fallback;
    const taken = read(value);
    if (taken === undefined) refuse(`usersYml.${name}`);
    return taken ?? fallback;
  };
  const hash = isRecord(values['hash']) ? values['hash']['cost'] : values['hash.cost'];
  return {
    server: take('server', values['server'], defaultSettings.server, oneOf(serverNames)),
    validate: take('validate', values['validate'], defaultSettings.validate, oneOf(['workspace', 'open'] as const)),
    files: take('files', values['files'], defaultSettings.files, (value) =>
      Array.isArray(value) ? textsOf(value).filter((glob) => glob !== '') : undefined,
    ),
    severity: take('severity', values['severity'], defaultSettings.severity, (value) => readSeverities(value, refuse)),
    maxProblems: take('maxProblems', values['maxProblems'], defaultSettings.maxProblems, (value) =>
      typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined,
    ),
    verifyPublicPasswords: take(
      'verifyPublicPasswords',
      values['verifyPublicPasswords'],
      defaultSettings.verifyPublicPasswords,
      (value) => (typeof value === 'boolean' ? value : undefined),
    ),
    hash: {
      cost: take('hash.cost', hash, defaultSettings.hash.cost, (value) =>
        typeof value === 'number' && isCost(value) ? value : undefined,
      ),
    },
  };
}

function oneOf<T extends string>(names: readonly T[]): (value: unknown) => T | undefined {
  return (value) => names.find((name) => name === value);
}

function readSeverities(value: unknown, refuse: (name: string) => void): Settings['severity'] | undefined {
  if (!isRecord(value)) return undefined;
  const chosen: Record<string, Severity | 'off'> = {};
  for (const [code, severity] of Object.entries(value)) {
    const known = severities.find((each) => each === severity);
    if (known) chosen[code] = known;
    else refuse(`usersYml.severity.${code}`);
  }
  return chosen;
}
