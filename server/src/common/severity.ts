/** How grave a finding is, from the gravest down. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What the setting `usersYml.severity` may make of a finding. */
export const severityChoices = [...severities, 'off'] as const;
export type SeverityChoice = (typeof severityChoices)[number];
