/** What takes longer is told before it begins, in seconds. */
export const longWait = 10;
