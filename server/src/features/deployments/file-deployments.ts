import { literal, plainText, type Words } from '../../common/words/message.ts';
import type { FileDeployment } from '../../common/protocol/deployments-protocol.ts';
import { LineIndex } from '../../text/line-index.ts';
import { gottenFiles } from '../../deployment/verdict/gotten-files.ts';
import { restartCommandOf, restartOf } from '../../deployment/verdict/restart.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import { whyNone } from '../../deployment/verdict/why.ts';
import type { FolderDeployments } from './folder.ts';
import { releaseTitle } from './release-title.ts';

/** So many servers of a file are told. */
const mostServers = 50;

/** By users file of the folder: the servers that get it. In steps. */
export function* fileDeployments(
  folder: FolderDeployments,
  uriOf: (path: string) => string,
): Generator<undefined, ReadonlyMap<string, readonly FileDeployment[]>> {
  const { deployments, files } = folder;
  const lines = new Map<string, LineIndex>();
  const linesOf = (path: string): LineIndex => {
    const answer = files.read(path);
    const known = lines.get(path) ?? new LineIndex(answer.kind === 'text' ? answer.text : '');
    lines.set(path, known);
    return known;
  };
  const byFile = new Map<string, FileDeployment[]>();
  for (const server of deployments.servers) {
    for (const path of gottenFiles(server)) {
      const all = byFile.get(path) ?? [];
      byFile.set(path, all);
      const { file, start, end } = server.container.place;
      const at = { uri: uriOf(file), range: linesOf(file).range(start, end) };
      if (all.length < mostServers) all.push({ ...at, ...about(server, path, folder) });
    }
    yield;
  }
  return byFile;
}

function about(
  server: JudgedServer,
  path: string,
  { deployments, mayShow }: FolderDeployments,
): Omit<FileDeployment, 'uri' | 'range'> {
  const { users, container } = server;
  const stops = deployments.stopped.has(server);
  const reads = users.kind === 'read' && users.file === path && !stops;
  const restart = reads ? restartOf(server) : null;
  const command = reads ? restartCommandOf(server) : null;
  return {
    service: container.service !== null && mayShow(container.service) ? container.service : null,
    release: releaseTitle(server, mayShow),
    reads,
    why: reads ? null : plainText(whyNotThis(server, stops, path), mayShow),
    restart: restart && plainText(restart, mayShow),
    restartCommand: command !== null && mayShow(command) ? command : null,
  };
}

function whyNotThis(server: JudgedServer, stops: boolean, path: string): Words {
  const { users } = server;
  const readsOther = users.kind === 'read' && users.file !== path && !stops;
  return readsOther ? literal('The server reads another file.') : whyNone(server, stops);
}
