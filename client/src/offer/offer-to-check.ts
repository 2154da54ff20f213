import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  workspace,
  type CodeLensProvider,
  type Memento,
  type TextDocument,
  type Uri,
} from 'vscode';
import { mayBeUsersFile } from '../../../server/src/common/files/may-be-users-file.ts';
import { claimOfDocument, editedSchemes, isUsersDocument } from '../files/selector.ts';
import { affects, settingOf } from '../settings.ts';

/** What is remembered of files about which nobody wants to be asked again: their URIs. */
const memoryKey = 'usersYml.notOffered';
const mostRemembered = 200;

/** So many lines of a document are looked at. */
const linesLookedAt = 1000;

const top = new Range(0, 0, 0, 0);

/**
 * A line above a document of another name, or of none yet, that looks like a users file: it offers to check it, and to
 * say nothing more. Nothing else happens, and VS Code asks for it only for what is seen.
 */
export class OfferToCheck implements CodeLensProvider, Disposable {
  readonly #memory: Memento;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changes.event;
  /** A document without a file has a name that the next one gets, too. */
  readonly #untitled = new Set<string>();
  #parts: Disposable;

  constructor(memory: Memento) {
    this.#memory = memory;
    this.#parts = this.#register();
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    if (!settingOf('offerToCheck') || this.#isDeclined(document.uri)) return [];
    if (isUsersDocument(document) || claimOfDocument(document) !== null) return [];
    const text = document.getText(new Range(0, 0, linesLookedAt, 0));
    if (!mayBeUsersFile(text)) return [];
    const { looksLikeUsersFile } = await import('../../../server/src/common/files/looks-like-users-file.ts');
    if (!looksLikeUsersFile(text)) return [];
    const { uri } = document;
    const lens = (title: string, command: string): CodeLens => new CodeLens(top, { title, command, arguments: [uri] });
    return [
      lens(l10n.t('$(person) This looks like a users file of Rubrix or Argilla: check it'), 'usersYml.checkDocument'),
      lens(l10n.t('Not this one'), 'usersYml.declineOffer'),
      lens(l10n.t("Don't ask again"), 'usersYml.neverOffer'),
    ];
  }

  async decline(uri: Uri): Promise<void> {
    if (uri.scheme === 'untitled') this.#untitled.add(uri.toString());
    else await this.#memory.update(memoryKey, [uri.toString(), ...this.#declined].slice(0, mostRemembered));
    this.#changes.fire();
  }

  dispose(): void {
    this.#parts.dispose();
    this.#changes.dispose();
  }

  get #declined(): readonly string[] {
    return this.#memory.get<readonly string[]>(memoryKey, []);
  }

  #isDeclined(uri: Uri): boolean {
    return this.#untitled.has(uri.toString()) || this.#declined.includes(uri.toString());
  }

  #register(): Disposable {
    const provide = (): Disposable =>
      languages.registerCodeLensProvider(
        [...editedSchemes().map((scheme) => ({ scheme, language: 'yaml' })), { scheme: 'untitled' }],
        this,
      );
    let provided = provide();
    return Disposable.from(
      {
        dispose: () => {
          provided.dispose();
        },
      },
      workspace.onDidChangeWorkspaceFolders(() => {
        provided.dispose();
        provided = provide();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'offerToCheck', 'files')) this.#changes.fire();
      }),
    );
  }
}
