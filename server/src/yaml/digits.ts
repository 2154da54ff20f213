/**
 * Python since 3.11 makes no integer of a decimal text with more digits, nor such a text of an integer
 * (docs/server.md#limits).
 */
export const MOST_DIGITS = 4300;
