import type { JudgedFinding, ShownFinding } from './shown-finding.ts';
import type { UsersFile } from '../users-file.ts';

/** Findings about the entries of one block, in the order of their places. */
export class FindingGroup {
  /** The same array as long as nothing about them has changed but the lines on which they stand. */
  readonly findings: readonly JudgedFinding[];
  /** The block's first line. */
  readonly line: number;
  readonly #file: UsersFile;

  constructor(findings: readonly JudgedFinding[], line: number, file: UsersFile) {
    this.findings = findings;
    this.line = line;
    this.#file = file;
  }

  /** One of them with its place in the file. */
  place(finding: JudgedFinding): ShownFinding {
    return finding.at(this.line, this.#file);
  }

  /** All of them with their places in the file. */
  placed(): ShownFinding[] {
    return this.findings.map((finding) => this.place(finding));
  }
}
