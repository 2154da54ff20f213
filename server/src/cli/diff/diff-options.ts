/** The options of `diff`, with their help. */
import { diffFormatNames } from '../format/diff-formats.ts';
import type { HelpText } from '../options/help.ts';
import { text, word } from '../options/option.ts';
import { aboutFilesAndFolders, chosenServer } from '../options/shared.ts';

/** The revision that files are compared with unless another one is named. */
export const defaultBase = 'HEAD';

const options = {
  base: text('REV', `compare with this git revision; ${defaultBase} unless given`),
  format: word({
    placeholder: 'FORMAT',
    words: diffFormatNames,
    usual: 'pretty',
    meanings: { pretty: 'for people', json: 'for programs', markdown: 'for a pull request' },
  }),
  'fail-on': word({
    placeholder: 'CHANGE',
    words: ['widened', 'changed', 'never'],
    usual: 'never',
    meanings: {
      widened: 'exit status 1 where somebody gains access',
      changed: 'exit status 1 where access changes',
      never: 'exit status 0',
    },
  }),
  server: chosenServer(),
};

export type FailOnChange = ReturnType<(typeof options)['fail-on']['read']>;

export const diffHelp = {
  usage: 'diff [options] OLD NEW\n       users-yml diff [options] [--base REV] [PATH…]',
  about: [
    'Shows whose access changes between two files, or between a git revision and the files as they are now: who is new ' +
      'or gone, who gains or loses a workspace, who becomes a super-user. What counts is what the server makes of the ' +
      'files, not their text. No secret is shown.',
    `${aboutFilesAndFolders} Without one it is the folder that you are in. OLD and NEW are files, or one of them is - for standard input.`,
  ],
  options,
  more: [
    'Exit status: 0 unless --fail-on says otherwise, 1 a change that it asks for, or an OLD with which the server does ' +
      'not start, 2 something could not be done.',
  ],
} satisfies HelpText;
