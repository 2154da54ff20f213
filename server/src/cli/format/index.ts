import { keysOf } from '../../common/keys.ts';
import type { CheckFormat, DiffFormat, InspectFormat } from './format.ts';

/** The formats of `check`, `inspect` and `diff`: `--format`, the help and the README name what is listed here. */

/** What has it loaded: only the chosen one is. */
type Lazily<Format> = Readonly<Record<string, () => Promise<Format>>>;

export const checkFormats = {
  pretty: async () => (await import('./pretty.ts')).formatPretty,
  json: async () => (await import('./json.ts')).formatJson,
  sarif: async () => (await import('./sarif/sarif.ts')).formatSarif,
  github: async () => (await import('./github.ts')).formatGithub,
  junit: async () => (await import('./junit.ts')).formatJunit,
  gitlab: async () => (await import('./gitlab.ts')).formatGitlab,
} satisfies Lazily<CheckFormat>;

export const inspectFormats = {
  pretty: async () => (await import('./inspect-pretty.ts')).formatInspectPretty,
  json: async () => (await import('./inspect-json.ts')).formatInspectJson,
} satisfies Lazily<InspectFormat>;

export const diffFormats = {
  pretty: async () => (await import('./diff/pretty.ts')).formatDiffPretty,
  json: async () => (await import('./diff/json.ts')).formatDiffJson,
  markdown: async () => (await import('./diff/markdown.ts')).formatDiffMarkdown,
} satisfies Lazily<DiffFormat>;

export const checkFormatNames = keysOf(checkFormats);
export const inspectFormatNames = keysOf(inspectFormats);
export const diffFormatNames = keysOf(diffFormats);
