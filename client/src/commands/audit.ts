import { CancellationError, commands, l10n, ProgressLocation, window, type Uri } from 'vscode';
import {
  AuditPlanRequest,
  AuditRequest,
  type AuditOutcome,
  type AuditPlan,
} from '../../../server/src/common/protocol/protocol.ts';
import { durationOf } from '../hashing/cost-advice.ts';
import type { Command, Services } from '../services.ts';
import { tell, type Offer } from '../ui/tell.ts';
import { targetFile } from './target-file.ts';

/** An audit that may take longer begins once somebody has agreed to it, in seconds. */
const patience = 60;

/** Has the server try common passwords against the hashes of a file. It says beforehand how long that takes. */
export const audit: Command = async (services, argument) => {
  const uri = await targetFile(services, l10n.t('Audit Passwords'), argument);
  if (!uri) return;
  const plan = await services.server.request<AuditPlan | null>(AuditPlanRequest, { uri: uri.toString() });
  if (!plan) {
    tell.information(l10n.t('This is no users file of Rubrix or Argilla.'));
    return;
  }
  if (plan.hashes === 0) {
    tell.information(leftOut(l10n.t('There is no hash to try.'), plan));
    return;
  }
  if (plan.seconds > patience && !(await agrees(plan))) return;
  const outcome = await run(services, uri, plan);
  if (outcome === 'cancelled') {
    tell.information(l10n.t('The audit was cancelled. What it had found is among the problems.'), problems());
  } else if (outcome === null) {
    tell.error(l10n.t('The audit could not go on. What it had found is among the problems.'), problems());
  } else tellOutcome(outcome);
};

async function agrees(plan: AuditPlan): Promise<boolean> {
  const begin = l10n.t('Audit');
  const detail = l10n.t(
    'Common passwords, the username and the workspaces are tried against each hash. What is found shows at once, and you can end it at any time.',
  );
  const text = l10n.t('Auditing {0} takes up to about {1}.', sizeOf(plan), durationOf(plan.seconds));
  return (await window.showInformationMessage(text, { modal: true, detail }, begin)) === begin;
}

async function run({ server }: Services, uri: Uri, plan: AuditPlan): Promise<AuditOutcome | null | 'cancelled'> {
  const title = l10n.t('Auditing the passwords of {0}', sizeOf(plan));
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      progress.report({ message: l10n.t('up to about {0}', durationOf(plan.seconds)) });
      let before = 0;
      const report = (percentage: number, message: string | undefined): void => {
        progress.report({ increment: percentage - before, ...(message !== undefined && { message }) });
        before = percentage;
      };
      try {
        return await server.requestWithProgress<AuditOutcome | null>(
          AuditRequest,
          { uri: uri.toString() },
          { report, token },
        );
      } catch (error) {
        if (token.isCancellationRequested || error instanceof CancellationError) return 'cancelled';
        throw error;
      }
    },
  );
}

function tellOutcome(outcome: AuditOutcome): void {
  const { guessedUsers, guessedHashes } = outcome;
  const tried = l10n.t('Passwords tried: {0}.', sizeOf(outcome));
  if (guessedUsers === 0) {
    tell.information(leftOut(l10n.t('{0} None of them could be guessed.', tried), outcome));
    return;
  }
  const guessed = sizeOf({ users: guessedUsers, hashes: guessedHashes });
  tell.warning(leftOut(l10n.t('{0} Guessed: {1}.', tried, guessed), outcome), problems());
}

/** Users may share a hash. */
function sizeOf({ users, hashes }: Pick<AuditPlan, 'users' | 'hashes'>): string {
  const ofUsers = users === 1 ? l10n.t('1 user') : l10n.t('{0} users', users);
  const ofHashes = hashes === 1 ? l10n.t('1 hash') : l10n.t('{0} hashes', hashes);
  return l10n.t('{0}, {1}', ofUsers, ofHashes);
}

function leftOut(text: string, { left }: Pick<AuditPlan, 'left'>): string {
  return left === 0 ? text : l10n.t('{0} Hashes that cost too much to be tried: {1}.', text, left);
}

function problems(): Offer {
  return {
    label: l10n.t('Show Problems'),
    run: () => commands.executeCommand('workbench.actions.view.problems'),
  };
}
