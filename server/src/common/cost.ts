/** What bcrypt allows; outside of it login answers 500 (facts section 8). */
export const minCost = 4;
export const maxCost = 31;
export const defaultCost = 12;

/** Below, guessing is cheap; above, each login stalls the server's only event loop, which verifies (facts section 8). */
export const recommendedCost = { min: 10, max: 14 } as const;
