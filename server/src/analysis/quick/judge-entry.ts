import type { ViewContext } from '../../model/entry-view.ts';
import { noFindings } from '../../model/finding.ts';
import { analyzeEntry, type EntryAnalysis, type ItemSource } from '../entry/analyze-entry.ts';
import { usualRecord } from './node-user.ts';

/** What `analyzeEntry` says of an entry, sooner where it is a user in whom there is nothing to find. */
export function judgeEntry(source: ItemSource, context: ViewContext): EntryAnalysis {
  const record = source.node && usualRecord(source.node, source.lines, context);
  return record ? { record, findings: noFindings } : analyzeEntry(source, context);
}
