/** The variables that a server gets, by what it does with them. */
import type { Container, Place, Variable } from '../container.ts';
import { environmentOf } from '../images/facts.ts';
import { readsUsersFile, type Release } from '../images/release.ts';
import { deadGroups, type DeadGroup } from '../variables/dead.ts';
import { allPrefixes, prefixOf, variablesOf, type KnownVariable, type Role } from '../variables/known.ts';
import { meantVariable } from '../variables/misspelt.ts';

/** A variable that the release reads. */
export interface Setting {
  readonly known: KnownVariable;
  readonly variable: Variable;
}

/** A variable that means nothing, and what was probably meant. */
export type Stray =
  | { readonly kind: 'client'; readonly variable: Variable }
  | { readonly kind: 'dead'; readonly variable: Variable; readonly group: DeadGroup }
  | {
      readonly kind: 'wrong-prefix' | 'misspelt' | 'colon';
      readonly variable: Variable;
      readonly meant: KnownVariable;
    };

export class Environment {
  readonly settings: readonly Setting[];
  /** In the order of the container's variables. */
  readonly strays: readonly Stray[];

  constructor(container: Container, release: Release, named: Place) {
    const known = variablesOf(release);
    const variables = [...container.variables.values()];
    const given = known.flatMap((each) => {
      const variable = variables.find(({ name }) => isNamed(name, each));
      return variable ? [{ known: each, variable }] : [];
    });
    const image = environmentOf(release);
    const own = known.flatMap((each) => {
      const text = image[each.name];
      const isGiven = text === undefined || container.variables.has(each.name);
      return isGiven ? [] : [{ known: each, variable: imageVariable(each.name, text, named) }];
    });
    this.settings = [...given, ...own];
    const set = new Set(
      given.filter(({ variable }) => variable.value.kind !== 'unset').map(({ known: { name } }) => name),
    );
    this.strays = variables
      .flatMap((variable) => strayOf(variable, known, release) ?? [])
      .filter((stray) => !('meant' in stray) || !set.has(stray.meant.name));
  }

  /** The variable that counts for something, if any is there: of several the first one that is read. */
  find(role: Role): Setting | null {
    return this.settings.find(({ known, variable }) => known.role === role && variable.value.kind !== 'unset') ?? null;
  }

  all(role: Role): readonly Setting[] {
    return this.settings.filter(({ known }) => known.role === role);
  }
}

function isNamed(name: string, { name: known, exact }: KnownVariable): boolean {
  return name === known || (!exact && name.toUpperCase() === known);
}

function imageVariable(name: string, text: string, place: Place): Variable {
  const value = { kind: 'text', text } as const;
  return { name, value, key: place, written: place, raw: text, form: 'image', used: [], overrides: [] };
}

function strayOf(variable: Variable, known: readonly KnownVariable[], release: Release): Stray | null {
  const { name } = variable;
  if (known.some((each) => isNamed(name, each))) return null;
  const group = deadGroups.find(({ names, isDead }) => names.some((form) => form.test(name)) && isDead(release));
  if (release.generation === null) return group?.id === 'users-db' ? { kind: 'dead', variable, group } : null;
  const [before = '', behind] = name.split(':', 2);
  const cut = behind === undefined ? undefined : known.find((each) => isNamed(before, each));
  if (cut) return { kind: 'colon', variable, meant: cut };
  if (/^(?:RUBRIX|ARGILLA)_API_KEY$/i.test(name))
    return readsUsersFile(release.generation) || release.product === 'server' ? clientOf(variable, release) : null;
  if (group) return { kind: 'dead', variable, group };
  const own = prefixOf(release);
  for (const prefix of allPrefixes) {
    if (prefix === own || !name.toUpperCase().startsWith(prefix)) continue;
    const meant = known.find((each) => each.name === own + name.toUpperCase().slice(prefix.length));
    if (meant) return { kind: 'wrong-prefix', variable, meant };
  }
  const meant = meantVariable(name, known);
  return meant ? { kind: 'misspelt', variable, meant } : null;
}

function clientOf(variable: Variable, { generation }: Release): Stray | null {
  return generation === 'argilla-2' ? null : { kind: 'client', variable };
}
