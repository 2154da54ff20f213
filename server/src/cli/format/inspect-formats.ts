import { keysOf } from '../../common/keys.ts';
import type { Lazily, InspectFormat } from './format.ts';

/** The formats of `inspect`: `--format`, the help and the documents name what is listed here. */
export const inspectFormats = {
  pretty: async () => (await import('./inspect-pretty.ts')).formatInspectPretty,
  json: async () => (await import('./inspect-json.ts')).formatInspectJson,
} satisfies Lazily<InspectFormat>;

export const inspectFormatNames = keysOf(inspectFormats);
