/** First letters of the keys of usual users, by which these differ, as UTF-16 units. */
export const USERNAME = 0x75;
export const HASHED_PASSWORD = 0x68;
export const API_KEY = 0x61;
export const WORKSPACES = 0x77;
export const DISABLED = 0x64;

const LOWER_T = 0x74;
const UPPER_T = 0x54;

/** Whether a word for yes or no of the usual form means yes, by its first letter. */
export function isTrue(first: number): boolean {
  return first === LOWER_T || first === UPPER_T;
}
