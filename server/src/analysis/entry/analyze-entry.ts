import type { EntryRecord } from '../../model/entry.ts';
import { noFindings, type Finding } from '../../model/finding.ts';
import type { AnalysisContext } from '../context.ts';
import type { ItemSource } from './item-source.ts';
import { readRecord } from './read-record.ts';

export interface EntryAnalysis {
  readonly record: EntryRecord;
  readonly findings: readonly Finding[];
}

/** Judges and checks one entry by itself, whatever is in it. */
export function analyzeEntry(source: ItemSource, context: AnalysisContext): EntryAnalysis {
  const { record, view } = readRecord(source, context);
  return { record, findings: view ? context.rules.inEntry(view) : noFindings };
}
