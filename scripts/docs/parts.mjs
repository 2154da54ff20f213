// @ts-check
// The parts of documents that are generated, by their names.
import { format } from 'prettier';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { diffFormatNames } from '../../server/src/cli/format/diff-formats.ts';
import { inspectFormatNames } from '../../server/src/cli/format/inspect-formats.ts';
import { usersFileNamesInWords } from '../../server/src/common/files/file-names.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import { code, listed } from '../../server/src/common/words/words.ts';
import { deploymentTable } from './deployment-pages.mjs';
import { ruleTable } from './rule-pages.mjs';
import { settingTable } from './settings.mjs';

/** @type {Readonly<Record<string, () => string>>} */
const makers = {
  'file-names': () => usersFileNamesInWords('`'),
  formats: () =>
    `\`check --format\` takes ${oneOf(checkFormatNames)}, \`inspect --format\` ${oneOf(inspectFormatNames)}, ` +
    `\`diff --format\` ${oneOf(diffFormatNames)}.`,
  rules: () => ruleTable('docs/rules/'),
  'deployment-rules': () => deploymentTable('docs/rules/'),
  servers: () => listed(serverNames.map(code), 'or'),
  settings: settingTable,
};

/** @param {readonly string[]} names @returns {Promise<Map<string, string>>} */
export async function parts(names) {
  /** @type {Map<string, string>} */
  const made = new Map();
  for (const name of names) made.set(name, await format(makers[name]?.() ?? '', { parser: 'markdown' }));
  return made;
}

/** @param {readonly string[]} words */
function oneOf(words) {
  return listed(words.map(code), 'or');
}
