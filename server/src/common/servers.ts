/** The generations of the server: their names, and what each covers. */
import { literal, type Words } from './words/message.ts';
import { keysOf } from './keys.ts';

interface Server {
  /** What a message calls it. */
  readonly title: Words;
  /** What a person chooses it by. */
  readonly label: Words;
  /** Which releases behave so. */
  readonly versions: Words;
  /** What tells it from the one before. Markdown. */
  readonly remark?: Words;
  /** What stops when the file is wrong: the server's start, or the migration. */
  readonly kind: 'server' | 'migration';
  /** Prefix of the environment variables, with its underscore. */
  readonly environmentPrefix: 'RUBRIX_' | 'ARGILLA_';
}

/**
 * The generations of the server and the migrate task, oldest first, under the names that settings, comments and options
 * have for them; those are never changed once released. What each does with a file is in `model/profiles/`.
 */
const table = {
  'rubrix-0.18': {
    title: literal('Rubrix 0.18'),
    label: literal('Rubrix 0.18'),
    versions: literal('Rubrix 0.18 and earlier'),
    kind: 'server',
    environmentPrefix: 'RUBRIX_',
  },
  'argilla-1.0': {
    title: literal('Argilla 1.0 to 1.2'),
    label: literal('Argilla 1.0'),
    versions: literal('Argilla 1.0 to 1.2'),
    kind: 'server',
    environmentPrefix: 'ARGILLA_',
  },
  'argilla-1.3': {
    title: literal('Argilla 1.3'),
    label: literal('Argilla 1.3'),
    versions: literal('Argilla 1.3'),
    remark: literal('`rubrix.apikey` is a master key'),
    kind: 'server',
    environmentPrefix: 'ARGILLA_',
  },
  'argilla-1.5': {
    title: literal('Argilla 1.5'),
    label: literal('Argilla 1.5'),
    versions: literal('Argilla 1.4 and 1.5'),
    remark: literal('reads `superuser`'),
    kind: 'server',
    environmentPrefix: 'ARGILLA_',
  },
  'argilla-migrate': {
    title: literal('the migrate task of Argilla 1.6'),
    label: literal('Argilla migrate task'),
    versions: literal('The task of Argilla 1.6 that moves the users into the database'),
    kind: 'migration',
    environmentPrefix: 'ARGILLA_',
  },
} as const satisfies Readonly<Record<string, Server>>;

/** A generation of the server, or the migrate task. */
export type ServerName = keyof typeof table;

export const servers: Readonly<Record<ServerName, Server>> = table;

export function isServerName(name: unknown): name is ServerName {
  return typeof name === 'string' && Object.hasOwn(servers, name);
}

export const serverNames: readonly ServerName[] = keysOf(table);

/** What it is, for a list to choose from. Markdown. */
export function describeServer(name: ServerName): string {
  const { versions, remark } = servers[name];
  return remark === undefined ? versions : `${versions}: ${remark}`;
}

/** The one that files are judged for where nobody says otherwise. */
export const defaultServer: ServerName = 'rubrix-0.18';

export interface NamedServer extends Server {
  readonly name: ServerName;
}

/** What is known of a server before any file is looked at. */
export function namedServer(name: ServerName): NamedServer {
  return { name, ...servers[name] };
}
