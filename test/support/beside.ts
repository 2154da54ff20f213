/** Language servers that one client has beside each other, each in a process of its own. */
import type { Diagnostic, Hover, MarkupContent } from 'vscode-languageserver/node';
import { ServerProcess } from './server-process.ts';

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true }, contextSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: {},
  },
};

/** One of the servers, and what it has published. */
export class Member {
  readonly server: ServerProcess;
  readonly published = new Map<string, readonly Diagnostic[]>();
  announced: readonly string[] = [];

  constructor(program: string) {
    this.server = new ServerProcess(program);
    this.server.client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        void this.published.set(uri, diagnostics),
    );
    this.server.client.onRequest('client/registerCapability', () => null);
  }

  /** `ours`: settings of the section `usersYml`. */
  async begin(root: string, yaml: object, ours: object = {}): Promise<void> {
    const sections = new Map([
      ['yaml', yaml],
      ['usersYml', ours],
    ]);
    this.server.client.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section = '' }) => sections.get(section) ?? {}),
    );
    const result = await this.server.client.sendRequest<{ readonly capabilities: object }>('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'folder' }],
      capabilities,
    });
    this.announced = Object.keys(result.capabilities);
    await this.server.client.sendNotification('initialized', {});
  }

  ask<T>(method: string, params: object): Promise<T> {
    return this.server.client.sendRequest<T>(`textDocument/${method}`, params);
  }
}

export function textOf(hover: Hover | null): string {
  const contents = hover?.contents;
  if (contents === undefined) return '';
  const parts = Array.isArray(contents) ? contents : [contents];
  return parts.map((part) => (typeof part === 'string' ? part : (part as MarkupContent).value)).join('\n');
}
