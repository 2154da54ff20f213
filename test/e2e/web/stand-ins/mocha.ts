/** What `mocha.setup` has put there. */
export const { describe, it, before, after, beforeEach, afterEach } = globalThis;
