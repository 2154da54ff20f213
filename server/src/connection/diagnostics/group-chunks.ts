import type { Diagnostic } from 'vscode-languageserver';
import type { FindingGroup } from '../../analysis/report/finding-group.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { BlockFinding } from '../../analysis/report/block-finding.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import { keepOrReplace, type DiagnosticChunk } from './diagnostic-chunk.ts';

type ToDiagnostic = (finding: PlacedFinding) => Diagnostic;

/** What was made of the findings of a block. */
interface CachedGroup {
  /** The block's first line. */
  readonly line: number;
  readonly chunks: readonly DiagnosticChunk[];
  /**
   * Findings that name places in other entries, which move by themselves, or say where a user stands. By the index of
   * the chunk that is theirs alone.
   */
  readonly tied: ReadonlyMap<number, TiedFinding>;
  readonly layout: number;
}

interface TiedFinding {
  readonly finding: BlockFinding;
  /** What the entries that it names were when its chunk was made: it says where in them the places are. */
  readonly records: readonly EntryRecord[];
}

/**
 * The findings of blocks as chunks of diagnostics. An edit leaves nearly all of them as they were, or moves them by
 * some lines.
 */
export class GroupChunks {
  readonly #cached = new WeakMap<readonly BlockFinding[], CachedGroup>();

  of(group: FindingGroup, toDiagnostic: ToDiagnostic): readonly DiagnosticChunk[] {
    const before = this.#cached.get(group.findings);
    if (before && isStill(group, before)) return before.chunks;
    const cached = before ? moveGroup(group, before, toDiagnostic) : makeGroup(group, toDiagnostic);
    this.#cached.set(group.findings, cached);
    return cached.chunks;
  }
}

/** Nothing of it has moved, nor what it names in other entries. */
function isStill({ start, layout }: FindingGroup, before: CachedGroup): boolean {
  if (start.line !== before.line) return false;
  if (before.tied.size === 0) return true;
  if (layout !== before.layout) return false;
  for (const { finding, records } of before.tied.values()) {
    if (finding.said.related.some(({ entry }, index) => entry.record !== records[index])) return false;
  }
  return true;
}

function moveGroup(group: FindingGroup, before: CachedGroup, toDiagnostic: ToDiagnostic): CachedGroup {
  const { layout } = group;
  const { line } = group.start;
  const tied = new Map([...before.tied].map(([index, { finding }]) => [index, tie(finding)] as const));
  const chunks = before.chunks.map((chunk, index) => {
    const finding = tied.get(index)?.finding;
    if (finding) return keepOrReplace([toDiagnostic(group.place(finding))], chunk);
    return line === before.line ? chunk : { ...chunk, lines: chunk.lines + line - before.line };
  });
  return { line, chunks, tied, layout };
}

function makeGroup(group: FindingGroup, toDiagnostic: ToDiagnostic): CachedGroup {
  const chunks: DiagnosticChunk[] = [];
  const tied = new Map<number, TiedFinding>();
  let items: Diagnostic[] = [];
  const end = (): void => {
    if (items.length > 0) chunks.push({ items, lines: 0 });
    items = [];
  };
  for (const finding of group.findings) {
    const item = toDiagnostic(group.place(finding));
    if (!item.relatedInformation && !finding.saysPlaces) {
      items.push(item);
      continue;
    }
    end();
    tied.set(chunks.length, tie(finding));
    chunks.push({ items: [item], lines: 0 });
  }
  end();
  return { line: group.start.line, chunks, tied, layout: group.layout };
}

function tie(finding: BlockFinding): TiedFinding {
  return { finding, records: finding.said.related.map(({ entry }) => entry.record) };
}
