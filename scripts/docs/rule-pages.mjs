// @ts-check
// The texts about rules, made from what each rule says of itself.
import { fixes } from '../../server/src/fixes/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { code } from '../../server/src/common/words/words.ts';
import { deploymentFixTable, deploymentTable } from './deployment-pages.mjs';
import { table } from './markdown.mjs';
import { inEnglish } from './page-texts.mjs';

/** @typedef {import('../../server/src/rules/rule.ts').Rule} Rule */
/** @typedef {import('./page-texts.mjs').Say} Say */

/** All pages by the rules' ids. @param {Say} say @returns {Map<string, string>} */
export function rulePages(say) {
  return new Map(rules.map((rule) => [rule.id, rulePage(rule, say)]));
}

/** All rules with links to their pages. @param {string} folder where the pages are @param {Say} [say] */
export function ruleTable(folder, say = inEnglish) {
  const rows = rules.map(({ id, severity, stops, title }) => [
    `[${code(id)}](${folder}${id}.md)`,
    [severity, ...(stops ? ['error'] : [])].map((each) => say(each)).join(', '),
    say(title),
  ]);
  return table([say('Code'), say('Severity'), say('What')], rows);
}

/** The page that lists them all. @param {Say} say */
export function indexPage(say) {
  const used = fixes.map(({ id, title }) => {
    const codes = rules.filter((rule) => rule.fixes.includes(id)).map((rule) => `[${code(rule.id)}](${rule.id}.md)`);
    return [code(id), say(title), codes.length > 0 ? codes.join(', ') : say('all that do not stop the server')];
  });
  return `# ${say('Findings')}

${say('The severity is that of a file with which the server starts all the same. Where the chosen server would not start because of a finding (or the migrate task would refuse the file), it is an **error**.')}

${ruleTable('', say)}
## ${say('In deployment files')}

${say('Compose files, the env files that they use, Dockerfiles, shell scripts and Kubernetes manifests. An **error** means that Docker, Compose or the server refuses to start. Nothing is said that depends on what can’t be seen from the folder.')}

${deploymentTable('', say)}
## ${say('Fixes')}

${table([say('Fix'), say('What it does'), say('For')], used)}
### ${say('Of deployments')}

${deploymentFixTable(say)}`;
}

/** @param {Rule} rule @param {Say} say */
function rulePage({ id, severity, stops, title, why, bad, good, server, fixes: named }, say) {
  const titles = [...named, 'mark-as-intended'].map((fix) => {
    const found = fixes.find((each) => each.id === fix);
    return `- ${say(found?.title ?? fix)} (\`${fix}\`)`;
  });
  const severities = stops
    ? 'Severity: **{0}**; an **error** where the server does not start because of it.'
    : 'Severity: **{0}**.';
  const off =
    'or behind the value as `# users-yml-disable-line {0}`, or for the whole file as `# users-yml-disable-file {0}` before the first user. For all files: `"usersYml.severity": { "{0}": "off" }`.';
  const hides = stops ? ` ${say('On the command line neither hides what stops the server.')}` : '';
  return `# \`${id}\`

${say(title)}.

${say(severities, say(severity))}

## ${say('Why')}

${say(why)}

## ${server === undefined ? say('Example') : say('Example (server `{0}`)', server)}

${yaml(bad)}
${say('Without the finding:')}

${yaml(good)}
## ${say('Fixes')}

${titles.join('\n')}

## ${say('Switching it off')}

${say('On one line, with a reason if you like:')}

${yaml(`  # users-yml-disable-next-line ${id} -- because …\n`)}
${say(off, id)}${hides}
`;
}

/** @param {string} text */
function yaml(text) {
  return `\`\`\`yaml\n${text}\`\`\`\n`;
}
