/*
 * What is deployed around the users files, by folders: who says when which folder is read anew, and what follows from
 * that for documents. May use the documents and the settings; never makes an answer, and reads no text itself.
 */
import { mentionsUs } from '../../common/our-words.ts';
import { candidateKind } from '../../deployment/graph/candidates.ts';
import type { ReportedFinding } from '../../deployment/report/report.ts';
import { deploymentsDifferCode } from '../../model/suppression.ts';
import type { Messages } from '../client/messages.ts';
import { isSameDecision, type Decision, type Decisions } from '../documents/decisions.ts';
import type { DocumentChange, Documents } from '../documents/documents.ts';
import type { FileSystem } from '../../common/files/file-system.ts';
import type { Onlooker } from '../documents/onlooker.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { parentUri, pathBelow, uriKey, uriPath } from '../documents/uris.ts';
import { deferred, type Deferred } from '../deferred.ts';
import { Emitter } from '../emitter.ts';
import type { Guard } from '../guard.ts';
import type { Scheduler } from '../scheduler.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { decisionsIn } from './decisions-in.ts';
import { DeploymentFolder, type FolderHost } from './deployment-folder.ts';
import { largestText } from './folder-texts.ts';

interface DeploymentsOptions {
  readonly fileSystem: FileSystem;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly decisions: Decisions;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  readonly log: Messages;
}

/** Shared by all that have none, so that it is the same each time. */
const nothing: readonly ReportedFinding[] = [];

export class Deployments implements Onlooker {
  readonly #host: FolderHost;
  readonly #documents: Documents;
  readonly #decisions: Decisions;
  readonly #reads: Emitter<DeploymentFolder>;
  /** By the keys of their URIs. */
  readonly #folders = new Map<string, DeploymentFolder>();
  readonly #decided = new WeakMap<DeploymentFolder, ReadonlyMap<string, Decision>>();
  /** Documents that were users files when they were last looked at. */
  readonly #users = new Set<string>();
  /** Resolves when somebody has looked through the folders; null then. */
  #early: Deferred | null = deferred();

  constructor({ documents, decisions, guard, ...platform }: DeploymentsOptions) {
    this.#documents = documents;
    this.#decisions = decisions;
    this.#reads = new Emitter('deployments were read', guard);
    const onDidRead = (folder: DeploymentFolder): void => {
      this.#decide(folder);
      this.#reads.fire(folder);
    };
    this.#host = { documents, guard, onDidRead, ...platform };
    documents.onDidChange((change) => {
      this.#follow(change);
    });
    documents.onDidClose((uri) => {
      this.#closed(uri);
    });
  }

  /** What is deployed in a folder was read anew, or is not looked at any more. */
  get onDidRead(): Emitter<DeploymentFolder>['event'] {
    return this.#reads.event;
  }

