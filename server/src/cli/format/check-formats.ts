import { keysOf } from '../../common/keys.ts';
import type { CheckFormat, Lazily } from './format.ts';
import { formatPretty } from './pretty.ts';

/** The formats of `check`: `--format`, the help and the documents name what is listed here. */
export const checkFormats = {
  pretty: () => Promise.resolve(formatPretty),
  json: async () => (await import('./json.ts')).formatJson,
  sarif: async () => (await import('./sarif/sarif.ts')).formatSarif,
  github: async () => (await import('./github.ts')).formatGithub,
  junit: async () => (await import('./junit.ts')).formatJunit,
  gitlab: async () => (await import('./gitlab.ts')).formatGitlab,
} satisfies Lazily<CheckFormat>;

export const checkFormatNames = keysOf(checkFormats);

/** Whether a format says how findings can be mended. */
export function tellsFixes(format: keyof typeof checkFormats): boolean {
  return format === 'json' || format === 'sarif';
}
