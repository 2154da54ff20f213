import { inspectFile, type InspectedUser } from '../../server/src/analysis/inspect.ts';
import { reportFindings } from '../../server/src/analysis/report/report.ts';
import { UsersFile } from '../../server/src/analysis/users-file.ts';
import { readingOf } from '../../server/src/analysis/refusal.ts';
import { serverNames, type ServerName } from '../../server/src/common/servers.ts';
import { defaultSettings } from '../../server/src/common/settings/settings.ts';
import { decodeText } from '../../server/src/document/decode-text.ts';
import { UsersDocument } from '../../server/src/document/users-document.ts';
import type { ServerUser } from '../../server/src/model/verdict.ts';
import { composeDocument, construct } from '../../server/src/yaml/read.ts';
import { withoutBom } from '../support/without-bom.ts';
import type { ReferenceAnswer, ReferenceError, ReferenceUser, ReferenceVerdict } from './reference.ts';
import { normalTagged, taggedValue } from './tagged-value.ts';

const knowledge = { isPublic: () => false, isGuessed: () => false };

/** Where our reading of a text differs from the server's own; empty when they agree. */
export function differences(text: string, answer: ReferenceAnswer): string[] {
  return [
    ...compareReading(text, answer),
    ...serverNames.flatMap((server) => compareServer(text, server, answer.servers[server])),
  ];
}

/** The same for bytes that are not all UTF-8: what ends each server first. */
export function bytesDifferences(bytes: Uint8Array, { servers }: ReferenceAnswer): string[] {
  return serverNames.flatMap((server) => {
    const wanted = servers[server];
    const settings = { ...defaultSettings, server };
    const document = new UsersDocument(decodeText(bytes), { settings, forced: true, strict: true });
    document.advance();
    const got = document.encodingFault ? 'encoding' : document.file && inspectFile(document.file).error?.kind;
    return differ(`${server}: error kind`, wanted.loads ? null : wanted.kind, got);
  });
}

/** Values, or kind, wording and places of the refusal. */
function compareReading(text: string, { value, error }: ReferenceAnswer): string[] {
  const composed = composeDocument(text);
  const made = composed.root ? construct(composed.root) : null;
  const ours = composed.error ?? made?.error ?? null;
  if (ours === null && error === null) {
    return differ('value', value === null ? '' : normalTagged(value), taggedValue(made?.value ?? null));
  }
  const refusal = ours && {
    kind: ours.kind,
    problem: ours.problem,
    at: charactersBefore(text, ours.offset),
    context: ours.context ?? null,
    context_at: ours.contextOffset === undefined ? null : charactersBefore(text, ours.contextOffset),
  };
  return differ('PyYAML error', comparable(error), comparable(refusal));
}

/** Python's own errors come without a place, and their wording is not ours. */
function comparable(error: ReferenceError | null): unknown {
  if (error === null) return null;
  const { kind, problem, at, context = null, context_at: contextAt = null } = error;
  if (kind === 'recursion' || kind === 'scalar-value') return { kind };
  const said = problem?.replace(/^(failed to decode base64 data): .*$/, '$1');
  return { kind, problem: said, at, context, contextAt };
}

/** Python counts characters, and a line break is one. */
function charactersBefore(text: string, offset: number): number {
  return (
    Array.from(text.slice(0, offset).replaceAll(/\r\n/g, '\n')).length - (text.startsWith('\r\n', offset - 1) ? 1 : 0)
  );
}

