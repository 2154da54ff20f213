/**
 * URIs as texts. Clients escape them in different ways (`file:///c%3A/a%20b`, `file:///C:/a b`), so they are compared
 * by their keys and given back as the client wrote them.
 */

/** Equal for all spellings of one URI. */
export function uriKey(uri: string): string {
  return decoded(uri).replace(
    /^(file:\/\/\/)([A-Z])(?=:)/,
    (_match, start: string, drive: string) => start + drive.toLowerCase(),
  );
}

/** The unescaped path, `/`-joined. */
export function uriPath(uri: string): string {
  return uriKey(uri).replace(/^[A-Za-z][\w+.-]*:(?:\/\/[^/]*)?/, '');
}

/** The URI of something in a folder. */
export function joinUri(folder: string, name: string): string {
  const escaped = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${folder.replace(/\/$/, '')}/${escaped}`;
}

/** The URI of the folder that something is in. */
export function parentUri(uri: string): string {
  return uri.replace(/\/[^/]*\/?$/, '');
}

/** The path from a folder down to something in it; null when it is elsewhere. */
export function pathBelow(folder: string, uri: string): string | null {
  const start = `${uriKey(folder).replace(/\/$/, '')}/`;
  const key = uriKey(uri);
  return key.startsWith(start) ? key.slice(start.length) : null;
}

/** Whether something is this folder, or lies in it. */
export function isAtOrBelow(top: string, uri: string): boolean {
  return uriKey(top).replace(/\/$/, '') === uriKey(uri).replace(/\/$/, '') || pathBelow(top, uri) !== null;
}

/** Whether it is on a disk of this machine, and not in a place that an editor alone can read. */
export function isOnDisk(uri: string): boolean {
  return /^file:/i.test(uri);
}

/** The keys of all folders that something is in, by its own key. */
export function foldersAbove(key: string): readonly string[] {
  const folders: string[] = [];
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) folders.push(key.slice(0, end));
  return folders;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
