/** What the tree is made of. */
import type { AccessFile } from '../../../server/src/common/protocol/protocol.ts';
import type { Range } from '../../../server/src/text/range.ts';
import type { Problems } from './problems.ts';

export type SectionName = 'team' | 'private' | 'superusers' | 'teamless' | 'deployments';

/**
 * Why a user stands where it stands: the section's own kind of user, one who lists the workspace, or a super-user who
 * needs no listing.
 */
export type UserRole = 'entry' | 'member' | 'superuser';

type FileState = AccessFile['state'];

export type NodeContent =
  /** A workspace folder; no name for files outside all of them. */
  | { readonly kind: 'folder'; readonly name: string | undefined }
  | ({
      readonly kind: 'file';
      readonly path: string;
      readonly state: FileState;
      readonly userCount: number;
    } & Problems)
  /**
   * `userCount`: for team workspaces, how many users list one and are no super-users. `state`: if no file node says it.
   */
  | {
      readonly kind: 'section';
      readonly section: SectionName;
      readonly count: number;
      readonly userCount: number;
      readonly state: FileState;
    }
  /** `userCount`: those who list it. `superCount`: super-users who don't. `impossible`: no server takes the name. */
  | {
      readonly kind: 'workspace';
      readonly name: string;
      readonly userCount: number;
      readonly superCount: number;
      readonly impossible: boolean;
    }
  /** A user's private workspace; `userCount`: others who list it. */
  | { readonly kind: 'private'; readonly name: string; readonly userCount: number }
  | ({
      readonly kind: 'user';
      readonly name: string;
      readonly role: UserRole;
      readonly superuser: boolean;
      readonly disabled: false | 'key-works' | 'dropped-by-migration';
    } & Problems)
  /** A workspace that the user above reaches: its own, or one of its list. */
  | {
      readonly kind: 'reach';
      readonly name: string;
      readonly why: 'own' | 'listed' | 'visited';
      readonly impossible: boolean;
    }
  /** The user above reaches every workspace. */
  | { readonly kind: 'everything' }
  /** A server that gets the file; `why` it does not read it. */
  | {
      readonly kind: 'deployment';
      readonly name: string;
      /** The path of its file, where that is not the name. */
      readonly path: string | null;
      readonly release: string;
      readonly reads: boolean;
      readonly why: string | null;
    }
  /** Stands for so many super-users that listing them would hide the rest. */
  | { readonly kind: 'more'; readonly count: number }
  /** A part of a long list. */
  | { readonly kind: 'part'; readonly first: string; readonly last: string; readonly count: number };

export type AccessNode = NodeContent & {
  /** The same for the same thing from one state to the next: the file's URI and names, never a position. */
  readonly id: string;
  readonly parent: string | undefined;
  /** Others stand below it. */
  readonly isBranch: boolean;
  /** Open when it is shown for the first time. */
  readonly isOpen: boolean;
  readonly uri: string | undefined;
  /** The place that a click shows. */
  readonly range: Range | undefined;
};

/** Nodes are made when somebody asks for them, as there may be tens of thousands. */
export interface AccessTree {
  readonly roots: readonly string[];
  /** A node, whether it has been shown or not. */
  node(id: string): AccessNode | undefined;
  childrenOf(id: string): readonly string[];
  /** Whether its children have been asked for. */
  isLoaded(id: string): boolean;
}
