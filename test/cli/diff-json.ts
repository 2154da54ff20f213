/** What `diff --format json` prints. */
export interface DiffJson {
  readonly version: number;
  readonly files: readonly {
    readonly file: string;
    readonly loads: readonly [boolean | null, boolean | null];
    readonly widened: boolean;
    readonly users: readonly {
      readonly username: string;
      readonly change: string;
      readonly from?: string;
      readonly superuser: readonly [boolean | null, boolean | null];
      readonly disabled: readonly [boolean | null, boolean | null];
      readonly gained: readonly string[];
      readonly lost: readonly string[];
      readonly credentials: readonly string[];
      readonly signs_in_as: readonly [string | null, string | null];
    }[];
  }[];
}

export function diffJson(out: string): DiffJson {
  return JSON.parse(out) as DiffJson;
}

/** Each file with the names that changed in it. */
export function changedNames(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    diffJson(out).files.map(({ file, users }) => [
      file,
      users.map(({ change, username }) => `${change} ${username}`).join(),
    ]),
  );
}
