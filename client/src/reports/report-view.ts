import type { Disposable, Uri } from 'vscode';
import type { ReportAnswer } from '../../../server/src/common/protocol/protocol.ts';
import type { UsersServer } from '../users-server.ts';
import { ReportPanels } from './report-panels.ts';

export interface ReportKind {
  /** Of the webviews, in which VS Code keeps what it knows of them. */
  readonly viewType: string;
  /** The request that answers with the report. */
  readonly request: string;
  /** What the tab is called, for the name of a file. */
  readonly title: (name: string) => string;
  /** It tells of what is deployed, which other files decide. */
  readonly isOfDeployments?: true;
}

/** What the server writes about a users file, beside it. */
export class ReportView implements Disposable {
  readonly #kind: ReportKind;
  readonly #server: UsersServer;
  readonly #panels: ReportPanels;

  constructor(kind: ReportKind, server: UsersServer) {
    this.#kind = kind;
    this.#server = server;
    this.#panels = new ReportPanels(kind.viewType, server);
  }

  /** Shows the report beside the file, at the user of the cursor. */
  show(file: Uri): void {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const params = { uri: file.toString() };
    const { isOfDeployments, request, title } = this.#kind;
    this.#panels.show(file.toString(), {
      file,
      title: title(name),
      ask: () => this.#server.request<ReportAnswer | null>(request, params),
      ...(isOfDeployments && { follow: (changed) => this.#server.onDidChangeDeployments(changed) }),
    });
  }

  dispose(): void {
    this.#panels.dispose();
  }
}
