import { candidateKind } from '../../deployment/graph/candidates.ts';
import { Memory } from '../../deployment/graph/memory.ts';
import { lookAt, relevantAmong, type Look } from '../../deployment/graph/relevant.ts';
import type { FolderDeployments } from '../../features/deployments/folder.ts';
import type { Messages } from '../client/messages.ts';
import type { Documents } from '../documents/documents.ts';
import type { FileSystem } from '../../common/files/file-system.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { joinUri, pathBelow } from '../documents/uris.ts';
import { deferred, type Deferred } from '../deferred.ts';
import type { Guard } from '../guard.ts';
import { LatestRun } from '../latest-run.ts';
import type { Scheduler } from '../scheduler.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { runInTurns } from '../turns.ts';
import { CandidateLooks } from './candidate-looks.ts';
import { FolderTexts, largestText } from './folder-texts.ts';
import { loadReader } from './load.ts';
import { severityIn } from './severity-in.ts';

/** From the last key of a burst to the look at what it means, in ms. */
const delay = 150;

/** How often files are fetched that the reading came upon, before those that are left stay unread. */
const mostRounds = 30;

export interface FolderHost {
  readonly fileSystem: FileSystem;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  readonly log: Messages;
  /** What is deployed in the folder was read anew. */
  readonly onDidRead: (folder: DeploymentFolder) => void;
}

/**
 * What is deployed in one folder. It is read anew, once nobody has typed for a moment, when one of the files changes
 * that it was read from.
 */
export class DeploymentFolder {
  readonly texts: FolderTexts;
  readonly #host: FolderHost;
  /** Null: nobody looks through it, so the files right in it are looked at each time. */
  readonly #looks: CandidateLooks | null;
  readonly #runs: LatestRun;
  readonly #memory = new Memory();
  #graph: FolderDeployments | null = null;
  /** What the graph was made of. */
  #paths: readonly string[] = [];
  #isStale = true;
  #isFullTold = false;
  #cancelTimer: (() => void) | null = null;
  /** Resolves when all that has happened by now is read; null when it is. */
  #settling: Deferred | null = null;

  /** `isWalked`: whoever looks through the folder tells which files there are. */
  constructor(root: string, isWalked: boolean, host: FolderHost) {
    this.#host = host;
    this.texts = new FolderTexts(root, host.fileSystem, host.documents);
    this.#looks = isWalked ? new CandidateLooks(root, host.fileSystem, (path) => this.texts.uriOf(path)) : null;
    this.#runs = new LatestRun('deployments', host.guard, (signal) => this.#read(signal));
  }

  /** As it was read last; null where nobody deploys what is ours. */
  get graph(): FolderDeployments | null {
    return this.#graph;
  }

  get isWalked(): boolean {
    return this.#looks !== null;
  }

  /** The path of something in the folder; null where it is elsewhere. */
  pathOf(uri: string): string | null {
    return pathBelow(this.texts.root, uri);
  }

  /** The files that may tell of a deployment, and no others. */
  found(uris: readonly string[]): void {
    this.#looks?.replace(this.#pathsOf(uris));
    this.reread(0);
  }

  /** Something happened to files or folders on disk. */
  told(uris: readonly string[]): void {
    let matters = false;
    for (const path of this.#pathsOf(uris)) {
      const isCandidate = this.#looks?.tell(path) ?? candidateKind(path) !== null;
      const isRead = this.texts.invalidate(path);
      this.#isStale ||= isRead;
      matters ||= isCandidate || isRead;
    }
    if (matters) this.#schedule(delay);
  }

  /** The text of a document is another one, or it is open from now on. */
  edited({ uri }: TrackedDocument, wait = delay): void {
    const path = this.pathOf(uri);
    if (path === null) return;
    const isRead = this.texts.hasAnswered(path);
    this.#isStale ||= isRead;
    if (isRead || candidateKind(path) !== null) this.#schedule(wait);
  }

  /** A document is not open any more: what is on disk counts. */
  closed(uri: string): void {
    this.told([uri]);
  }

  /** Reads all of it anew. */
  reread(wait = delay): void {
    this.#isStale = true;
    this.#schedule(wait);
  }

  /** Works something out with the files of the folder, which may come to be asked for by it alone. */
  async withFiles<T>(work: () => T): Promise<T> {
    for (let round = 1; ; round++) {
      const result = work();
      if (!this.texts.isWanting || round === mostRounds) return result;
      await this.texts.fill();
    }
  }

