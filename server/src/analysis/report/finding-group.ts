import type { JudgedFinding, ShownFinding } from './block-finding.ts';

/** Findings about the entries of one block, in the order of their places. */
export class FindingGroup {
  /** The same array as long as nothing about them has changed but the lines on which they stand. */
  readonly findings: readonly JudgedFinding[];
  /** The block's first line. */
  readonly line: number;

  constructor(findings: readonly JudgedFinding[], line: number) {
    this.findings = findings;
    this.line = line;
  }

  /** One of them with its place in the file. */
  place(finding: JudgedFinding): ShownFinding {
    return finding.at(this.line);
  }

  /** All of them with their places in the file. */
  placed(): ShownFinding[] {
    return this.findings.map((finding) => this.place(finding));
  }
}
