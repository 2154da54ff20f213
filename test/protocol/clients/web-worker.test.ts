import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type ClientCapabilities,
  type DataCallback,
  type DocumentDiagnosticReport,
  type Message,
  type MessageConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/connection/start-server.ts';
import { nodeFileSystem } from '../../../server/src/node/node-file-system.ts';
import { nodeScheduler } from '../../../server/src/node/node-scheduler.ts';
import { codesOf, plainBcrypt, until } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
/** More than are put together for one message at a stream of bytes. */
const text = Array.from({ length: 100 }, (_, index) => user(`user-${String(index)}`, { workspaces: null })).join('');

/** Takes messages as they are cloned from one worker to another. */
class PortReader extends AbstractMessageReader {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }
  listen(callback: DataCallback) {
    this.#port.onmessage = ({ data }) => {
      callback(data as Message);
    };
    return { dispose: () => (this.#port.onmessage = null) };
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }
  write(message: Message): Promise<void> {
    this.#port.postMessage(message);
    return Promise.resolve();
  }
  end(): void {
    this.#port.close();
  }
}

describe('a client at the other end of a web worker', () => {
  let client: MessageConnection;
  let server: { readonly dispose: () => void };
  let ports: MessageChannel;
  const published: PublishDiagnosticsParams[] = [];
  const begin = async (capabilities: ClientCapabilities): Promise<void> => {
    ports = new MessageChannel();
    const [near, far] = [ports.port1, ports.port2] as unknown as readonly [MessagePort, MessagePort];
    server = startServer(
      { reader: new PortReader(far), writer: new PortWriter(far) },
      {
        bcrypt: plainBcrypt,
        fileSystem: nodeFileSystem,
        scheduler: nodeScheduler,
        version: '0.0.0-test',
        texts: () => null,
        exit: () => undefined,
      },
    );
    client = createMessageConnection(new PortReader(near), new PortWriter(near));
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
    });
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  };
  afterEach(async () => {
    await client.sendRequest('shutdown');
    client.dispose();
    server.dispose();
    ports.port1.close();
  });

  it('gets the diagnostics that it asks for', async () => {
    await begin({ textDocument: { diagnostic: {} } });
    const report: DocumentDiagnosticReport = await client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full');
    assert.equal(codesOf(report.items).filter((code) => code === 'super-user').length, 100);
    assert.deepEqual(report.items[0]?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } });
  });

  it('gets the diagnostics that it does not ask for', async () => {
    await begin({});
    const { diagnostics } = await until('the diagnostics', () => published.at(-1));
    assert.equal(codesOf(diagnostics).filter((code) => code === 'super-user').length, 100);
  });
});
