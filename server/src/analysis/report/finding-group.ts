import type { BlockStart } from '../../text/line-item.ts';
import type { BlockFinding, PlacedBlockFinding } from './block-finding.ts';

/** Findings about the entries of one block, in the order of their places. */
export class FindingGroup {
  /** The same array as long as nothing about them has changed but the lines on which they stand. */
  readonly findings: readonly BlockFinding[];
  readonly start: BlockStart;
  /** As long as it is the same, each entry of the file begins where it began. */
  readonly layout: number;

  constructor(findings: readonly BlockFinding[], start: BlockStart, layout: number) {
    this.findings = findings;
    this.start = start;
    this.layout = layout;
  }

  /** One of them with its place in the file. */
  place(finding: BlockFinding): PlacedBlockFinding {
    return finding.at(this.start);
  }

  /** All of them with their places in the file. */
  placed(): PlacedBlockFinding[] {
    return this.findings.map((finding) => this.place(finding));
  }
}
