import type { CodeAction } from 'vscode-languageserver';
import { HashCancelled, type ThreadedBcryptHost } from '../../../../server/src/hashing/host.ts';
import { connect, plainBcrypt, rangeOf, type Pair, type PairOptions } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

export const uri = 'file:///srv/users.yml';
export const quick = { settings: { hash: { cost: 4 } } };
export const plain = user('ana', { hashed_password: 'secret-word', api_key: '"rubrix.apikey"' });

/** A client with one open file. */
export async function connectWith(text: string, options: PairOptions = quick): Promise<Pair> {
  const pair = await connect(options);
  await pair.open(uri, text);
  return pair;
}

/** Has a command carried out at a part of the text. */
export function run(pair: Pair, command: string, part: string, version = pair.version(uri)): Promise<unknown> {
  const place = { uri, version, range: rangeOf(pair.text(uri), part) };
  return pair.client.sendRequest('workspace/executeCommand', { command, arguments: [place] });
}

/** Does what the light bulb at a part of the text offers under a title. */
export async function followAction(pair: Pair, part: string, title: RegExp): Promise<void> {
  const context = { diagnostics: [], only: ['quickfix'] };
  const params = { textDocument: { uri }, range: rangeOf(pair.text(uri), part), context };
  const actions = await pair.client.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  const command = actions.find((action) => title.test(action.title))?.command;
  if (!command) throw new Error(`no action ${String(title)} among ${actions.map((each) => each.title).join('; ')}`);
  const { command: name, arguments: args } = command;
  await pair.client.sendRequest('workspace/executeCommand', { command: name, arguments: args });
}

/** The value that a key has now. */
export function valueOf(pair: Pair, key: string): string {
  return new RegExp(`${key}: *(.*)`).exec(pair.text(uri))?.[1] ?? '';
}

/** Hashes when it is told to. */
export function slowHost(): ThreadedBcryptHost & { asked: Promise<void>; finish: () => void; cancelled: boolean } {
  let begin = (): void => undefined;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const host = {
    cores: 2,
    asked: new Promise<void>((resolve) => (begin = resolve)),
    finish: () => release(),
    cancelled: false,
    hash: async (password: string, cost: number, signal?: AbortSignal): Promise<string> => {
      begin();
      await new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => {
          host.cancelled = true;
          reject(new HashCancelled());
        });
        void released.then(resolve);
      });
      return plainBcrypt.hash(password, cost);
    },
    verify: (hash: string, candidates: readonly string[]) => plainBcrypt.verify(hash, candidates),
  };
  return host;
}
