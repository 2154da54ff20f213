import { UsersDocument } from '../../server/src/document/users-document.ts';
import { defaultSettings, type Settings } from '../../server/src/common/settings/settings.ts';
import { UsersFile } from '../../server/src/analysis/users-file.ts';
import type { PlacedFinding } from '../../server/src/analysis/report/placed-finding.ts';
import { reportFindings } from '../../server/src/analysis/report/report.ts';
import { HashKnowledgeStore } from '../../server/src/analysis/hash-knowledge.ts';
import { exampleHash, exampleUser } from '../../server/src/rules/support/example.ts';
import type { ServerName } from '../../server/src/common/servers.ts';

/** A well-formed hash that no known password opens: that of `user('ana')`. */
export const someHash = exampleHash('ana');

/** A document that has been read. */
export function readDocument(text: string, settings: Partial<Settings> = {}): UsersDocument {
  const document = new UsersDocument(text, { settings: { ...defaultSettings, ...settings } });
  document.advance();
  return document;
}

/** A file that has been read, whatever it looks like. */
export function readFile(text: string, server: ServerName = 'rubrix-0.18'): UsersFile {
  const file = new UsersFile(text, { server, knowledge: new HashKnowledgeStore() });
  file.advance();
  return file;
}

export function findingsOf(file: UsersFile): readonly PlacedFinding[] {
  return reportFindings(file, { severity: {}, strict: true });
}

/** `line:from-to severity code`, lines and characters from 1. */
export function brief({ range, severity, code }: PlacedFinding): string {
  return `${range.start.line + 1}:${range.start.character + 1}-${range.end.character + 1} ${severity} ${code}`;
}

/** A user with all that is needed; null leaves a key out. */
export const user = exampleUser;
