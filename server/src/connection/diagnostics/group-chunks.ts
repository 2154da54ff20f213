import type { Diagnostic } from 'vscode-languageserver';
import type { FindingGroup } from '../../analysis/report/finding-group.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { BlockFinding } from '../../analysis/report/block-finding.ts';
import { keepOrReplace, type DiagnosticChunk } from './diagnostic-chunk.ts';

type ToDiagnostic = (finding: PlacedFinding) => Diagnostic;

/** What was made of the findings of a block. */
interface CachedGroup {
  /** The block's first line. */
  readonly line: number;
  readonly chunks: readonly DiagnosticChunk[];
  /**
   * Findings that name places in other entries, which move by themselves. By the index of the chunk that is theirs
   * alone.
   */
  readonly tied: ReadonlyMap<number, BlockFinding>;
}

/**
 * The findings of blocks as chunks of diagnostics. An edit leaves nearly all of them as they were, or moves them by
 * some lines.
 */
export class GroupChunks {
  readonly #cached = new WeakMap<readonly BlockFinding[], CachedGroup>();

  of(group: FindingGroup, toDiagnostic: ToDiagnostic): readonly DiagnosticChunk[] {
    const before = this.#cached.get(group.findings);
    if (before?.line === group.line && before.tied.size === 0) return before.chunks;
    const cached = before ? moveGroup(group, before, toDiagnostic) : makeGroup(group, toDiagnostic);
    this.#cached.set(group.findings, cached);
    return cached.chunks;
  }
}

function moveGroup(group: FindingGroup, { line, chunks, tied }: CachedGroup, toDiagnostic: ToDiagnostic): CachedGroup {
  const moved = chunks.map((chunk, index) => {
    const finding = tied.get(index);
    if (finding) return keepOrReplace([toDiagnostic(group.place(finding))], chunk);
    return line === group.line ? chunk : { ...chunk, lines: chunk.lines + group.line - line };
  });
  return { line: group.line, chunks: moved, tied };
}

function makeGroup(group: FindingGroup, toDiagnostic: ToDiagnostic): CachedGroup {
  const chunks: DiagnosticChunk[] = [];
  const tied = new Map<number, BlockFinding>();
  let items: Diagnostic[] = [];
  const end = (): void => {
    if (items.length > 0) chunks.push({ items, lines: 0 });
    items = [];
  };
  for (const finding of group.findings) {
    const item = toDiagnostic(group.place(finding));
    if (!item.relatedInformation) {
      items.push(item);
      continue;
    }
    end();
    tied.set(chunks.length, finding);
    chunks.push({ items: [item], lines: 0 });
  }
  end();
  return { line: group.line, chunks, tied };
}
