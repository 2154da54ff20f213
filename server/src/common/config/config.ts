/** The configuration file, which speaks for the command line and the editor alike. */
import { settings, type Settings } from '../settings/settings.ts';
import { wholeNumber, type Setting } from '../settings/setting-kinds.ts';
import { defaultCost, recommendedCost } from '../cost.ts';
import { keysOf } from '../keys.ts';

/** More than that nobody has to say, in bytes. */
export const largestConfig = 1 << 16;

/** Its keys, each as the setting of that meaning. */
export const configSettings = {
  server: settings.server,
  severity: settings.severity,
  files: settings.files,
  hashCost: wholeNumber({
    default: defaultCost,
    minimum: recommendedCost.min,
    maximum: 15,
    scope: 'resource',
  }),
  maxProblems: settings.maxProblems,
} as const satisfies Readonly<Record<string, Setting<never> | Setting<unknown>>>;

export type ConfigKey = keyof typeof configSettings;

export const configKeys: readonly ConfigKey[] = keysOf(configSettings);

/** What a configuration file says; null where it says nothing. */
export interface Config {
  readonly server: Settings['server'] | null;
  readonly severity: Settings['severity'];
  readonly files: Settings['files'];
  readonly hashCost: number | null;
  readonly maxProblems: number | null;
}

export const emptyConfig: Config = { server: null, severity: {}, files: [], hashCost: null, maxProblems: null };
