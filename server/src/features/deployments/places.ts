import type { Mount, Place, Variable } from '../../deployment/container.ts';
import type { Setting } from '../../deployment/verdict/environment.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import type { DeliveredFile } from '../../deployment/verdict/users-files.ts';

/** Something of a server that stands at a place. */
export type ServerPart =
  | { readonly kind: 'image'; readonly place: Place }
  | { readonly kind: 'setting'; readonly place: Place; readonly setting: Setting }
  | { readonly kind: 'mount'; readonly place: Place; readonly mount: Mount; readonly delivered: DeliveredFile };

/** What of a server there is something to say about, where it stands in a file. */
export function partsIn({ container, environment, users }: JudgedServer, file: string): readonly ServerPart[] {
  const { image } = container;
  const parts: readonly ServerPart[] = [
    ...(image ? [{ kind: 'image', place: image.place } as const] : []),
    ...environment.settings
      .filter(({ variable }) => variable.form !== 'image')
      .map((setting) => ({ kind: 'setting', place: placeOf(setting.variable), setting }) as const),
    ...users.delivered.map((delivered) => {
      const { mount } = delivered;
      return { kind: 'mount', place: mount.place, mount, delivered } as const;
    }),
  ];
  return parts.filter(({ place }) => place.file === file && place.end > place.start);
}

/** From its name to its value, where both stand in one file. */
function placeOf({ key, written }: Variable): Place {
  return key.file === written.file ? { ...key, end: Math.max(key.end, written.end) } : key;
}
