import type { ConfigFileFault } from '../../features/config/door.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { isConfigFile } from '../settings/config-files.ts';
import { loadConfigReader } from '../settings/load-config-reader.ts';

interface ReadText {
  readonly textVersion: number;
  readonly faults: readonly ConfigFileFault[];
}

const none: readonly ConfigFileFault[] = [];

/** What is wrong with configuration files, each as its document has it. */
export class ConfigFaults {
  readonly #read = new WeakMap<TrackedDocument, ReadText>();

  /** As it was read last; the same array for the same text. */
  of(document: TrackedDocument): readonly ConfigFileFault[] {
    return this.#read.get(document)?.faults ?? none;
  }

  /** Reads the text of a configuration file, unless that is done; others are left alone. */
  async read(document: TrackedDocument): Promise<void> {
    if (!isConfigFile(document.uri)) return;
    const { readConfigFile } = await loadConfigReader();
    const { textVersion } = document;
    if (this.#read.get(document)?.textVersion === textVersion) return;
    this.#read.set(document, { textVersion, faults: readConfigFile(document.text ?? '').faults });
  }
}
