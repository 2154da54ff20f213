import { commands, EventEmitter, type Disposable, type Memento } from 'vscode';
import { background } from '../background.ts';

/** How the tree is shown; all but the filter is remembered from one session to the next. */
export class TreeMode implements Disposable {
  readonly #memory: Memento;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChange = this.#changes.event;
  #filter = '';

  constructor(memory: Memento) {
    this.#memory = memory;
    this.#tell();
  }

  get by(): 'workspace' | 'user' {
    return this.#memory.get<unknown>('tree.by') === 'user' ? 'user' : 'workspace';
  }

  set by(by: 'workspace' | 'user') {
    this.#remember('tree.by', by);
  }

  /** Selects the user at the cursor. */
  get follows(): boolean {
    return this.#memory.get<unknown>('tree.follows') === true;
  }

  set follows(follows: boolean) {
    this.#remember('tree.follows', follows);
  }

  /** A part of the names that are shown; empty: all are. */
  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.#tell();
    this.#changes.fire();
  }

  dispose(): void {
    this.#changes.dispose();
  }

  #remember(key: string, value: unknown): void {
    background(this.#memory.update(key, value));
    this.#tell();
    this.#changes.fire();
  }

  /** For the buttons of the view. */
  #tell(): void {
    const contexts = {
      'usersYml.treeByUser': this.by === 'user',
      'usersYml.treeFollows': this.follows,
      'usersYml.treeFiltered': this.#filter !== '',
    };
    for (const [name, value] of Object.entries(contexts))
      background(commands.executeCommand('setContext', name, value));
  }
}
