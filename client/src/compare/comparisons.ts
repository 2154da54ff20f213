import { Disposable, l10n, workspace, type Uri } from 'vscode';
import {
  CompareAccessRequest,
  type AccessComparison,
  type CompareAccessParams,
} from '../../../server/src/common/protocol/compare-access.ts';
import { Unreadable } from '../git/revision-text.ts';
import { ReportPanels } from '../reports/report-panels.ts';
import type { UsersServer } from '../users-server.ts';
import type { Earlier } from './earlier.ts';
import { EarlierDocuments, earlierScheme } from './earlier-documents.ts';

/** Asks whose access differs between an earlier state and the file. Null: neither is a users file. */
export async function compare(server: UsersServer, file: Uri, earlier: Earlier): Promise<AccessComparison | null> {
  return server.request<AccessComparison | null>(CompareAccessRequest, await paramsFor(file, earlier));
}

async function paramsFor(file: Uri, { name, nameNow, read }: Earlier): Promise<CompareAccessParams> {
  const before = await read();
  return { uri: file.toString(), name: workspace.asRelativePath(file), before, beforeName: name, afterName: nameNow };
}

/** Shows whose access changes by a file, beside it, as long as it is edited. */
export class Comparisons implements Disposable {
  readonly #server: UsersServer;
  readonly #panels: ReportPanels;
  readonly #documents = new EarlierDocuments();
  readonly #registered = workspace.registerTextDocumentContentProvider(earlierScheme, this.#documents);

  constructor(server: UsersServer) {
    this.#server = server;
    this.#panels = new ReportPanels('usersYml.comparison', server);
  }

  async show(file: Uri, earlier: Earlier): Promise<void> {
    // Open, so that the server has its text.
    await workspace.openTextDocument(file);
    const base = file.path.slice(file.path.lastIndexOf('/') + 1);
    const uri = this.#documents.uriFor(file, earlier.key, earlier.name);
    this.#panels.show(JSON.stringify([file.toString(), earlier.key]), {
      file,
      title: l10n.t('{0}: access since {1}', base, earlier.name),
      earlier: uri,
      follow: (changed) =>
        Disposable.from(
          earlier.follow?.(changed) ?? new Disposable(() => undefined),
          new Disposable(() => {
            this.#documents.forget(uri);
          }),
        ),
      ask: async () => {
        try {
          const params = await paramsFor(file, earlier);
          this.#documents.put(uri, params.before?.text ?? '');
          const answer = await this.#server.request<AccessComparison | null>(CompareAccessRequest, params);
          return answer ?? l10n.t('This is no users file of Rubrix or Argilla, and was none.');
        } catch (error) {
          if (error instanceof Unreadable) return error.message;
          throw error;
        }
      },
    });
  }

  dispose(): void {
    this.#panels.dispose();
    this.#registered.dispose();
    this.#documents.dispose();
  }
}
