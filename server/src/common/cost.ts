/** Costs of bcrypt: the default of new hashes, what is recommended, and what is allowed. */

/** What bcrypt allows; outside of it login answers 500 (docs/server.md#hashes). */
export const minCost = 4;
export const maxCost = 31;
export const defaultCost = 12;

/**
 * Below, guessing is cheap; above, each login stalls the server, which verifies in its only event loop
 * (docs/server.md#hashes).
 */
export const recommendedCost = { min: 10, max: 14 } as const;
