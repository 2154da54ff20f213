import type { Place, Variable } from '../../container.ts';
import type { DotenvEntry, DotenvFault, DotenvRead } from '../../dotenv/entry.ts';
import { readDotenv } from '../../dotenv/read-dotenv.ts';
import { readDotenv1 } from '../../dotenv/read-dotenv-1.ts';
import type { Lookup } from '../../interpolation/filled.ts';
import { valueOf } from '../../interpolation/marks.ts';
import type { Scope } from './scope.ts';
import type { Session } from './session.ts';

/** Reads an env file as the session's generation does. */
export function readEnvText(session: Session, text: string, lookup: Lookup): DotenvRead {
  return session.generation === 2 ? readDotenv(text, lookup) : readDotenv1(text, lookup);
}

/** What an entry of an env file says of a variable. */
export function variableOf(entry: DotenvEntry, file: string, form: 'env-file' | 'dotenv'): Variable {
  const { name, key, written, raw, text } = entry;
  const used = entry.used.map(({ name: other, state, start, end }) => ({
    name: other,
    state,
    place: { file, start, end },
  }));
  const value = text === null ? ({ kind: 'unset' } as const) : valueOf(text);
  return { name, value, key: { file, ...key }, written: { file, ...written }, raw, form, used, overrides: [] };
}

/** Where an env file can't be read; what can't be filled in there is told by its own name. */
export function reportEnvFault(
  session: Session,
  fault: DotenvFault,
  file: string,
  service: string | null = null,
): void {
  const place: Place = { file, start: fault.start, end: fault.end };
  const more = { service, atStart: service !== null };
  if (fault.kind === 'format') session.report('interpolation', place, more);
  else if (fault.kind === 'required') session.report('required-variable', place, more);
  else session.report(fault.kind === 'bounds' ? 'bounds' : 'env-file', place, more);
}

/**
 * Gives a scope what a `.env` file sets, if there is one. Returns the entries by name, the last of each.
 *
 * @param path the file's absolute path
 */
export function addDotenv(session: Session, scope: Scope, path: string): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  const answer = session.readAt(path);
  if (answer.kind === 'outside' || answer.kind === 'unread') scope.blind();
  if (answer.kind !== 'text' || answer.path === null) return variables;
  const { entries, fault } = readEnvText(session, answer.text, scope.find);
  if (fault) reportEnvFault(session, fault, answer.path);
  for (const entry of entries) {
    // A name alone that the caller lacks takes nothing away from an earlier line.
    if (entry.text === null && variables.has(entry.name)) continue;
    variables.set(entry.name, variableOf(entry, answer.path, 'dotenv'));
    if (entry.text !== null) scope.give(entry.name, entry.text);
  }
  return variables;
}
