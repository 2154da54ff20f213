import type { FileSystem } from '../common/files/file-system.ts';
import type { FileAnswer } from '../common/web/worker-start.ts';

/** Files as the editor has them, whatever it gets them from: it answers questions at the other end of a port. */
export function clientFileSystem(port: MessagePort): FileSystem {
  const waiting = new Map<number, (answer: unknown) => void>();
  let questions = 0;
  port.onmessage = ({ data: { id, answer } }: MessageEvent<FileAnswer>) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  const ask = <Name extends keyof FileSystem>(
    name: Name,
    args: Parameters<FileSystem[Name]>,
  ): ReturnType<FileSystem[Name]> => {
    const id = (questions += 1);
    port.postMessage({ id, name, args });
    // The extension answers what its own `FileSystem` does.
    return new Promise<unknown>((resolve) => waiting.set(id, resolve)) as ReturnType<FileSystem[Name]>;
  };
  return {
    list: (folder) => ask('list', [folder]),
    stat: (uri) => ask('stat', [uri]),
    locate: (uri) => ask('locate', [uri]),
    read: (uri, most) => ask('read', [uri, most]),
  };
}
