import type { BlockFinding, PlacedBlockFinding } from './block-finding.ts';

/** Findings about the entries of one block, in the order of their places. */
export class FindingGroup {
  /** The same array as long as nothing about them has changed but the lines on which they stand. */
  readonly findings: readonly BlockFinding[];
  /** The block's first line. */
  readonly line: number;
  /** As long as it is the same, each entry of the file begins where it began. */
  readonly layout: number;

  constructor(findings: readonly BlockFinding[], line: number, layout: number) {
    this.findings = findings;
    this.line = line;
    this.layout = layout;
  }

  /** One of them with its place in the file. */
  place(finding: BlockFinding): PlacedBlockFinding {
    return finding.at(this.line);
  }

  /** All of them with their places in the file. */
  placed(): PlacedBlockFinding[] {
    return this.findings.map((finding) => this.place(finding));
  }
}
