/** Reads a configuration file. Loaded only where there is one. */
import pages from '../../../../docs/rules/pages.json' with { type: 'json' };
import { largestConfig, type Config } from '../../common/config/config.ts';
import { readConfig } from '../../common/config/read-config.ts';
import { decodeText } from '../../document/decode-text.ts';
import { LineIndex } from '../../text/line-index.ts';
import { describeFileError } from '../input/file-error.ts';
import { readPath } from '../input/read-path.ts';
import { shownName } from '../shown-name.ts';

export interface LoadedConfig {
  /** Null: it can't be read. */
  readonly config: Config | null;
  /** What is wrong with it, each a sentence. */
  readonly problems: readonly string[];
}

/** Each finding has a page. */
const codes = Object.keys(pages);

/** `name`: how it is called. Throws nothing. */
export async function loadConfig(path: string, name: string): Promise<LoadedConfig> {
  const refused = (why: string): LoadedConfig => ({ config: null, problems: [`${shownName(name)}: ${why}`] });
  let bytes: Uint8Array;
  try {
    bytes = await readPath(path);
  } catch (error) {
    return { config: null, problems: [describeFileError(name, error)] };
  }
  if (bytes.length > largestConfig) return refused(`it is larger than ${largestConfig / 1024} KB.`);
  const { text, fault } = decodeText(bytes);
  if (fault !== null) return refused('it is not UTF-8: save it as UTF-8.');
  const { config, faults } = readConfig(text, codes);
  const lines = new LineIndex(text);
  const problems = faults.map(({ message, place }) => {
    const line = lines.positionAt(place.start).line + 1;
    return `${shownName(name)}: line ${line}: ${message}`;
  });
  return { config, problems };
}
