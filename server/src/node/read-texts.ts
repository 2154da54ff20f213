import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsFile, type Language, type Texts } from '../common/words/languages.ts';

/** Reads the texts of a language where a client has asked for it. */
export function readTexts(folder: string): (language: Language) => Texts | null {
  return (language) => {
    try {
      return JSON.parse(readFileSync(join(folder, textsFile[language]), 'utf8')) as Texts;
    } catch {
      // Better English than no server.
      return null;
    }
  };
}
