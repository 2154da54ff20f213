import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { Transport } from '../connection/transport/transport.ts';
import { streamTransport } from './stdio/stream-transport.ts';

/** The transport that the arguments name; null when they name none. */
export function openTransport(args: readonly string[]): Transport | null {
  const options = {
    stdio: { type: 'boolean' },
    'node-ipc': { type: 'boolean' },
    socket: { type: 'string' },
    pipe: { type: 'string' },
  } as const;
  // Editors add arguments of their own.
  const { values } = parseArgs({ args: [...args], options, strict: false });
  if (values.stdio === true) return streamTransport(process.stdin, process.stdout);
  if (values['node-ipc'] === true && process.send) return ipcTransport();
  if (typeof values.pipe === 'string') return socketTransport(values.pipe);
  const port = typeof values.socket === 'string' ? Number(values.socket) : NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? socketTransport(port) : null;
}

/** `to`: a port of this machine, or the path of a pipe. The client listens there. */
function socketTransport(to: number | string): Transport {
  const socket = typeof to === 'number' ? connect(to, '127.0.0.1') : connect(to);
  return streamTransport(socket, socket);
}

function ipcTransport(): Transport {
  return { reader: new ChannelReader(process), writer: new IPCMessageWriter(process) };
}

/** Hears when the client is gone: the library waits for an event that the process of a server never gets. */
class ChannelReader extends IPCMessageReader {
  constructor(server: NodeJS.Process) {
    super(server);
    server.once('disconnect', () => {
      this.fireClose();
    });
  }
}
