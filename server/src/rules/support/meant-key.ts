import { nearestOf } from '../../common/words/nearest.ts';
import { fieldNames, type FieldName } from '../../model/fields.ts';

/** Words that people write for a field and that spelling alone does not explain. */
const synonyms: Readonly<Record<string, FieldName>> = {
  user: 'username',
  name: 'username',
  login: 'username',
  userid: 'username',
  password: 'hashed_password',
  passwordhash: 'hashed_password',
  hash: 'hashed_password',
  passwd: 'hashed_password',
  pass: 'hashed_password',
  key: 'api_key',
  token: 'api_key',
  apitoken: 'api_key',
  mail: 'email',
  emailaddress: 'email',
  team: 'workspaces',
  teams: 'workspaces',
  group: 'workspaces',
  groups: 'workspaces',
  realname: 'full_name',
  displayname: 'full_name',
  inactive: 'disabled',
  issuperuser: 'superuser',
  isdisabled: 'disabled',
};

const plain = new Map(fieldNames.map((name) => [bare(name), name] as const));

/** The field that a key was probably meant to be, or null. `superuser` only where the server reads it. */
export function meantKey(key: string, superuserKey: boolean): FieldName | null {
  const word = bare(key);
  const meant = plain.get(word) ?? (Object.hasOwn(synonyms, word) ? synonyms[word] : undefined) ?? nearest(word);
  return meant === undefined || (meant === 'superuser' && !superuserKey) ? null : meant;
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function nearest(word: string): FieldName | undefined {
  const found = nearestOf(word, [...plain.keys()]);
  return found === null ? undefined : plain.get(found);
}
