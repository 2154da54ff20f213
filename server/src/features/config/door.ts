/*
 * The configuration file as an editor needs it. It is loaded only where there is one, so nobody imports more than types
 * from here.
 */
import { type Config } from '../../common/config/config.ts';
import { readConfig } from '../../common/config/read-config.ts';
import { severities, type SeverityChoice } from '../../common/severity.ts';
import { describedRules } from '../../deployment/rules/index.ts';
import { rules } from '../../rules/index.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';

export interface ConfigFileFault {
  readonly message: string;
  readonly range: Range;
}

/** A configuration file, read. */
export interface ReadConfigFile {
  readonly config: Config;
  readonly faults: readonly ConfigFileFault[];
}

const all = [...rules, ...describedRules];
const codes = all.map(({ id }) => id);

/** The gravest that a finding of a code is by itself. */
const usual = new Map(all.map(({ id, severity, stops }) => [id, stops ? 'error' : severity] as const));

/** Reads the text of one. Throws nothing. */
export function readConfigFile(text: string): ReadConfigFile {
  const { config, faults } = readConfig(text, codes);
  const lines = new LineIndex(text);
  return {
    config,
    faults: faults.map(({ message, place }) => ({
      message,
      range: { start: lines.positionAt(place.start), end: lines.positionAt(place.end) },
    })),
  };
}

/** What of a configuration counts in a folder that nobody trusts: the server, and what makes findings graver. */
export function trustworthyPart(config: Config): Config {
  const severity = Object.entries(config.severity).filter(([code, choice]) => isGraver(choice, usual.get(code)));
  return {
    server: config.server,
    severity: Object.fromEntries(severity),
    files: [],
    hashCost: null,
    maxProblems: null,
  };
}

function isGraver(choice: SeverityChoice, than: (typeof severities)[number] | undefined): boolean {
  return choice !== 'off' && than !== undefined && severities.indexOf(choice) < severities.indexOf(than);
}
