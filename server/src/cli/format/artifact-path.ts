import { sep } from 'node:path';

/**
 * The PATH of a file as other programs look for it in a repository: `/`-joined, without `./` at its beginning.
 * `separator`: between folders, where the command runs.
 */
export function artifactPath(name: string, separator: string = sep): string {
  const slashed = separator === '/' ? name : name.split(separator).join('/');
  return slashed.replace(/^(?:\.\/+)+(?=[^/])/, '');
}

/** The same as a URI: a relative reference, or a file URL for an absolute path, also of a drive or another machine. */
export function artifactUri(name: string, separator: string = sep): string {
  const path = artifactPath(name, separator);
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (separator === '\\' && path.startsWith('//')) return `file:${escaped}`;
  if (path.startsWith('/')) return `file://${escaped}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${escaped.slice(4)}` : escaped;
}
