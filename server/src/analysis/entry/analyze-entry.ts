import type { EntryRecord } from '../../model/entry-record.ts';
import { noFindings, type Finding } from '../../model/finding.ts';
import type { AnalysisContext } from '../context.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import { readRecord } from './read-record.ts';

export interface EntryAnalysis {
  readonly record: EntryRecord;
  readonly findings: readonly Finding[];
}

/** Judges and checks one entry by itself, whatever is in it. */
export function analyzeEntry(source: EntrySource, context: AnalysisContext): EntryAnalysis {
  const { record, view } = readRecord(source, context);
  return { record, findings: view ? context.rules.inEntry(view) : noFindings };
}
