/** The most that is read of a file that nobody has opened in an editor, in bytes: 100,000 users have half as much. */
export const largestFile = 50 * 1024 * 1024;

/** The same for people. */
export const largestFileInWords = '50 MB';
