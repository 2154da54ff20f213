/** What `explain` takes, with its help, and the pages of the rules. */
import pages from '../../../../docs/rules/pages.json' with { type: 'json' };
import type { HelpText } from '../options/help.ts';

/** The pages by code. Markdown. */
export const pagesByCode: ReadonlyMap<string, string> = new Map(Object.entries(pages));

const codes = [...pagesByCode.keys()];

export const explainHelp = {
  usage: 'explain CODE',
  about: ['Tells what a finding means: what the server does, an example with and without it, and how to mend it.'],
  options: {},
  more: [`CODE stands at the end of each finding of check: ${codes.join(', ')}.`],
  words: codes,
} satisfies HelpText;
