import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  DiagnosticSeverity,
  ErrorCodes,
  MessageType,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type Disposable,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type LogMessageParams,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { frame, readMessages } from '../../bench/message-stream.mjs';
import type { FileSystem } from '../../server/src/common/files/file-system.ts';
import type { Scheduler } from '../../server/src/connection/scheduler.ts';
import { startServer } from '../../server/src/connection/start-server.ts';
import { createHash, findMatch } from './hashes.ts';
import type { ThreadedBcryptHost } from '../../server/src/hashing/host.ts';
import { nodeFileSystem } from '../../server/src/node/node-file-system.ts';
import { streamTransport } from '../../server/src/node/stdio/stream-transport.ts';
import { nodeScheduler } from '../../server/src/node/node-scheduler.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { Range, TextEdit } from '../../server/src/text/range.ts';
import { patience } from './patience.ts';

/**
 * Nobody waits two seconds in a test for what happens when nobody types for two seconds. How long an answer is waited
 * for stays as it is: a busy machine is no client that does not answer.
 */
const scheduler: Scheduler = {
  ...nodeScheduler,
  later: (delay, work) => nodeScheduler.later(delay < 5000 ? delay / 40 : delay, work),
};

/** bcrypt on the test's own thread; it takes its time, so hashes of other costs than 4 count as opened by nothing. */
export const plainBcrypt: ThreadedBcryptHost = {
  cores: 2,
  hash: (password, cost) => Promise.resolve(createHash(password, cost)),
  verify: (hash, candidates) => Promise.resolve(hash.startsWith('$2b$04$') ? findMatch(hash, candidates) : -1),
};

/** What a client of this decade can do. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
    },
  },
  window: { workDoneProgress: true },
  experimental: { usersYml: { commands: ['usersYml.setPassword'], access: true } },
};

export interface PairOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  /** The section `usersYml`. */
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  readonly bcrypt?: ThreadedBcryptHost;
  readonly fileSystem?: FileSystem;
  readonly scheduler?: Scheduler;
  /** Which requests of the server the client refuses; or that it never answers one. */
  readonly refuses?: 'all' | readonly string[];
  readonly isSilent?: boolean;
  /** How it answers requests of the server beyond LSP, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

interface OpenText {
  version: number;
  text: string;
}

/** A client that talks to a real server over streams in memory, and keeps the texts that it has open. */
export class Pair {
  readonly client: MessageConnection;
  readonly server: Disposable;
  /** What goes to the server, byte by byte, for messages that no client should send. */
  readonly raw: PassThrough;
  readonly texts = new Map<string, OpenText>();
  readonly shown: string[] = [];
  /** What the server has logged, and of that what it complained of. */
  readonly log: string[] = [];
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** Methods of all that the server sent of its own accord. */
  readonly received: string[] = [];
  /** Methods of its requests alone. */
  readonly asked: string[] = [];
  /** The ends of the server: whether each was expected. */
  readonly exits: boolean[] = [];
  /** Resolves when the server has ended. */
  readonly ended: Promise<void>;
  /** Whether each text gets a version of its own, as LSP demands. */
  countsVersions = true;
  /** Globs that the client was asked to watch; one in a certain folder, behind the folder's URI. */
  watched: string[] = [];
  settings: Record<string, unknown>;
  result: InitializeResult = { capabilities: {} };
  /** Called before an edit of the server is applied. */
  beforeApply: () => void = () => undefined;

  readonly #options: PairOptions;
  readonly #raw: RawAnswers;
  #end: () => void = () => undefined;