  /** The folder that a file is looked at in, if any. */
  folderOf(uri: string): DeploymentFolder | null {
    const walked = [...this.#folders.values()].find((folder) => folder.isWalked && folder.pathOf(uri) !== null);
    return walked ?? this.#folders.get(uriKey(parentUri(uri))) ?? null;
  }

  get folders(): Iterable<DeploymentFolder> {
    return this.#folders.values();
  }

  /** The same, once all that has happened by now is read. */
  async settledFolder(uri: string): Promise<DeploymentFolder | null> {
    await this.#early?.promise;
    await this.folderOf(uri)?.settle();
    return this.folderOf(uri);
  }

  /** What there is to say of a file; the same array as long as that is the same. */
  findingsOf({ uri, file }: TrackedDocument): readonly ReportedFinding[] {
    const folder = this.folderOf(uri);
    const found = folder?.graph?.findings.get(folder.pathOf(uri) ?? '') ?? nothing;
    // A comment in the file decides where its deployments differ.
    const isDecided = found !== nothing && (file?.comments.server ?? null) !== null;
    return isDecided && found.every(({ code }) => code === deploymentsDifferCode) ? nothing : found;
  }

  /** Whether what is said of a document is of an older text. Of users files it is said as it is known. */
  isStale({ uri, file }: TrackedDocument): boolean {
    if (file || !mayDeploy(uri)) return false;
    const folder = this.folderOf(uri);
    return folder ? !folder.isSettled : this.#early !== null;
  }

  /** Resolves when what is said of a document is of its text. */
  async settle(document: TrackedDocument): Promise<void> {
    if (!this.isStale(document)) return;
    await this.#early?.promise;
    await this.folderOf(document.uri)?.settle();
  }

  async revalidate(): Promise<void> {
    for (const folder of this.#folders.values()) await folder.revalidate();
  }

  /** Settings are others now. Of folders that are looked through, that is told by whoever does. */
  reconfigure(): void {
    for (const folder of this.#folders.values()) if (!folder.isWalked) folder.reread();
  }

  isWanted(uri: string): boolean {
    return mayDeploy(uri);
  }

  found(walked: ReadonlyMap<string, readonly string[]>): void {
    const early = this.#early;
    this.#early = null;
    const roots = [...walked.keys()].filter((uri) => ![...walked.keys()].some((each) => pathBelow(each, uri) !== null));
    const keys = new Set(roots.map(uriKey));
    for (const [key, folder] of this.#folders) if (!folder.isWalked || !keys.has(key)) this.#forget(key, folder);
    for (const root of roots) this.#open(root, true).found(walked.get(root) ?? []);
    for (const document of this.#documents.allOpen) this.#opened(document);
    early?.resolve();
  }

  told(uris: readonly string[]): void {
    for (const folder of this.#folders.values()) folder.told(uris);
  }

  dispose(): void {
    this.#early?.resolve();
    for (const folder of this.#folders.values()) folder.dispose();
  }

  #follow({ document, cause }: DocumentChange): void {
    if (cause !== 'opened' && cause !== 'edited') return;
    const { key, uri } = document;
    const was = this.#users.has(key);
    const is = document.file !== null;
    if (is) this.#users.add(key);
    else this.#users.delete(key);
    if (cause === 'opened') this.#opened(document);
    // What is typed into a users file changes nothing about who gets it.
    else if (!is || !was) (this.folderOf(uri) ?? this.#openAround(document))?.edited(document);
  }

  #opened(document: TrackedDocument): void {
    const known = this.folderOf(document.uri);
    if (!known) this.#openAround(document)?.reread(0);
    else if (document.file === null) known.edited(document, 0);
  }

  /** The folder around a document that no folder is looked through for, if it matters. */
  #openAround(document: TrackedDocument): DeploymentFolder | null {
    const { uri } = document;
    if (this.#early || !/^[\w+.-]+:\/.*\//.test(uri)) return null;
    return document.file || (mayDeploy(uri) && hasOurWord(document)) ? this.#open(parentUri(uri), false) : null;
  }

  #closed(uri: string): void {
    this.#users.delete(uriKey(uri));
    const folder = this.folderOf(uri);
    if (!folder) return;
    const isLeft = !folder.isWalked && !this.#documents.allOpen.some((each) => this.folderOf(each.uri) === folder);
    if (isLeft) this.#forget(uriKey(folder.texts.root), folder);
    else folder.closed(uri);
  }

  #open(root: string, isWalked: boolean): DeploymentFolder {
    const key = uriKey(root);
    const folder = this.#folders.get(key) ?? new DeploymentFolder(root, isWalked, this.#host);
    this.#folders.set(key, folder);
    return folder;
  }

  #forget(key: string, folder: DeploymentFolder): void {
    folder.dispose();
    this.#folders.delete(key);
    this.#decide(folder);
    if (folder.graph) this.#reads.fire(folder);
  }

  /** Users files are judged anew for which the deployments of a folder say something else. */
  #decide(folder: DeploymentFolder): void {
    const isKnown = this.#folders.get(uriKey(folder.texts.root)) === folder;
    const before = this.#decided.get(folder) ?? new Map<string, Decision>();
    const now = decisionsIn(folder.texts, isKnown ? folder.graph : null);
    this.#decided.set(folder, now);
    for (const uri of new Set([...before.keys(), ...now.keys()])) {
      const decision = now.get(uri) ?? null;
      if (isSameDecision(before.get(uri) ?? null, decision)) continue;
      if (decision) this.#decisions.set(uriKey(uri), decision);
      else this.#decisions.delete(uriKey(uri));
      const document = this.#documents.get(uri);
      if (document?.redecide() === true) this.#documents.touch(document, 'configured');
    }
  }
}

function mayDeploy(uri: string): boolean {
  return candidateKind(uriPath(uri)) !== null;
}

function hasOurWord({ text }: TrackedDocument): boolean {
  return text !== null && text.length <= largestText && mentionsUs(text);
}
