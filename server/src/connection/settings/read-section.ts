import { readSettings } from '../../common/settings/read-settings.ts';
import type { Settings } from '../../common/settings/settings.ts';
import { isRecord } from '../../common/values.ts';

/** The settings of the section `usersYml` as a client gives it; anything else than an object has none. */
export function readSection(section: unknown, warn: (problem: string) => void): Settings {
  return readSettings((name) => valueAt(section, name), warn);
}

/** A name with a dot may be written with it, or as an object within the object. */
function valueAt(section: unknown, name: string): unknown {
  if (!isRecord(section)) return undefined;
  if (Object.hasOwn(section, name)) return section[name];
  let value: unknown = section;
  for (const key of name.split('.')) value = isRecord(value) ? value[key] : undefined;
  return value;
}
