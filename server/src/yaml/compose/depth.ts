/**
 * How deep collections may be nested. PyYAML runs into Python's recursion limit at about this depth; the exact place
 * depends on how deep in calls the server is when it reads the file (docs/server.md#limits).
 */
export const DEEPEST_NODE = 480;

/** How many calls of one function into itself Python lets pass, for the steps that need one call a level. */
export const DEEPEST_CALL = 960;
