import { words } from '../../common/words/message.ts';
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from '../../protocol-library.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { actor, refuses } from '../../rules/support/words.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { pythonType } from '../../model/python.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import { rangesTouch, type Position } from '../../text/range.ts';
import { readsKey } from '../../model/profiles/reads-key.ts';
import { describeKey } from '../shared/describe-key.ts';
import { keyText, placeAt, type Place } from '../shared/place.ts';
import { toMarkdown, toPlainText } from '../shared/prose.ts';
import { refusal, told, untold, type Lines } from './told.ts';
import { describeValue } from './values.ts';

/**
 * What the server does with the key at a place, or makes of the value; null where there is nothing to say.
 * @param shown the findings that the editor shows beside it, which are not repeated
 * @param uri of the file, so that lines that are told lead there
 */
export function hoverAt(
  file: UsersFile,
  position: Position,
  kind: MarkupKind,
  shown: readonly PlacedFinding[],
  uri: string | null = null,
): Hover | null {
  const place = placeAt(file, position);
  if (!place) return null;
  const lines = place.on === 'key' ? aboutKey(place) : describeValue(place);
  const prose = untold(lines, codesAt(shown, position));
  if (prose.length === 0) return null;
  const value = kind === MarkupKind.Markdown ? toMarkdown(prose, file.mayShow, uri) : toPlainText(prose, file.mayShow);
  return { contents: { kind, value }, range: place.range };
}

function codesAt(findings: readonly PlacedFinding[], position: Position): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { range, code, severity } of findings) {
    if (!rangesTouch(range, { start: position, end: position })) continue;
    codes.add(code);
    if (severity === 'error') codes.add(refusal);
  }
  return codes;
}

function aboutKey(place: Place): Lines {
  const { pair, view } = place;
  const { profile } = view;
  const name = keyText(pair);
  if (name === null) {
    const key = view.raw.otherKeys.find(({ node }) => node === pair.key);
    if (!key) return [];
    const outcome = view.faults.some((fault) => fault.kind === 'key')
      ? refuses(profile)
      : words`${actor(profile)} ignores this key`;
    const said = words`${outcome}: YAML reads this key as ${pythonType(key)}, not as text. Quote it if it is meant as text.`;
    return told([said], 'unknown-key', 'yaml11-surprise');
  }
  // An empty value has no place of its own.
  const isEmpty = pair.value.start === pair.value.end;
  return [...whatFor(name, profile), ...(isEmpty ? describeValue(place) : [])];
}

/** The last word on `workspaces` is what follows from having none. */
function whatFor(name: string, profile: Profile): Lines {
  const lines = describeKey(name, profile);
  if (!readsKey(profile, name)) return told(lines, 'unknown-key');
  return name === 'workspaces' ? [...lines.slice(0, -1), ...told(lines.slice(-1), 'super-user')] : lines;
}
