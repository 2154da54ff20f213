/** What the tree is made of. */
import type { Range } from '../../../server/src/text/range.ts';

export type SectionName = 'team' | 'private' | 'superusers' | 'teamless' | 'deployments';

/**
 * Why a user stands where it stands: the section's own kind of user, one who lists the workspace, or a super-user who
 * needs no listing.
 */
export type UserRole = 'entry' | 'member' | 'superuser';

export type NodeContent =
  /** A workspace folder; no name for files outside all of them. */
  | { readonly kind: 'folder'; readonly name: string | undefined }
  | { readonly kind: 'file'; readonly path: string; readonly broken: boolean; readonly userCount: number }
  /** `broken` only where no file node says it. */
  | { readonly kind: 'section'; readonly section: SectionName; readonly count: number; readonly broken: boolean }
  /** `userCount`: those who list it. */
  | { readonly kind: 'workspace'; readonly name: string; readonly userCount: number }
  /** A user's private workspace; `userCount`: others who list it. */
  | { readonly kind: 'private'; readonly name: string; readonly userCount: number }
  | {
      readonly kind: 'user';
      readonly name: string;
      readonly role: UserRole;
      readonly superuser: boolean;
      readonly disabled: false | 'key-works' | 'dropped-by-migration';
    }
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
  | { readonly kind: 'more'; readonly count: number };

export type AccessNode = NodeContent & {
  /** The same for the same thing from one state to the next: the file's URI and names, never a position. */
  readonly id: string;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  readonly uri: string | undefined;
  /** The place that a click shows. */
  readonly range: Range | undefined;
};

export interface AccessTree {
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, AccessNode>;
}

export const emptyTree: AccessTree = { roots: [], nodes: new Map() };
