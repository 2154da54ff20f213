/** The text of a diagnostic report, in English whoever asks: those who look for a fault read it. */
import type { FileStatus, ServerStatus } from '../../../server/src/common/protocol/status-protocol.ts';

/** What the report tells: nothing that names a file, a folder or a user. */
export interface ReportFacts {
  readonly extension: string;
  readonly editor: string;
  readonly platform: string;
  readonly language: string;
  readonly isTrusted: boolean;
  /** The schemes of the workspace folders. */
  readonly folders: readonly string[];
  readonly server: string;
  /** Null where the server could not be asked. */
  readonly status: ServerStatus | null;
  /** Those that are set, each with its value in words. */
  readonly settings: readonly (readonly [name: string, value: string])[];
}

export function reportText(facts: ReportFacts): string {
  const { status, settings } = facts;
  return [
    '# Diagnostic report of users.yml',
    '',
    'No name, no path and no text of a file is in it.',
    '',
    `- Extension ${facts.extension} in ${facts.editor}, ${facts.platform}, language ${facts.language}`,
    `- Workspace: ${foldersInWords(facts.folders)}, ${facts.isTrusted ? 'trusted' : 'not trusted'}`,
    `- Language server: ${facts.server}${status ? `, version ${status.version}` : ''}`,
    `- Settings: ${settings.length === 0 ? 'all as they come' : settings.map(([name, value]) => `\`${name}\` ${value}`).join('; ')}`,
    ...(status ? filesInWords(status) : []),
    '',
  ].join('\n');
}

function foldersInWords(schemes: readonly string[]): string {
  if (schemes.length === 0) return 'no folder';
  return `${String(schemes.length)} ${schemes.length === 1 ? 'folder' : 'folders'} (${[...new Set(schemes)].join(', ')})`;
}

function filesInWords({ known, others, files }: ServerStatus): string[] {
  const left = known - others - files.length;
  const counts = [
    `${String(known)} known`,
    `${String(others)} of them none of ours`,
    ...(left > 0 ? [`${String(left)} not listed`] : []),
  ];
  const rows = files.map((file, index) => `| ${[String(index + 1), ...cells(file)].join(' | ')} |`);
  const table =
    rows.length === 0 ? [] : ['', '|  | open | lines | users | how | findings |', '| - | - | -: | -: | - | - |'];
  return [`- Users files: ${counts.join(', ')}`, ...table, ...rows];
}

function cells({ isOpen, characters, lines, users, reading, findings }: FileStatus): string[] {
  const found = Object.entries(findings)
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${String(count)}`);
  const length = `${String(lines)} (${String(Math.ceil(characters / 1024))} K)`;
  return [isOpen ? 'yes' : 'no', length, String(users), reading, found.join(', ')];
}
