// @ts-check
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root folder, without a trailing separator. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where downloaded editors and browsers are kept: ignored by git, safe to delete at any time. */
export const hostCache = fileURLToPath(new URL('../../.cache/host', import.meta.url));
