/** Which variables a release reads, and for what (docs/server.md#environment, #variables-of-the-images). */
import { literal, words, type Words } from '../../common/words/message.ts';
import { servers } from '../../common/servers.ts';
import { isFrom } from '../images/facts.ts';
import { readsUsersFile, type Release } from '../images/release.ts';

/**
 * What a variable is for. `users-file` also where the migrate task alone reads it; `start-*`: what a start script makes
 * users of, by which of its users.
 */
export type Role =
  | 'users-file'
  | 'default-key'
  | 'default-password'
  | 'secret'
  | 'token-life'
  | 'start-switch'
  | 'start-password'
  | 'start-key'
  | 'other';

export interface KnownVariable {
  readonly name: Words;
  readonly role: Role;
  /** A script reads it, so that its letters count; the server itself takes names in any case. */
  readonly exact: boolean;
}

export type Prefix = 'RUBRIX_' | 'ARGILLA_';

const prefixes = { rubrix: literal('RUBRIX_'), argilla: literal('ARGILLA_') } as const;

export function prefixOf({ product }: Release): Words & Prefix {
  return (product === 'rubrix' ? prefixes.rubrix : prefixes.argilla) as Words & Prefix;
}

/** The variables that a release reads, as far as they have to do with users, tokens and how the server starts. */
export function variablesOf(release: Release): readonly KnownVariable[] {
  const { generation } = release;
  if (generation === null || generation === 'argilla-2') return [];
  const prefix = prefixOf(release);
  const server = (name: Words, role: Role): KnownVariable => ({ name, role, exact: false });
  if (generation === 'argilla-1.6+') return variablesOfDatabaseReleases(release, prefix);
  return [
    server(words`${prefix}LOCAL_AUTH_USERS_DB_FILE`, 'users-file'),
    server(words`${prefix}LOCAL_AUTH_DEFAULT_APIKEY`, 'default-key'),
    server(words`${prefix}LOCAL_AUTH_DEFAULT_PASSWORD`, 'default-password'),
    server(literal('SECRET_KEY'), 'secret'),
    server(words`${prefix}LOCAL_AUTH_SECRET_KEY`, 'secret'),
    server(literal('TOKEN_EXPIRATION_IN_MINUTES'), 'token-life'),
    server(words`${prefix}LOCAL_AUTH_TOKEN_EXPIRATION_IN_MINUTES`, 'token-life'),
    server(words`${prefix}LOCAL_AUTH_ALGORITHM`, 'other'),
    server(words`${prefix}LOCAL_AUTH_TOKEN_API_URL`, 'other'),
    server(words`${prefix}LOCAL_AUTH_PUBLIC_OAS`, 'other'),
    ...(release.product === 'quickstart' ? quickstartVariables : []),
  ];
}

const quickstartVariables: readonly KnownVariable[] = [
  { name: literal('TEAM_PASSWORD'), role: 'start-password', exact: true },
  { name: literal('TEAM_API_KEY'), role: 'start-key', exact: true },
  { name: literal('ARGILLA_PASSWORD'), role: 'start-password', exact: true },
  { name: literal('ARGILLA_API_KEY'), role: 'start-key', exact: true },
];

function variablesOfDatabaseReleases(release: Release, prefix: Words): readonly KnownVariable[] {
  const server = (name: Words, role: Role): KnownVariable => ({ name, role, exact: false });
  const secrets = !isFrom(release, 23)
    ? [literal('SECRET_KEY'), words`${prefix}LOCAL_AUTH_SECRET_KEY`]
    : [...(isFrom(release, 25) ? [] : [words`${prefix}LOCAL_AUTH_SECRET_KEY`]), literal('ARGILLA_AUTH_SECRET_KEY')];
  const script = (name: Words, role: Role): KnownVariable => ({ name, role, exact: true });
  return [
    ...secrets.map((name) => server(name, 'secret')),
    ...(release.product === 'quickstart'
      ? []
      : [
          script(literal('DEFAULT_USER_ENABLED'), 'start-switch'),
          script(literal('DEFAULT_USER_PASSWORD'), 'start-password'),
          script(literal('DEFAULT_USER_API_KEY'), 'start-key'),
        ]),
  ];
}

/** Whether tokens are signed with a published word where nobody sets the secret; later releases make one up. */
export function hasPublicSecret(release: Release): boolean {
  return readsUsersFile(release.generation) || (release.generation === 'argilla-1.6+' && !isFrom(release, 23));
}

/** The variable of the users file that a release has, or its migrate task. */
export function usersFileVariable(release: Release): Words {
  return words`${prefixOf(release)}LOCAL_AUTH_USERS_DB_FILE`;
}

/** Prefixes of all programs of the family. */
export const allPrefixes: readonly Prefix[] = [
  servers['rubrix-0.18'].environmentPrefix,
  servers['argilla-1.0'].environmentPrefix,
];
