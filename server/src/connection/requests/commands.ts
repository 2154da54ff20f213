import type { ApplyWorkspaceEditResult, Connection, ExecuteCommandParams } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import { secretAt, type SecretValue } from '../../features/secret-value.ts';
import { randomApiKey } from '../../hashing/api-key.ts';
import { canonicalHash, classifyHash } from '../../hashing/bcrypt-hash.ts';
import { costWarning } from '../../hashing/cost.ts';
import { HashCancelled, type BcryptHost } from '../../hashing/host.ts';
import { checkPassword } from '../../hashing/password.ts';
import { ServerCommand, type PlaceArgument } from '../../common/protocol.ts';
import type { TextEdit } from '../../text/range.ts';
import { auditPasswords } from '../verification/audit.ts';
import type { ClientSupport } from '../client-support.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import { isPlaceArgument } from '../../common/place-argument.ts';
import { startProgress } from '../progress.ts';
import type { Scheduler } from '../scheduler.ts';
import type { Tell } from '../tell.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { isRecord } from '../../common/values.ts';
import { workspaceEdit } from '../workspace-edit.ts';

const changedText = 'The text has changed meanwhile, so nothing was written. Please try again.';
const refusedEdit = 'The editor did not take the change, so nothing was written. Please try again.';

interface CommandOptions {
  readonly documents: Documents;
  readonly bcrypt: BcryptHost;
  readonly scheduler: Scheduler;
  readonly support: ClientSupport;
  readonly guard: Guard;
  readonly tell: Tell;
}

interface Target {
  readonly document: TrackedDocument;
  readonly secret: SecretValue;
  readonly place: PlaceArgument;
}

type Request = Parameters<typeof startProgress>[2];

/** Carries out `ServerCommand`. */
export class Commands {
  readonly #connection: Connection;
  readonly #options: CommandOptions;

  constructor(connection: Connection, options: CommandOptions) {
    this.#connection = connection;
    this.#options = options;
    connection.onExecuteCommand((params, token, given) => {
      const request = { token, given, hasToken: params.workDoneToken !== undefined };
      return options.guard('workspace/executeCommand', null, () => this.#run(params, request));
    });
  }

  async #run({ command, arguments: given = [] }: ExecuteCommandParams, request: Request): Promise<null> {
    const place: unknown = given[0];
    if (command === ServerCommand.auditPasswords) await this.#audit(place, request);
    if (!isPlaceArgument(place)) return null;
    const document = this.#options.documents.getOpen(place.uri);
    await document?.settle();
    const file = document?.file;
    const secret = document && file && document.version === place.version ? this.#find(file, place, command) : null;
    if (!document || !secret) {
      this.#options.tell.warning(changedText);
      return null;
    }
    const target = { document, secret, place };
    if (command === ServerCommand.newApiKey) await this.#write(target, secret.replaceBy(randomApiKey()));
    if (command === ServerCommand.hashInPlace) await this.#hash(target, request);
    return null;
  }

  async #audit(argument: unknown, request: Request): Promise<void> {
    const { bcrypt, documents, scheduler, support, tell } = this.#options;
    const uri = isRecord(argument) ? argument['uri'] : undefined;
    const document = typeof uri === 'string' ? documents.get(uri) : undefined;
    await document?.settle();
    if (!document?.file) {
      tell.warning('This is no users file of Rubrix or Argilla.');
      return;
    }
    const progress = await startProgress(this.#connection, 'Auditing passwords', request, support.progress);
    try {
      const { tried, guessed } = await auditPasswords(document.file, { bcrypt, scheduler }, progress.signal, {
        guess: (hash) => {
          const canonical = canonicalHash(hash);
          document.guess(hash, (other) => canonicalHash(other) === canonical);
          documents.touch(document, 'learned');
        },
        step: (done, all) => {
          progress.report(`${String(done)} of ${String(all)}`, Math.floor((100 * done) / all));
        },
      });
      const outcome =
        guessed === 0 ? 'None of them could be guessed.' : `Guessed: ${String(guessed)}, see the problems of the file.`;
      (guessed === 0 ? tell.info : tell.warning)(`Passwords tried: ${String(tried)}. ${outcome}`);
    } catch (error) {
      if (!(error instanceof HashCancelled)) throw error;
      tell.info('The audit was cancelled. What it had found is among the problems of the file.');
    } finally {
      progress.done();
    }
  }

  #find(file: UsersFile, place: PlaceArgument, command: string): SecretValue | null {
    const secret = secretAt(file, place.range);
    const wanted = command === ServerCommand.newApiKey ? 'api_key' : 'hashed_password';
    return secret?.field === wanted ? secret : null;
  }

  async #hash(target: Target, request: Request): Promise<void> {
    const { bcrypt, support, tell } = this.#options;
    const password = target.secret.text ?? '';
    const fault = classifyHash(password).usable ? 'This is a bcrypt hash already.' : checkPassword(password);
    if (fault !== null) {
      tell.error(fault);
      return;
    }
    const cost = target.document.settings['hash.cost'];
    const warning = costWarning(cost);
    if (warning !== null) tell.warning(warning);
    const progress = await startProgress(this.#connection, 'Hashing the password', request, support.progress);
    let hash: string;
    try {
      hash = await bcrypt.hash(password, cost, progress.signal);
    } catch (error) {
      if (error instanceof HashCancelled) return;
      tell.error('The password could not be hashed; nothing was written.');
      throw error;
    } finally {
      progress.done();
    }
    if (await this.#write(target, target.secret.replaceBy(hash))) {
      tell.info('Change this password if the file was ever saved or committed with it.');
    }
  }

  /** Writes into the version that the command was meant for, or not at all. */
  async #write({ document, place }: Target, edit: TextEdit): Promise<boolean> {
    const { documents, support, tell } = this.#options;
    if (documents.getOpen(place.uri) !== document || document.version !== place.version) {
      tell.warning(changedText);
      return false;
    }
    const { applied } = await this.#apply({
      edit: workspaceEdit(document.uri, place.version, [edit], support.versionedEdits),
    });
    if (!applied) tell.warning(refusedEdit);
    return applied;
  }

  async #apply(params: Parameters<Connection['workspace']['applyEdit']>[0]): Promise<ApplyWorkspaceEditResult> {
    try {
      return await this.#connection.workspace.applyEdit(params);
    } catch {
      return { applied: false };
    }
  }
}
