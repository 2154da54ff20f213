import * as vscode from 'vscode';

/** A file system in memory: what a virtual workspace has in place of a disk. Folders are there where a file is. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  /** Of what was written last; the same twice would be an unchanged file. */
  #time = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (!file && this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: this.#time, size: file?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const items = this.#below(path).map((below): [string, vscode.FileType] => {
      const [name = '', ...more] = below.split('/');
      return [name, more.length === 0 ? vscode.FileType.File : vscode.FileType.Directory];
    });
    return [...new Map(items)];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.#time += 1;
    this.#files.set(uri.path, content);
    this.#changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** The paths of the files in a folder, from there on. */
  #below(folder: string): readonly string[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  }
}
