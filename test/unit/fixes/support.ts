import assert from 'node:assert/strict';
import { fixesOf, type PlacedFix } from '../../../server/src/fixes/index.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { read } from '../../rules/support/harness.ts';

export const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';

/** What is offered for the first finding of the code. */
export function offered(text: string, code: string, server?: ServerName): readonly PlacedFix[] {
  const { file, findings } = read(text, server);
  const finding = findings.find((each) => each.code === code);
  assert.ok(finding, `no ${code} in ${JSON.stringify(text)}`);
  return fixesOf(file)(finding);
}

export function offer(text: string, code: string, fix: string, server?: ServerName): PlacedFix {
  const found = offered(text, code, server).find(({ id }) => id === fix);
  assert.ok(found, `no ${fix} for ${code}`);
  return found;
}

/** The text after a fix of the first finding of the code. */
export function fixed(text: string, code: string, fix: string, server?: ServerName): string {
  return applyEdits(text, offer(text, code, fix, server).edits);
}

/** One user with the fields given, and more lines. */
export function user(fields: Readonly<Record<string, string>> = {}, more = 'workspaces: []'): string {
  const all = { username: 'ana', hashed_password: hash, api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9', ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `- ${[...lines, ...(more === '' ? [] : more.split('\n'))].join('\n  ')}\n`;
}
