/** The variables of a service: of its env files, and of its `environment` before them (docs/compose.md#environment). */
import type { Place, Value, Variable } from '../../container.ts';
import { isKnown, valueOf } from '../../interpolation/marks.ts';
import { reportEnvFault, readEnvText, variableOf } from '../session/env-scope.ts';
import { fromCaller, reportAbsence } from '../load/load-context.ts';
import type { Scope } from '../session/scope.ts';
import type { Session } from '../session/session.ts';
import { isTrue } from '../model/is-true.ts';
import { isPairLeaf, nameOf } from '../forms/key-values.ts';
import { isNull, isText, type Item, type Leaf, type Mapping, textAt, valueAt } from '../model/item.ts';
import { writtenOffset } from '../forms/written-parts.ts';

export interface VariablesRead {
  readonly variables: ReadonlyMap<string, Variable>;
  /** An env file, or the name of a variable, can't be seen, so that there may be more. */
  readonly unseen: boolean;
}

export function readVariables(
  service: Mapping,
  name: string,
  folder: string,
  scope: Scope,
  session: Session,
): VariablesRead {
  const table = new VariableTable();
  const unseen = readEnvFiles(service, name, folder, scope, session, table);
  const environment = valueAt(service, 'environment');
  let isNameless = false;
  for (const variable of environment ? keyValues(environment, scope) : []) {
    if (isKnown(variable.name)) table.add(variable);
    else isNameless = true;
  }
  return { variables: table.variables, unseen: unseen || isNameless };
}

/** Variables by name, of which the last counts; it tells what it takes the place of. */
class VariableTable {
  readonly variables = new Map<string, Variable>();
  readonly #overrides = new Map<string, Variable[]>();

  add(variable: Variable): void {
    const { name } = variable;
    const earlier = this.variables.get(name);
    const overrides = this.#overrides.get(name) ?? [];
    if (earlier) {
      overrides.push({ ...earlier, overrides: [] });
      this.#overrides.set(name, overrides);
    }
    this.variables.set(name, { ...variable, overrides });
  }
}

/** Adds what the env files say; whether one of them can't be seen. */
function readEnvFiles(
  service: Mapping,
  name: string,
  folder: string,
  scope: Scope,
  session: Session,
  table: VariableTable,
): boolean {
  const files = valueAt(service, 'env_file');
  const texts = new Map<string, string>();
  let unseen = false;
  for (const file of files?.kind === 'list' ? files.items : []) {
    const path = isText(file) ? file : textAt(file, 'path');
    if (!path || path.text === '') continue;
    const answer = session.readAt(fromCaller(folder, path.text));
    if (answer.kind === 'missing' && file.kind === 'mapping' && !isTrue(valueAt(file, 'required'))) continue;
    if (answer.kind !== 'text' || answer.path === null || textAt(file, 'format') !== undefined) {
      unseen ||= reportAbsence(session, answer, path, { service: name, atStart: true }) || answer.kind === 'text';
      continue;
    }
    const { path: inside } = answer;
    const lookup = session.generation === 1 ? scope.callers : (each: string) => texts.get(each) ?? scope.find(each);
    const { entries, fault } = readEnvText(session, answer.text, lookup);
    if (fault) reportEnvFault(session, fault, inside, name);
    for (const entry of entries) {
      if (!session.mayDo(1)) return true;
      const variable = variableOf(entry, inside, 'env-file');
      if (entry.text !== null) {
        table.add(variable);
        texts.set(entry.name, entry.text);
      } else if (session.generation === 1) table.add({ ...variable, value: callersOwn(entry.name, scope) });
    }
  }
  return unseen;
}

/** `environment`, or `args` of a build, in either form. */
export function keyValues(item: Item, scope: Scope): Variable[] {
  const variables: Variable[] = [];
  if (item.kind === 'mapping') {
    for (const [name, { key, value }] of item.entries) {
      if (value.kind === 'leaf') variables.push(ofPair(name, key, value, scope));
    }
  } else if (item.kind === 'list') {
    for (const each of item.items) if (isText(each)) variables.push(ofListItem(each, scope));
  }
  return variables;
}

function ofPair(name: string, key: Place, value: Leaf, scope: Scope): Variable {
  const isUnset = isNull(value);
  const written = isUnset ? { ...key, start: key.end } : value.place;
  return {
    name,
    value: isUnset ? callersOwn(name, scope) : valueOf(value.text),
    key,
    written,
    raw: isUnset ? '' : value.raw,
    form: 'compose-map',
    used: value.used,
    overrides: [],
  };
}

/** A name without a value takes the caller's, as far as that can be seen. */
function callersOwn(name: string, scope: Scope): Value {
  const text = scope.find(name);
  return text === null ? { kind: 'unset' } : valueOf(text);
}

function ofListItem(leaf: Leaf, scope: Scope): Variable {
  const name = nameOf(leaf.text);
  if (isPairLeaf(leaf)) {
    const { key, value } = leaf.pair;
    const variable = ofPair(name, key, value, scope);
    // A file that is included gives its own to names without a value.
    return leaf.text === name || !isNull(value)
      ? variable
      : { ...variable, value: valueOf(leaf.text.slice(name.length + 1)) };
  }
  const hasValue = leaf.text !== name;
  const rawName = nameOf(leaf.raw);
  const [key, written] = placesOf(leaf, rawName.length);
  return {
    name,
    value: hasValue ? valueOf(leaf.text.slice(name.length + 1)) : callersOwn(name, scope),
    key,
    written,
    raw: leaf.raw.slice(rawName.length + 1),
    form: 'compose-list',
    used: leaf.used,
    overrides: [],
  };
}

/** Where name and value of `NAME=value` are written. */
function placesOf(leaf: Leaf, nameLength: number): [key: Place, written: Place] {
  const { place, raw } = leaf;
  const offset = writtenOffset(leaf);
  if (offset === null) return [place, place];
  const start = place.start + offset;
  const valueStart = start + Math.min(nameLength + 1, raw.length);
  return [
    { ...place, end: start + nameLength, start },
    { ...place, start: valueStart, end: place.end - offset },
  ];
}
