import { words } from '../../common/words/message.ts';
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from '../../protocol-library.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { actor, refuses } from '../../rules/support/words.ts';
import { pythonType } from '../../model/python.ts';
import type { Position } from '../../text/range.ts';
import { describeKey } from '../shared/describe-key.ts';
import { keyText, placeAt, type Place } from './place.ts';
import { toMarkdown, toPlainText, type Prose } from '../shared/prose.ts';
import { describeValue } from './values.ts';

/** What the server does with the key at a place, or makes of the value; null where there is nothing to say. */
export function hoverAt(file: UsersFile, position: Position, kind: MarkupKind): Hover | null {
  const place = placeAt(file, position);
  if (!place) return null;
  const prose = place.on === 'key' ? aboutKey(place) : describeValue(place);
  if (prose.length === 0) return null;
  const value = kind === MarkupKind.Markdown ? toMarkdown(prose, file.mayShow) : toPlainText(prose, file.mayShow);
  return { contents: { kind, value }, range: place.range };
}

function aboutKey(place: Place): Prose {
  const { pair, view } = place;
  const { profile } = view;
  const name = keyText(pair);
  if (name === null) {
    const key = view.raw.otherKeys.find(({ node }) => node === pair.key);
    if (!key) return [];
    const outcome = view.faults.some((fault) => fault.kind === 'key')
      ? refuses(profile)
      : words`${actor(profile)} ignores this key`;
    return [
      words`${outcome}: YAML reads this key as ${pythonType(key)}, not as text. Quote it if it is meant as text.`,
    ];
  }
  // An empty value has no place of its own.
  const isEmpty = pair.value.start === pair.value.end;
  return [...describeKey(name, profile), ...(isEmpty ? describeValue(place) : [])];
}
