import { keysOf } from '../../common/keys.ts';
import type { Lazily, DiffFormat } from './format.ts';

/** The formats of `diff`: `--format`, the help and the documents name what is listed here. */
export const diffFormats = {
  pretty: async () => (await import('./diff/pretty.ts')).formatDiffPretty,
  json: async () => (await import('./diff/json.ts')).formatDiffJson,
  markdown: async () => (await import('./diff/markdown.ts')).formatDiffMarkdown,
} satisfies Lazily<DiffFormat>;

export const diffFormatNames = keysOf(diffFormats);
