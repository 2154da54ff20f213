import type { PropertyBag, ReportingDescriptor } from 'sarif';
import { isUsersFileName } from '../../../common/files/file-names.ts';
import { rulePageAddress } from '../../../common/rule-pages.ts';
import { describedRules } from '../../../deployment/rules/index.ts';
import { rules as usersRules } from '../../../rules/index.ts';
import { securitySeverity } from './security-severity.ts';
import { sarifLevels } from './levels.ts';

/** What SARIF tells of each rule: what viewers such as GitHub's show beside a result, and sort by. */
export function sarifRules(): ReportingDescriptor[] {
  return toldRules.map(descriptor);
}

type Rule = (typeof usersRules)[number] | (typeof describedRules)[number];

/** Those about users files, then those about deployments. */
export const toldRules: readonly Rule[] = [...usersRules, ...describedRules];

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
  return `${why}\n\nFor example:\n\n${example(bad)}\n\nWithout the finding:\n\n${example(good)}\n\n${page}`;
}

/** A users file, or the files of a deployment, without the users file. */
function example(files: Rule['bad']): string {
  if (typeof files === 'string') return `\`\`\`yaml\n${files}\`\`\``;
  const shown = Object.entries(files).filter(([path]) => !isUsersFileName(path));
  return shown.map(([path, text]) => `\`${path}\`:\n\n\`\`\`\n${text}\`\`\``).join('\n\n');
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
