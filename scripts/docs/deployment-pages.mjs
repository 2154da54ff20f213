// @ts-check
// The texts about the rules for deployments, made from what each rule says of itself.
import { unusedSuppression } from '../../server/src/rules/unused-suppression.ts';
import { deploymentFixes } from '../../server/src/deployment/fixes/index.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { code } from '../../server/src/common/words/words.ts';
import { table } from './markdown.mjs';
import { inEnglish } from './page-texts.mjs';

/** @typedef {import('../../server/src/deployment/rules/rule.ts').DescribedRule} Rule */
/** @typedef {import('./page-texts.mjs').Say} Say */

/** All pages by the rules' ids. @param {Say} say @returns {Map<string, string>} */
export function deploymentPages(say) {
  return new Map(describedRules.map((rule) => [rule.id, page(rule, say)]));
}

/** All rules with links to their pages. @param {string} folder where the pages are @param {Say} [say] */
export function deploymentTable(folder, say = inEnglish) {
  const rows = describedRules.map(({ id, severity, stops, title }) => [
    `[${code(id)}](${folder}${id}.md)`,
    [severity, ...(stops && severity !== 'error' ? ['error'] : [])].map((each) => say(each)).join(', '),
    say(title),
  ]);
  return table([say('Code'), say('Severity'), say('What')], rows);
}

/** @param {Say} say */
export function deploymentFixTable(say) {
  const used = deploymentFixes.map(({ id, title }) => {
    const rules = [...describedRules, unusedSuppression]
      .filter(({ fixes }) => fixes.includes(id))
      .map((rule) => `[${code(rule.id)}](${rule.id}.md)`);
    return [code(id), say(title), rules.length > 0 ? rules.join(', ') : say('all that stop nothing')];
  });
  return table([say('Fix'), say('What it does'), say('For')], used);
}

/** @param {Rule} rule @param {Say} say */
function page({ id, severity, stops, title, why, bad, good, fixes }, say) {
  const named = fixes.map((each) => {
    const fix = deploymentFixes.find((one) => one.id === each);
    return `- ${say(fix?.title ?? each)} (\`${each}\`)`;
  });
  const severities =
    stops && severity !== 'error'
      ? 'Severity: **{0}**; an **error** where Docker, Compose or the server refuses because of it.'
      : 'Severity: **{0}**.';
  const off =
    'or behind the line as `# users-yml-disable-line {0}` where the file can have a comment there, or for the whole file as `# users-yml-disable-file {0}` at its top. For all files: `"usersYml.severity": { "{0}": "off" }`.';
  const hides = stops ? ` ${say('On the command line neither hides an error.')}` : '';
  return `# \`${id}\`

${say(title)}. ${say('It stands in a file that tells how a server is deployed.')}

${say(severities, say(severity))}

## ${say('Why')}

${say(why)}

## ${say('Example')}

${folder(bad)}
${say('Without the finding:')}

${folder(good)}
## ${say('Fixes')}

${named.length > 0 ? named.join('\n') : say('None: what is right here, only a person can tell.')}

## ${say('Switching it off')}

${say('On one line, with a reason if you like:')}

\`\`\`yaml
# users-yml-disable-next-line ${id} -- because …
\`\`\`

${say(off, id)}${hides}
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
