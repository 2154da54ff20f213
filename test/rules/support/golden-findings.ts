import { serverNames, type ServerName } from '../../../server/src/common/servers.ts';
import { defaultSettings } from '../../../server/src/common/settings/settings.ts';
import type { PlacedFinding } from '../../../server/src/analysis/report/placed-finding.ts';
import { decodeText } from '../../../server/src/document/decode-text.ts';
import { UsersDocument } from '../../../server/src/document/users-document.ts';
import { profileOf, type Profile } from '../../../server/src/model/profiles/index.ts';
import { ruleById } from '../../../server/src/rules/index.ts';
import type { Range } from '../../../server/src/text/range.ts';
import { read } from './harness.ts';

interface Found {
  readonly profile: Profile;
  readonly findings: readonly PlacedFinding[];
}

/**
 * What is found in a golden file of a rule, for a person to read: a line for each finding, in blocks by server.
 * Servers whose findings differ in nothing but the server's name share a block, in the words for the first of them.
 *
 * What other rules say about the file as a whole is left out, as it would be the same in nearly all golden files.
 */
export function goldenFindings(rule: string, bytes: Uint8Array): string {
  const blocks = new Map<string, { readonly servers: ServerName[]; readonly lines: readonly string[] }>();
  for (const server of serverNames) {
    const { profile, findings } = foundIn(bytes, server);
    const lines = findings.filter(({ code }) => code === rule || !ruleById(code)?.file).map(lineOf);
    const key = lines.join('\n').replaceAll(profile.title, 'SERVER');
    const block = blocks.get(key);
    if (block) block.servers.push(server);
    else blocks.set(key, { servers: [server], lines });
  }
  return [...blocks.values()].map(({ servers, lines }) => blockOf(servers, lines)).join('\n');
}

function foundIn(bytes: Uint8Array, server: ServerName): Found {
  const decoded = decodeText(bytes);
  if (decoded.fault !== null) {
    const document = new UsersDocument(decoded, { settings: { ...defaultSettings, server }, forced: true });
    document.advance();
    return { profile: profileOf(server), findings: document.findings() };
  }
  const { file, findings } = read(decoded.text, server);
  return { profile: file.profile, findings };
}

function blockOf(servers: readonly ServerName[], lines: readonly string[]): string {
  const heading = servers.length === serverNames.length ? 'every server' : servers.join(', ');
  return `${[heading, ...(lines.length > 0 ? lines : ['nothing']).map((line) => `  ${line}`)].join('\n')}\n`;
}

/** Lines and columns count from 1. */
function lineOf({ range, severity, code, message, related }: PlacedFinding): string {
  const others = related.map((other) => ` [${placeOf(other.range)} ${other.message}]`).join('');
  return `${placeOf(range)} ${severity} ${code}: ${message}${others}`;
}

function placeOf({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
