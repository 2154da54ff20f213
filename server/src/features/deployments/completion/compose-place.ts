import type { FolderDeployments } from '../folder.ts';
import { keyOf, linesOf, type Line } from '../../../deployment/fixes/edits/yaml-lines.ts';
import { releaseOf, type Release } from '../../../deployment/images/release.ts';
import type { DeploymentPlace } from './place.ts';
import { lineAround, wordAround } from './word.ts';

/** Behind the blanks and the dash of an entry: the part of a name. */
const namePart = /^([ \t]*)(-[ \t]+)?(["']?)(\w*)$/;
/** The same, where the name stands and its value begins. */
const valuePart = /^[ \t]*(?:-[ \t]+)?["']?(\w+)(?:[ \t]*:[ \t]+|=)["']?([\w./~-]*)$/;
/** An entry of `volumes`: its source, and behind the colon its target. */
const mountPart = /^([ \t]*)-[ \t]+["']?([\w./~-]*)(?:(:)([\w./-]*))?$/;

/**
 * The place at an offset of a compose file. It is looked for in the lines: what is being written is seldom YAML. Null
 * where the service is none of ours.
 */
export function composePlace(
  text: string,
  offset: number,
  file: string,
  folder: FolderDeployments | null,
): DeploymentPlace | null {
  const around = lineAround(text, offset);
  const before = text.slice(around.start, offset);
  const lines = linesOf(text);
  const index = lines.findIndex(({ start }) => start === around.start);
  const path = pathAbove(text, lines, index === -1 ? lines.length : index, before);
  const [section, service, top] = path;
  if (path.length !== 3 || top?.key !== 'services' || !section || !service) return null;
  const release = releaseOfService(text, lines, service, file, folder);
  if (!release?.generation) return null;
  if (section.key === 'volumes') return volumePlace(text, offset, before, service.key, release);
  if (section.key !== 'environment') return null;
  const value = valuePart.exec(before);
  if (value) {
    const [, name = '', part = ''] = value;
    const word = wordAround(text, offset - part.length, offset, /[\w./~-]/);
    return /LOCAL_AUTH_USERS_DB_FILE$/i.test(name)
      ? { kind: 'target', word, service: service.key, source: null }
      : null;
  }
  const name = namePart.exec(before);
  if (!name) return null;
  const [, , dash, , part = ''] = name;
  const word = wordAround(text, offset - part.length, offset, /\w/);
  const taken = namesIn(text, lines, section.index, around.start);
  const hasValue = /^["']?[ \t]*[:=]/.test(text.slice(word.end, around.end));
  const separator = hasValue ? '' : dash === undefined ? ': ' : '=';
  return { kind: 'variable', word, release, separator, taken };
}

function volumePlace(
  text: string,
  offset: number,
  before: string,
  service: string,
  release: Release,
): DeploymentPlace | null {
  const found = mountPart.exec(before);
  if (!found) return null;
  const [, , source = '', colon, target = ''] = found;
  if (colon !== undefined) {
    const word = wordAround(text, offset - target.length, offset, /[\w./-]/);
    return { kind: 'target', word, service, source };
  }
  const word = wordAround(text, offset - source.length, offset, /[\w./~:-]/);
  return { kind: 'source', word, service, release };
}

interface Key {
  readonly key: string;
  readonly index: number;
}

/** The keys that a line stands under, the nearest first. `before`: of the line, up to where it is written on. */
function pathAbove(text: string, lines: readonly Line[], index: number, before: string): readonly Key[] {
  const [, blanks = '', dash] = /^([ \t]*)(-)?/.exec(before) ?? [];
  // Entries of a list may stand as far to the left as their key.
  let indent = blanks.length + (dash === undefined ? 0 : 1);
  let isEntry = dash !== undefined;
  const path: Key[] = [];
  for (let at = index - 1; at >= 0 && indent > 0; at--) {
    const line = lines[at];
    if (!line || line.isNothing || line.indent >= indent) continue;
    const own = text.slice(line.start, line.end);
    if (isEntry && own.trimStart().startsWith('-')) continue;
    path.push({ key: keyOf(own) ?? '', index: at });
    indent = line.indent;
    isEntry = false;
  }
  return path;
}

/** The image as it is written, else as it was read last: from other files, by anchors. */
function releaseOfService(
  text: string,
  lines: readonly Line[],
  { key, index }: Key,
  file: string,
  folder: FolderDeployments | null,
): Release | null {
  const own = lines[index]?.indent ?? 0;
  for (const line of lines.slice(index + 1)) {
    if (!line.isNothing && line.indent <= own) break;
    const [, image] =
      /^[ \t]+image[ \t]*:[ \t]+["']?([\w./:@-]+)["']?[ \t]*(?:#.*)?$/.exec(text.slice(line.start, line.end)) ?? [];
    if (image !== undefined) return releaseOf(image);
  }
  const known = folder?.deployments.servers.find(
    ({ container: { service, place }, named }) => service === key && (place.file === file || named.file === file),
  );
  return known?.release ?? null;
}

/** The names of the section, but for the line that is being written. */
function namesIn(text: string, lines: readonly Line[], section: number, skipped: number): ReadonlySet<string> {
  const own = lines[section]?.indent ?? 0;
  const names = new Set<string>();
  for (const line of lines.slice(section + 1)) {
    const content = text.slice(line.start, line.end);
    if (!line.isNothing && (line.indent < own || (line.indent === own && !content.trimStart().startsWith('-')))) break;
    const [, name] = /^[ \t]*(?:-[ \t]+)?["']?(\w+)/.exec(content) ?? [];
    if (name !== undefined && line.start !== skipped) names.add(name);
  }
  return names;
}
