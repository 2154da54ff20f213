/** Documents that tell how a server is deployed. */
import type { TextDocument } from 'vscode';
import { mentionsUs } from '../../../server/src/common/our-words.ts';

/** Languages of documents that are ours only where they have a word of ours. */
const languages: ReadonlySet<string> = new Set(['dockercompose', 'dockerfile', 'dotenv', 'shellscript']);

/** Env files by their names: some versions of the editor know no language for them. */
const envFiles = '**/{.env,.env.*,*.env}';

/** In characters: nobody writes a longer one. */
const longest = 1 << 20;

type Filter =
  { readonly scheme: string; readonly language: string } | { readonly scheme: string; readonly pattern: string };

/** For the language server. */
export function deploymentFilters(scheme: string): readonly Filter[] {
  return [...[...languages].map((language) => ({ scheme, language })), { scheme, pattern: envFiles }];
}

/** Whether it has a word of ours, so that it may deploy a server of ours. */
export function hasOurWord(document: TextDocument): boolean {
  const text = document.getText();
  return text.length <= longest && mentionsUs(text);
}
