/** What `check --changed` asks git. Loaded only where it is asked for. */

export { changedSince } from './changed-since.ts';