function compareServer(text: string, server: ServerName, wanted: ReferenceVerdict): string[] {
  const file = new UsersFile(withoutBom(text), { server, knowledge });
  file.advance();
  const got = inspectFile(file);
  const name = (what: string): string => `${server}: ${what}`;
  if (got.loads !== wanted.loads)
    return differ(name('loads'), wanted.loads ? true : wanted.kind, got.loads ? true : got.error?.kind);
  if (!wanted.loads) return got.error ? compareRefusal(file, server, wanted, got.error) : [];
  const errors = reportFindings(file, { severity: {}, strict: true }).filter(({ severity }) => severity === 'error');
  const users = wanted.users.map(shownUser);
  const ours = got.users.map((user, index) =>
    shownUser({
      username: user.username,
      full_name: held(user).fullName,
      ...(server === 'argilla-migrate'
        ? { role: user.role ?? '' }
        : { email: held(user).email, disabled: user.disabled, is_superuser: user.superuser }),
      workspaces: user.workspaces,
      hashed_password: held(user).hashedPassword,
      api_key: held(user).apiKey,
      unordered: wanted.users[index]?.unordered ?? false,
    }),
  );
  const owners = new Map(got.users.map((user) => [held(user).apiKey, user.apiKeyOwner]));
  return [
    ...errors.map(({ code }) => name(`an error ${code}, but it loads`)),
    ...differ(name('users'), users, ours),
    ...(wanted.owners ? differ(name('owners'), wanted.owners, [...owners]) : []),
  ];
}

/** The user as the server holds it, not as it is shown. */
function held(user: InspectedUser): ServerUser {
  return user.entry.record.user ?? user;
}

function shownUser(user: ReferenceUser): unknown {
  const { username, full_name, email, disabled, is_superuser, role, hashed_password, api_key, unordered } = user;
  // What Argilla 1.5 keeps twice because of two spellings (1 and "1") is one workspace all the same.
  const workspaces = unordered ? [...new Set(user.workspaces)].sort() : user.workspaces;
  return { username, full_name, email, disabled, is_superuser, role, workspaces, hashed_password, api_key };
}

/** What ends the reading, whoever reads. */
const readingKinds = ['yaml-syntax', 'yaml-reader', 'multi-doc', 'yaml-constructor', 'yaml-scalar-value', 'recursion'];

/** All kinds are known for Rubrix; so are the entry at which it stops, and what pydantic says about that one. */
function compareRefusal(
  file: UsersFile,
  server: ServerName,
  wanted: Extract<ReferenceVerdict, { loads: false }>,
  got: { readonly kind: string; readonly line: number | null; readonly message: string },
): string[] {
  const found = got.message === '' ? [`${server}: nothing is said about what stops it`] : [];
  if (server === 'rubrix-0.18' || readingKinds.includes(wanted.kind))
    found.push(...differ(`${server}: error kind`, wanted.kind, got.kind));
  if (server !== 'rubrix-0.18') return found;
  if (wanted.index === null || readingOf(file).kind !== 'list') return found;
  const entries = [...file.entries];
  const index = entries.findIndex((entry) => entry.record.refusal !== null);
  const entry = entries[index];
  const view = entry && file.view(entry);
  const line = (got.line ?? 0) - 1;
  if (entry && (line < entry.line || line > entry.line + entry.lineCount)) {
    found.push(`${server}: line ${String(got.line)} is outside of the entry that stops it`);
  }
  // The order of a set is random: which of its items are wrong can't be told by number.
  const numbered = view?.raw.fields.get('workspaces')?.value.type !== 'set';
  const place = ([field, item]: readonly (string | number | undefined)[]): string =>
    `${String(field)}${item === undefined ? '' : numbered ? ` ${String(item)}` : ' some'}`;
  const faults = (view?.faults ?? []).flatMap((fault) =>
    'field' in fault ? [place([fault.field, 'item' in fault ? fault.item : undefined])] : [],
  );
  found.push(...differ(`${server}: the entry that stops it`, wanted.index, index));
  if (wanted.kind === 'validation') found.push(...differ(`${server}: faults`, wanted.faults.map(place), faults));
  return found;
}

function differ(what: string, wanted: unknown, got: unknown): string[] {
  const [theirs, ours] = [shown(wanted), shown(got)];
  return theirs === ours ? [] : [`${what}\n  server: ${theirs}\n  ours:   ${ours}`];
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