  constructor(options: PairOptions) {
    this.#options = options;
    this.ended = new Promise((resolve) => (this.#end = resolve));
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.raw = toServer;
    this.#raw = new RawAnswers(toClient);
    this.settings = options.settings ?? {};
    this.server = startServer(streamTransport(toServer, toClient), {
      bcrypt: options.bcrypt ?? plainBcrypt,
      fileSystem: options.fileSystem ?? nodeFileSystem,
      scheduler: options.scheduler ?? scheduler,
      version: '0.0.0-test',
      texts: () => null,
      exit: (isExpected) => {
        this.exits.push(isExpected);
        this.#end();
      },
    });
    this.client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.#answer();
    this.#follow();
    this.client.listen();
  }

  open(uri: string, text: string, languageId = 'yaml'): Promise<void> {
    this.texts.set(uri, { version: 1, text });
    return this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  edit(uri: string, range: Range, newText: string): Promise<void> {
    const open = this.#openText(uri);
    open.text = applyEdits(open.text, [{ range, newText }]);
    if (this.countsVersions) open.version += 1;
    return this.#sendChange(uri, open.version, [{ range, text: newText }]);
  }

  replace(uri: string, text: string): Promise<void> {
    const open = this.#openText(uri);
    open.text = text;
    if (this.countsVersions) open.version += 1;
    return this.#sendChange(uri, open.version, [{ text }]);
  }

  close(uri: string): Promise<void> {
    this.texts.delete(uri);
    return this.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async codes(uri: string): Promise<readonly string[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? codesOf(report.items) : ['unchanged'];
  }

  pullAll(previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.client.sendRequest('workspace/diagnostic', { previousResultIds });
  }

  /** Codes of all files that have findings, by the end of their URI. */
  async allCodes(): Promise<Record<string, readonly string[]>> {
    const { items } = await this.pullAll();
    return Object.fromEntries(
      items.flatMap((item) =>
        item.kind === 'full' && item.items.length > 0 ? [[item.uri.split('/').at(-1) ?? '', codesOf(item.items)]] : [],
      ),
    );
  }

  apply(edit: WorkspaceEdit): boolean {
    const changed: [string, number | null, readonly TextEdit[]][] = edit.documentChanges
      ? edit.documentChanges.flatMap((change) =>
          'edits' in change
            ? [[change.textDocument.uri, change.textDocument.version, change.edits.filter((each) => 'newText' in each)]]
            : [],
        )
      : Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri, null, edits]);
    for (const [uri, version, edits] of changed) {
      const open = this.#openText(uri);
      if (version !== null && version !== open.version) return false;
      void this.replace(uri, applyEdits(open.text, edits));
    }
    return true;
  }

  text(uri: string): string {
    return this.#openText(uri).text;
  }

  version(uri: string): number {
    return this.#openText(uri).version;
  }

  /** Everything sent so far has been handled when this resolves. */
  async settled(): Promise<void> {
    await this.client.sendRequest('usersYml/access', { uri: 'file:///nowhere' });
  }

  /**
   * Sends messages as they are, or bytes, in one go; gives the answers to those that have an id of text, and to none.
   */
  sendRaw(...messages: readonly (object | string)[]): Promise<readonly RawAnswer[]> {
    const ids = messages.flatMap((message) =>
      typeof message === 'object' && 'method' in message && 'id' in message ? [message.id] : [],
    );
    const answers = this.#raw.next(ids.length);
    const frames = messages.map((message) => (typeof message === 'string' ? Buffer.from(message) : frame(message)));
    this.raw.write(Buffer.concat(frames));
    return answers;
  }

  async end(): Promise<void> {
    await this.client.sendRequest('shutdown');
    this.client.dispose();
    this.server.dispose();
  }

  #openText(uri: string): OpenText {
    const open = this.texts.get(uri);
    if (!open) throw new Error(`${uri} is not open`);
    return open;
  }

  #sendChange(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    return this.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Says how a request of the server is answered from now on, unless the client refuses or never answers. */
  onAsked(method: string, answer: (params: never) => unknown): void {
    const { refuses = [], isSilent = false } = this.#options;
    this.client.onRequest(method, async (params: never): Promise<unknown> => {
      this.received.push(method);
      this.asked.push(method);
      if (isSilent) return new Promise(() => undefined);
      if (refuses === 'all' || refuses.includes(method)) throw new ResponseError(ErrorCodes.MethodNotFound, 'Refused.');
      return answer(params);
    });
  }

  #answer(): void {
    this.onAsked('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.onAsked('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      for (const { registerOptions } of registrations) {
        if (registerOptions?.watchers)
          this.watched = registerOptions.watchers.map(({ globPattern }) => globText(globPattern));
      }
      return null;
    });
    this.onAsked('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.beforeApply();
      return { applied: this.apply(edit) };
    });
    const silently = ['client/unregisterCapability', 'workspace/diagnostic/refresh', 'window/workDoneProgress/create'];
    for (const method of silently) this.onAsked(method, () => null);
    for (const [method, answer] of Object.entries(this.#options.answers ?? {})) this.onAsked(method, answer);
  }

  #follow(): void {
    const { client } = this;
    client.onNotification('window/showMessage', ({ message }: { message: string }) => void this.shown.push(message));
    client.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      this.log.push(message);
      if (type === MessageType.Error || type === MessageType.Warning) this.logged.push(message);
    });
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    client.onNotification((method) => {
      this.received.push(method);
    });
  }
}

export interface RawAnswer {
  readonly id: string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Answers of the server that the client's library would not give back: to ids of text, and to none. */
class RawAnswers {
  #answers: RawAnswer[] = [];
  #wake: () => void = () => undefined;

  constructor(stream: PassThrough) {
    readMessages(stream, (message: RawAnswer & { readonly method?: string }) => {
      if (message.method !== undefined || typeof message.id === 'number') return;
      this.#answers.push(message);
      this.#wake();
    });
  }

  async next(count: number): Promise<readonly RawAnswer[]> {
    this.#answers = [];
    while (this.#answers.filter(({ id }) => id !== null).length < count)
      await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#answers;
  }
}

interface Registration {
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: GlobPattern }[] };
}

type GlobPattern = string | { readonly baseUri: string; readonly pattern: string };

function globText(glob: GlobPattern): string {
  return typeof glob === 'string' ? glob : `${glob.baseUri} ${glob.pattern}`;
}

/** A server that is initialized. */
export async function connect(options: PairOptions = {}): Promise<Pair> {
  const pair = new Pair(options);
  pair.result = await pair.client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? fullCapabilities,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: options.initializationOptions,
  });
  await pair.client.sendNotification('initialized', {});
  return pair;
}

/** The codes of what is more than a hint: small files have hints about what a whole team would need. */
export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).map(({ code }) => String(code));
}

/** Waits until something is so; fails loudly where it never is. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The range of a text within another. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  if (start === -1) throw new Error('the part is not in the text');
  const at = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: at(start), end: at(start + part.length) };
}
