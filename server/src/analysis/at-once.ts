/* How much of the work on an edit is done at once, before others have their turn. */

/** Neighbours of an edited entry that are looked at as part of the edit; more of them take turns. */
export const mostNeighbours = 256;
/** So many likewise of those that take up what the edited entry lends: some of them have to be read again. */
export const mostBorrowers = 16;
/** Where more of these have another username, key or hash by that, what comes of it is no work for one turn. */
export const mostAccounts = 256;

/**
 * How long the entries may be, in UTF-16 units, that are read at once for edits which come together: a client that
 * mends a thousand places tells of all of them in one message. Beyond that the text is read anew, in steps. Each edit
 * counts as some more.
 */
export const mostTouched = 32_768;
export const eachTouched = 256;
