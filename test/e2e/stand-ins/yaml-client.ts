/** Stands in for Red Hat's extension: its server, for the documents that it takes. */
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

declare const __YAML_SERVER__: string;
/** Before the server starts, in ms. */
declare const __DELAY__: number;

export async function activate(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, __DELAY__));
  const run = { module: __YAML_SERVER__, transport: TransportKind.ipc };
  const documentSelector = [{ language: 'yaml' }, { language: 'dockercompose' }, { pattern: '*.y(a)ml' }];
  await new LanguageClient('yaml', 'YAML Support', { run, debug: run }, { documentSelector }).start();
}
