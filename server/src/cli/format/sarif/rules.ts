import type { PropertyBag, ReportingDescriptor } from 'sarif';
import { rulePageAddress } from '../../../common/project.ts';
import { rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/rule.ts';
import { securitySeverity } from './security-severity.ts';
import { sarifLevels } from './levels.ts';

/** What SARIF tells of each rule: what viewers such as GitHub's show beside a result, and sort by. */
export function sarifRules(): ReportingDescriptor[] {
  return rules.map(descriptor);
}

function descriptor(rule: Rule): ReportingDescriptor {
  const { id, title, why, severity } = rule;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: plain(why) },
    help: { text: plain(why), markdown: markdown(rule) },
    helpUri: rulePageAddress(id),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: propertiesOf(id),
  };
}

function propertiesOf(id: string): PropertyBag {
  const grave = securitySeverity[id];
  const usual = { precision: 'very-high' };
  return grave === undefined ? usual : { ...usual, tags: ['security'], 'security-severity': grave };
}

function markdown({ id, why, bad, good }: Rule): string {
  const page = `[All about it](${rulePageAddress(id)})`;
  return `${why}\n\nFor example:\n\n\`\`\`yaml\n${bad}\`\`\`\n\nWithout the finding:\n\n\`\`\`yaml\n${good}\`\`\`\n\n${page}`;
}

/** Markdown without the marks of code. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function pascalCase(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