  /** Looks whether the files are still what they were: not every change is told by the client. */
  async revalidate(): Promise<void> {
    if (this.#graph && (await this.texts.revalidate())) this.reread(0);
  }

  get isSettled(): boolean {
    return this.#settling === null;
  }

  async settle(): Promise<void> {
    while (this.#settling) await this.#settling.promise;
  }

  dispose(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#runs.stop();
    this.#settled();
  }

  #pathsOf(uris: readonly string[]): readonly string[] {
    return uris.flatMap((uri) => this.pathOf(uri) ?? []);
  }

  #schedule(wait: number): void {
    this.#cancelTimer?.();
    // What goes on is of an older text.
    this.#runs.stop();
    this.#settling ??= deferred();
    this.#cancelTimer = this.#host.scheduler.later(wait, () => {
      this.#cancelTimer = null;
      this.#runs.order();
      const { done } = this.#runs;
      this.#host.guard.background('deployments', async () => {
        await done;
        if (this.#cancelTimer === null && this.#runs.done === done) this.#settled();
      });
    });
  }

  #settled(): void {
    const settling = this.#settling;
    this.#settling = null;
    settling?.resolve();
  }

  async #read(signal: AbortSignal): Promise<void> {
    const isOver = (): boolean => signal.aborted;
    const paths = await this.#relevantPaths(signal);
    if (isOver() || (!this.#isStale && isSameList(paths, this.#paths))) return;
    const graph = paths.length === 0 ? null : await this.#readFrom(paths, isOver);
    if (isOver()) return;
    this.#isStale = false;
    this.#paths = paths;
    const had = this.#graph;
    this.#graph = graph;
    if (had || graph) this.#host.onDidRead(this);
  }

  async #readFrom(paths: readonly string[], isOver: () => boolean): Promise<FolderDeployments | null> {
    const { readFolder } = await loadReader();
    const { root } = this.texts;
    const uriOf = (path: string): string => this.texts.uriOf(path);
    const severityOf = await severityIn({ root, uriOf }, paths, this.#host.settings);
    for (let round = 1; !isOver(); round++) {
      this.texts.begin(round > mostRounds);
      const graph = await runInTurns(
        readFolder(this.texts, paths, { severityOf, memory: this.#memory }),
        this.#host.scheduler,
        isOver,
      );
      if (!graph || isOver()) break;
      if (!this.texts.isWanting) {
        this.texts.end();
        return graph;
      }
      await this.texts.fill();
    }
    return null;
  }

  /** Of files on disk as they were looked at, of documents as they are. */
  async #relevantPaths(signal: AbortSignal): Promise<readonly string[]> {
    const looks = await this.#looksOnDisk(signal);
    for (const document of this.#host.documents.allOpen) {
      const path = this.pathOf(document.uri);
      if (path === null || candidateKind(path) === null || !this.#isLookedAt(path)) continue;
      // The text of a users file would have to be put together for it.
      const text = document.file ? '' : (document.text ?? '');
      looks.set(path, text.length > largestText ? 'none' : lookAt(path, text));
    }
    return relevantAmong([...looks].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What lies deeper in a folder that nobody looks through is not looked at. */
  #isLookedAt(path: string): boolean {
    return this.isWalked || !path.includes('/');
  }

  async #looksOnDisk(signal: AbortSignal): Promise<Map<string, Look>> {
    const looks = this.#looks ?? (await this.#looksAround());
    await looks.look(signal);
    if (this.#looks?.isFull === true && !this.#isFullTold) {
      this.#isFullTold = true;
      const most = String(this.#looks.most);
      this.#host.log.info(`${this.texts.root}: of more than ${most} files nobody looks whether they deploy a server.`);
    }
    return new Map([...looks.all].flatMap(([path, look]) => (look === null ? [] : [[path, look] as const])));
  }

  async #looksAround(): Promise<CandidateLooks> {
    const { root } = this.texts;
    const looks = new CandidateLooks(root, this.#host.fileSystem, (path) => this.texts.uriOf(path));
    const items = await this.#host.fileSystem.list(root);
    looks.replace(this.#pathsOf(items.filter(({ kind }) => kind !== 'folder').map(({ name }) => joinUri(root, name))));
    return looks;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
