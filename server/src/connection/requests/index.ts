/*
 * What a client may ask for: one file a request, listed here. Each announces itself, reads what it needs to know of the
 * client, and answers through a feature. They may use all other rooms, but no other request.
 */
import type { Bind } from '../binding.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { executeCommand } from './execute-command.ts';
import { foldingRanges } from './folding-ranges.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { access } from './own/access.ts';
import { audit } from './own/audit.ts';
import { change } from './own/change.ts';
import { composeTargetsOf } from './own/compose-targets.ts';
import { checkList } from './own/check-list.ts';
import { compareAccess } from './own/compare-access.ts';
import { config } from './own/config.ts';
import { container } from './own/container.ts';
import { deployedFiles } from './own/deployed-files.ts';
import { deploymentLinesOf } from './own/deployment-lines.ts';
import { entryStyle } from './own/entry-style.ts';
import { handOut } from './own/hand-out.ts';
import { judgedFor } from './own/judged-for.ts';
import { matrix } from './own/matrix.ts';
import { migrationReport } from './own/migration-report.ts';
import { secretRanges } from './own/secret-ranges.ts';
import { seen } from './own/seen.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { rangeFormatting } from './range-formatting.ts';
import { status } from './own/status.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { workspaceSymbols } from './workspace-symbols.ts';
import { signInUser } from './own/sign-in-user.ts';

export const requests = {
  diagnostics,
  codeActions,
  completion,
  hover,
  documentLinks,
  documentSymbols,
  definition,
  references,
  documentHighlight,
  workspaceSymbols,
  foldingRanges,
  selectionRanges,
  rename,
  codeLenses,
  inlayHints,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  executeCommand,
  access,
  audit,
  change,
  checkList,
  composeTargetsOf,
  compareAccess,
  config,
  container,
  deployedFiles,
  deploymentLinesOf,
  entryStyle,
  handOut,
  judgedFor,
  matrix,
  secretRanges,
  seen,
  signInUser,
  status,
  migrationReport,
} satisfies Readonly<Record<string, Bind>>;
