/**
 * The server's patterns, as Python's `match` and `$` mean them: matched at the start, one trailing newline passes.
 * Source: docs/server.md#patterns.
 */
export const usernamePattern = /^(?![-_])[a-z0-9_-]+\n?$/;
export const workspacePattern = /^[a-zA-Z0-9][a-zA-Z0-9_-]*\n?$/;
/** Anything may follow, and `|` counts as a letter. */
export const emailPattern = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Z|a-z]{2,}/;
