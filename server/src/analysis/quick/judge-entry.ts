import type { ViewContext } from '../../model/entry-view.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import { noFindings } from '../../model/finding.ts';
import { analyzeEntry, type EntryAnalysis } from '../entry/analyze-entry.ts';
import { healthyRecord } from './healthy-user.ts';

/** What `analyzeEntry` says of an entry, sooner where it is a user in whom there is nothing to find. */
export function judgeEntry(source: EntrySource, context: ViewContext): EntryAnalysis {
  const record = source.node && healthyRecord(source.node, source.lines, context);
  return record ? { record, findings: noFindings } : analyzeEntry(source, context);
}
