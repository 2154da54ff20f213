import { servers, type ServerName } from '../../../server/src/common/servers.ts';

/** What somebody is given to sign in. */
export interface HandOut {
  readonly username: string;
  /** Null: it is not known, as it was not made up just now. */
  readonly password: string | null;
  /** Null: there is none that can be used. */
  readonly apiKey: string | null;
  readonly workspaces: readonly string[];
}

/** What stands before each value, with the value. */
export type HandOutWords = Readonly<Record<'address' | 'username' | 'password' | 'apiKey', (value: string) => string>>;

/**
 * The hand-out of a user, with the lines of Python that sign in and choose a workspace. Names are those of the clients'
 * documentation: `rubrix`, or `argilla` in its releases before 2.0, which have the same functions.
 */
export function handOutText(server: ServerName, address: string, user: HandOut, words: HandOutWords): string {
  const { username, password, apiKey } = user;
  const lines = [
    words.address(address),
    words.username(username),
    ...(password === null ? [] : [words.password(password)]),
    ...(apiKey === null ? [] : [words.apiKey(apiKey), '', ...pythonLines(server, address, apiKey, user.workspaces)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function pythonLines(
  server: ServerName,
  address: string,
  apiKey: string,
  [first, ...others]: readonly string[],
): readonly string[] {
  const [library, name] = servers[server].environmentPrefix === 'RUBRIX_' ? ['rubrix', 'rb'] : ['argilla', 'rg'];
  return [
    `import ${library} as ${name}`,
    '',
    `${name}.init(api_url=${literal(address)}, api_key=${literal(apiKey)})`,
    ...(first === undefined ? [] : [`${name}.set_workspace(${literal(first)})`]),
    ...others.map((other) => `# ${name}.set_workspace(${literal(other)})`),
  ];
}

/** As a text of Python: the escapes of JSON mean the same there. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
