import { l10n } from 'vscode';
import { hiddenName, impossibleName } from '../../../server/src/common/protocol/protocol.ts';

/** Whether the language server tells the name itself: only then can anything be done by it. */
export function isTold(name: string): boolean {
  return name !== hiddenName && name !== impossibleName;
}

/** A name as the language server tells it; what stands in its place is said in the language of the window. */
export function shownName(name: string): string {
  if (name === hiddenName) return l10n.t('(not shown)');
  return name === impossibleName ? l10n.t('(no valid name)') : name;
}
