import type { LogOutputChannel, Memento } from 'vscode';
import type { AccessStore } from './access/access-store.ts';
import type { ListView } from './add-many/list-view.ts';
import type { Comparisons } from './compare/comparisons.ts';
import type { Widenings } from './compare/widenings.ts';
import type { MatrixView } from './matrix/matrix-view.ts';
import type { OfferToCheck } from './offer/offer-to-check.ts';
import type { RulePages } from './pages/rule-pages.ts';
import type { WritePrivate } from './host.ts';
import type { ReportView } from './reports/report-view.ts';
import type { Hasher } from './hashing/hasher.ts';
import type { AccessTreeProvider } from './tree/provider.ts';
import type { TreeMode } from './tree/tree-mode.ts';
import type { UsersServer } from './users-server.ts';

/** What the commands work with. */
export interface Services {
  /** Of the extension. */
  readonly version: string;
  /** What the extension runs on, in words. */
  readonly platform: string;
  readonly log: LogOutputChannel;
  /** What is remembered in a workspace; never a secret. */
  readonly memory: Memento;
  readonly writePrivate: WritePrivate | null;
  readonly server: UsersServer;
  readonly store: AccessStore;
  readonly tree: AccessTreeProvider;
  readonly treeMode: TreeMode;
  /** The ids of the nodes of the tree that a key there is for. */
  readonly rowsMeant: () => Promise<readonly string[]>;
  readonly hasher: Hasher;
  readonly offer: OfferToCheck;
  readonly matrix: MatrixView;
  readonly seen: ReportView;
  readonly migration: ReportView;
  readonly container: ReportView;
  readonly comparisons: Comparisons;
  readonly lists: ListView;
  readonly widenings: Widenings;
  readonly pages: RulePages;
}

/** A command of ours. Its arguments come from anywhere, so they are looked at before use. */
export type Command = (services: Services, ...args: readonly unknown[]) => Promise<void>;
