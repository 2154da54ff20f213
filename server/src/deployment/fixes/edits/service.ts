import type { FixContext } from '../fix.ts';
import type { PlaceEdit } from '../place-edit.ts';
import type { ServiceBlock } from './service-block.ts';

/** The service of the finding, in the file that the finding stands in or else where the service begins. */
export function serviceOf({ finding, servicesOf }: FixContext): ServiceBlock | null {
  const { server, place } = finding;
  const { service, place: own } = server.container;
  if (server.way !== 'compose' || service === null) return null;
  for (const file of [place.file, server.named.file, own.file]) {
    const found = servicesOf(file).find(service);
    if (found) return found;
  }
  return null;
}

/** Adds variables to the service, each in its own form. Values are such as need no quotes. */
export function addVariables(
  context: FixContext,
  pairs: readonly (readonly [string, string | null])[],
): readonly PlaceEdit[] | null {
  const block = serviceOf(context);
  if (!block) return null;
  const edits = pairs.map(([name, value]) => block.add('environment', (isList) => entryOf(name, value, isList)));
  const [first] = edits;
  if (!first || edits.length === 1) return first ?? null;
  // Entries at one place become one edit.
  const [edit] = first;
  if (!edit || edits.includes(null)) return null;
  const more = edits.slice(1).map((each) => each?.[0]?.newText ?? '');
  const isNew = edit.newText.includes('environment:');
  if (isNew) return null;
  return [{ ...edit, newText: [edit.newText, ...more].join('') }];
}

function entryOf(name: string, value: string | null, isList: boolean): string {
  if (isList) return value === null ? name : `${name}=${value}`;
  return value === null ? `${name}:` : `${name}: ${value}`;
}
