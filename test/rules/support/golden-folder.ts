import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** `UPDATE=1` in the environment: golden findings are written anew instead of compared. */
export const updates = process.env['UPDATE'] === '1';

/**
 * A rule's folder of golden files: `name.yml` shows its finding, `name.findings.txt` is all that is found in it,
 * `name.FIX.fixed.yml` is the file after the fix of that id (`name.FIX-2.fixed.yml` after its second action).
 */
export class GoldenFolder {
  readonly #folder: URL;
  readonly #names: readonly string[];

  constructor(folder: URL) {
    this.#folder = folder;
    this.#names = existsSync(folder) ? readdirSync(folder).sort() : [];
  }

  /** The files that show a finding, without `.yml`. */
  get names(): readonly string[] {
    return this.#names.filter((each) => /^[^.]+\.yml$/.test(each)).map((each) => each.slice(0, -'.yml'.length));
  }

  /** What fixes make of a file. */
  fixedOf(name: string): readonly { readonly file: string; readonly fix: string; readonly action: number }[] {
    return this.#names.flatMap((file) => {
      const [, of, fix = '', second] = /^([^.]+)\.([a-z-]+?)(-2)?\.fixed\.yml$/.exec(file) ?? [];
      return of === name ? [{ file, fix, action: second === undefined ? 0 : 1 }] : [];
    });
  }

  /** Files that belong to no file that shows a finding. */
  get leftovers(): readonly string[] {
    const known = new Set(
      this.names.flatMap((name) => [`${name}.yml`, findingsFile(name), ...this.fixedOf(name).map(({ file }) => file)]),
    );
    return this.#names.filter((each) => !known.has(each));
  }

  bytesOf(file: string): Buffer {
    return readFileSync(new URL(file, this.#folder));
  }

  /** Null where nobody has written them yet. */
  findingsOf(name: string): string | null {
    const file = findingsFile(name);
    return this.#names.includes(file) ? this.bytesOf(file).toString() : null;
  }

  writeFindings(name: string, findings: string): void {
    writeFileSync(new URL(findingsFile(name), this.#folder), findings);
  }

  removeOldFindings(): void {
    for (const file of this.leftovers) if (file.endsWith('.findings.txt')) rmSync(new URL(file, this.#folder));
  }
}

function findingsFile(name: string): string {
  return `${name}.findings.txt`;
}
