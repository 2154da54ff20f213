/**
 * How long a test waits for what must come, in ms: so long that no machine is too slow. What never comes fails the test
 * then, before mocha's own limit, with the words of who waited.
 */
export const patience = 100_000;
