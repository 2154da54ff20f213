/** What is said of users, workspaces and who reaches which, in the texts that the editor has given. */
import type { Group } from './groups.ts';
import { otherOwner, waysIn, type KeyOwner, type Reach } from './reach.ts';
import type { MatrixTable, Person, Workspace } from './table.ts';
import type { MatrixTexts } from './texts.ts';

/** A text with what belongs to its places. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** Why somebody reaches a workspace. */
export function reachWords(texts: MatrixTexts, table: MatrixTable, person: Person, reach: Reach | null): string {
  if (!reach) return texts.none;
  const why = reasonWords(texts, table, person, reach);
  if (reach.reason === 'key' || reach.by === 'all') return why;
  const { passwordAlone: password, keyAlone: key, nobody: none } = texts;
  return filled({ password, key, none }[reach.by], why);
}

function reasonWords(texts: MatrixTexts, table: MatrixTable, person: Person, { reason }: Reach): string {
  switch (reason) {
    case 'listed':
      return texts.byList;
    case 'private':
      return texts.byPrivate;
    case 'superuser':
      return texts.bySuperuser;
    case 'key': {
      const owner = otherOwner(table, person);
      return owner === 'built-in' || !owner ? texts.byBuiltIn : filled(texts.byKeyOf, owner.name);
    }
  }
}

/** What sets a user apart; nothing for most. */
export function remarksOn(texts: MatrixTexts, table: MatrixTable, person: Person): readonly string[] {
  const { superuser, password, key } = person.remarks;
  const owner = otherOwner(table, person);
  const ways = waysIn(person);
  return [
    ...(superuser === true ? [texts.superuser] : []),
    ...(password === 'disabled' ? [ways === 'key' ? texts.disabledKeyWorks : texts.disabled] : []),
    ...(password === 'unusable' ? [texts.hashUnusable] : []),
    ...(key === 'unusable' ? [texts.keyUnusable] : []),
    ...(owner ? [ownerWords(texts, owner)] : []),
    ...(ways === 'none' && !owner ? [texts.locked] : []),
  ];
}

function ownerWords(texts: MatrixTexts, owner: KeyOwner): string {
  return owner === 'built-in' ? texts.keyBuiltIn : filled(texts.keyOf, owner.name);
}

/** A workspace as it is called at the head of its column. */
export function workspaceWords(texts: MatrixTexts, table: MatrixTable, { id, name }: Workspace): string {
  return table.ownerOf(id) ? filled(texts.privateOf, name) : name;
}

/** What the users of a group have in common. */
export function groupWords(texts: MatrixTexts, { common }: Group): string {
  if ('role' in common) {
    const {
      roleSuperuser: superuser,
      roleKey: key,
      roleDisabled: disabled,
      roleLocked: locked,
      roleUser: user,
    } = texts;
    return { superuser, key, disabled, locked, user }[common.role];
  }
  if (common.workspaces === 'all') return texts.everyWorkspace;
  return common.workspaces.length === 0 ? texts.privateAlone : common.workspaces.join(', ');
}
