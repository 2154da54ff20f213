/** The options of `inspect`, with their help. */
import { inspectFormatNames } from '../format/inspect-formats.ts';
import { aboutPaths, chosenServer, config, force, noDeploy } from '../options/shared.ts';
import type { HelpText } from '../options/help.ts';
import { flag, word } from '../options/option.ts';

const options = {
  format: word({ placeholder: 'FORMAT', words: inspectFormatNames, usual: 'pretty' }),
  force,
  'show-secrets': flag('print hashes and API keys instead of ***'),
  server: chosenServer(),
  config,
  'no-deploy': noDeploy,
};

export const inspectHelp = {
  usage: 'inspect [options] PATH…',
  about: ['Shows what the server ends up with after loading users files.', aboutPaths],
  options,
  more: ['Exit status: 0 all files load, 1 one does not, 2 something could not be done.'],
} satisfies HelpText;
