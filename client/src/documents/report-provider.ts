import {
  Disposable,
  EventEmitter,
  l10n,
  Uri,
  workspace,
  type CancellationToken,
  type TextDocumentContentProvider,
} from 'vscode';
import type { SeenResult } from '../../../server/src/common/protocol.ts';
import { debounce } from '../debounce.ts';
import { affects } from '../settings.ts';
import type { UsersServer } from '../users-server.ts';
import { reportAddress } from './report-uri.ts';

const delay = 300;

interface ReportKind {
  readonly scheme: string;
  /** The request that answers with the text. */
  readonly request: string;
  /** How the report's name ends. */
  readonly name: string;
}

/** Read-only documents that the server writes about a users file; open ones follow the file. */
export class ReportProvider implements TextDocumentContentProvider, Disposable {
  readonly #kind: ReportKind;
  readonly #server: UsersServer;
  readonly #changes = new EventEmitter<Uri>();
  readonly onDidChange = this.#changes.event;
  readonly #subscriptions: Disposable;
  readonly #changed = new Set<string>();
  readonly #soon = debounce(() => {
    this.#update();
  }, delay);

  constructor(kind: ReportKind, server: UsersServer) {
    this.#kind = kind;
    this.#server = server;
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(kind.scheme, this),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#follow(document.uri);
      }),
      server.onDidChangeAccess(({ uri }) => {
        this.#follow(Uri.parse(uri));
      }),
      server.onDidChangeState((state) => {
        if (state === 'running')
          this.#openReports().forEach((report) => {
            this.#follow(sourceOf(report));
          });
      }),
      // Another server generation reads the same file in another way.
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'server')) {
          this.#openReports().forEach((report) => {
            this.#follow(sourceOf(report));
          });
        }
      }),
    );
  }

  reportFor(file: Uri): Uri {
    return Uri.from(reportAddress(this.#kind.scheme, this.#kind.name, file.path, file.toString()));
  }

  async provideTextDocumentContent(report: Uri, token: CancellationToken): Promise<string> {
    try {
      const params = { uri: sourceOf(report).toString() };
      return (await this.#server.request<SeenResult>(this.#kind.request, params, token)).text;
    } catch {
      return l10n.t('The server gave no answer for this file. The output "users.yml" may say why.');
    }
  }

  dispose(): void {
    this.#soon.cancel();
    this.#subscriptions.dispose();
    this.#changes.dispose();
  }

  #follow(file: Uri): void {
    const uri = file.toString();
    if (!this.#openReports().some((report) => sourceOf(report).toString() === uri)) return;
    this.#changed.add(uri);
    this.#soon();
  }

  #update(): void {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    // Asking would start it again with every edit.
    if (this.#server.state === 'failed') return;
    for (const report of this.#openReports()) {
      if (changed.has(sourceOf(report).toString())) this.#changes.fire(report);
    }
  }

  #openReports(): Uri[] {
    return workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === this.#kind.scheme);
  }
}

function sourceOf(report: Uri): Uri {
  return Uri.parse(report.query);
}
