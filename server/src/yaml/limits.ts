/*
 * Limits of ours. A text that goes beyond one may be fine for PyYAML; reading it would hold up everybody else. They are
 * far beyond what any users file needs.
 */

/** How long one entry may be, in UTF-16 units: some 10,000 workspaces. Whatever is asked about it reads all of it. */
export const LONGEST_ENTRY = 1 << 17;

/** How long a document may be that is no list of entries, and so is read in one go. */
export const LONGEST_OTHER = 1 << 20;

/** What aliases and merges may bring into one entry, in UTF-16 units of the text that they stand for. */
export const MOST_BORROWED = 1 << 17;

/** What they may bring into all entries together: so many times the text's length, and this much in any case. */
export const BORROWED_SHARE = 16;
export const FREELY_BORROWED = 1 << 20;
