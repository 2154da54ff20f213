/** How people are shown the settings: in the editor's settings page and in the README. Nothing that runs needs it. */
import { recommendedCost } from '../cost.ts';
import { usersFileNamesInWords } from '../files/file-names.ts';
import { severityChoices } from '../severity.ts';
import { code, listed } from '../words/words.ts';
import type { SettingName } from './settings.ts';

/** The headings of the settings page, in its order. */
export const settingGroups = ['Users files', 'Problems', 'Editor', 'Passwords', 'Log'] as const;

interface ShownSetting {
  readonly group: (typeof settingGroups)[number];
  /** Markdown. */
  readonly description: string;
}

export const shownSettings: Readonly<Record<SettingName, ShownSetting>> = {
  server: {
    group: 'Users files',
    description:
      'The server (or the migrate task) that users files are judged for. A comment `# users-yml: server=argilla-1.5` at the top of a file wins, else what deploys the file: the image of a compose file and the like.',
  },
  validate: {
    group: 'Users files',
    description: 'Which users files are checked.',
  },
  files: {
    group: 'Users files',
    description: `Globs of files that are users files whatever their content looks like, for example \`config/accounts.yml\`. Other files are known by their name (${usersFileNamesInWords('`')}) and their content.`,
  },
  offerToCheck: {
    group: 'Users files',
    description:
      'A line above a YAML document of another name, or without one yet, that looks like a users file: it offers to check it.',
  },
  severity: {
    group: 'Problems',
    description: `Severity by code: ${listed(severityChoices.map(code), 'or')}.`,
  },
  maxProblems: {
    group: 'Problems',
    description: 'The most problems that one file shows in the editor, errors first. The command line shows all.',
  },
  verifyPublicPasswords: {
    group: 'Problems',
    description:
      'Try the published default passwords against the hashes of open files, in the background, within a fixed amount of work.',
  },
  'codeLens.summary': {
    group: 'Editor',
    description:
      'A line above the first user: how many users, super-users and workspaces there are, and what reads the file.',
  },
  'codeLens.superUsers': {
    group: 'Editor',
    description: 'A line above each super-user: that it reaches every workspace, and why.',
  },
  'inlayHints.values': {
    group: 'Editor',
    description:
      'What the server makes of a value that YAML 1.1 reads as something else, behind it: `= 83` behind `0123`.',
  },
  'inlayHints.workspaceUsers': {
    group: 'Editor',
    description: 'How many users list a workspace, behind each place in a list that names it: `×12`.',
  },
  outline: {
    group: 'Editor',
    description:
      'The users in outline and breadcrumbs: `auto` leaves both to Red Hat YAML where that is installed, as there would be two outlines; its outline shows hashes and API keys.',
  },
  coverSecrets: {
    group: 'Editor',
    description:
      'Cover hashes and API keys on the screen, for those who look on: in all editors of users files and of what deploys them, comparisons and older versions among them. What is copied or saved stays as it is.',
  },
  'hash.cost': {
    group: 'Passwords',
    description: `The bcrypt cost of new hashes. Each step doubles the time to hash and to sign in. ${recommendedCost.min} to ${recommendedCost.max} is sensible.`,
  },
  'trace.server': {
    group: 'Log',
    description: 'Logs the messages between editor and language server, without their contents.',
  },
};

/** Of the configuration file's `hashCost`, which has no setting that takes the same. */
export const hashCostDescription = 'The bcrypt cost of new hashes. Each step doubles the time to hash and to sign in.';
