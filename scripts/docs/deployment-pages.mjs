// @ts-check
// The texts about the rules for deployments, made from what each rule says of itself.
import { unusedSuppression } from '../../server/src/rules/unused-suppression.ts';
import { deploymentFixes } from '../../server/src/deployment/fixes/index.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { code } from '../../server/src/common/words/words.ts';
import { table } from './markdown.mjs';

/** @typedef {import('../../server/src/deployment/rules/rule.ts').DescribedRule} Rule */

/** All pages by the rules' ids. @returns {Map<string, string>} */
export function deploymentPages() {
  return new Map(describedRules.map((rule) => [rule.id, page(rule)]));
}

/** All rules with links to their pages. @param {string} folder where the pages are */
export function deploymentTable(folder) {
  const rows = describedRules.map(({ id, severity, stops, title }) => [
    `[${code(id)}](${folder}${id}.md)`,
    `${severity}${stops && severity !== 'error' ? ', error' : ''}`,
    title,
  ]);
  return table(['Code', 'Severity', 'What'], rows);
}

export function deploymentFixTable() {
  const used = deploymentFixes.map(({ id, title }) => {
    const rules = [...describedRules, unusedSuppression]
      .filter(({ fixes }) => fixes.includes(id))
      .map((rule) => `[${code(rule.id)}](${rule.id}.md)`);
    return [code(id), title, rules.length > 0 ? rules.join(', ') : 'all that stop nothing'];
  });
  return table(['Fix', 'What it does', 'For'], used);
}

/** @param {Rule} rule */
function page({ id, severity, stops, title, why, bad, good, fixes }) {
  const named = fixes.map((each) => {
    const fix = deploymentFixes.find((one) => one.id === each);
    return `- ${fix?.title ?? each} (\`${each}\`)`;
  });
  const isError =
    stops && severity !== 'error' ? '; an **error** where Docker, Compose or the server refuses because of it' : '';
  const hides = stops ? ' On the command line neither hides an error.' : '';
  return `# \`${id}\`

${title}. It stands in a file that tells how a server is deployed.

Severity: **${severity}**${isError}.

## Why

${why}

## Example

${folder(bad)}
Without the finding:

${folder(good)}
## Fixes

${named.length > 0 ? named.join('\n') : 'None: what is right here, only a person can tell.'}

## Switching it off

On one line, with a reason if you like:

\`\`\`yaml
# users-yml-disable-next-line ${id} -- because …
\`\`\`

or behind the line as \`# users-yml-disable-line ${id}\` where the file can have a comment there, or for the whole file as
\`# users-yml-disable-file ${id}\` at its top. For all files: \`"usersYml.severity": { "${id}": "off" }\`.${hides}
`;
}

/** @param {import('../../server/src/deployment/rules/rule.ts').Example} files */
function folder(files) {
  return Object.entries(files)
    .filter(([path]) => !/users\.ya?ml$/.test(path))
    .map(([path, text]) => `\`${path}\`:\n\n\`\`\`${languageOf(path)}\n${text}\`\`\`\n`)
    .join('\n');
}

/** @param {string} path */
function languageOf(path) {
  if (/\.ya?ml$/.test(path)) return 'yaml';
  if (path.endsWith('.sh')) return 'sh';
  return path.endsWith('.env') ? 'ini' : 'dockerfile';
}
