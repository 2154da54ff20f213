import type { CancellationToken } from 'vscode-languageserver';
import type { UsersFile } from '../../../analysis/users-file.ts';
import type { ChangeAnswer, ChangeParams, ChangeStep, FileEdit } from '../../../common/protocol/change.ts';
import { plainText, type Message } from '../../../common/words/message.ts';
import { effectsOf, matters, whatFollows } from '../../../features/change/effects.ts';
import { operationsOf } from '../../../features/change/operate.ts';
import type { Outcome } from '../../../operations/support/outcome.ts';
import { together } from '../../../operations/together.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import type { Services } from '../../services.ts';
import { runInTurns } from '../../turns.ts';
import { changedText } from './changed-text.ts';
import { localized } from '../../../common/words/translation.ts';

/** What an answer was worked out from. */
export interface WorkedOut {
  readonly answer: ChangeAnswer;
  /** Whether all texts are still the ones that were looked at. */
  readonly isCurrent: () => boolean;
}

/** What is done to one file. */
interface Target {
  readonly document: TrackedDocument;
  readonly file: UsersFile;
  readonly steps: readonly ChangeStep[];
}

type Made = { readonly username: string; readonly apiKey: string }[];

/**
 * Works out the edits that do what is asked for, in turns, and begins again when a text changes meanwhile. Throws when
 * it is cancelled.
 */
export async function workOut(
  params: ChangeParams,
  { documents, scheduler }: Services,
  token: CancellationToken,
): Promise<WorkedOut> {
  for (;;) {
    const looked = new Set<TrackedDocument>();
    const find = async (uri: string): Promise<TrackedDocument | undefined> => {
      const document = documents.get(uri);
      await document?.settle();
      throwIfCancelled(token);
      if (document) looked.add(document);
      return document;
    };
    const fileOf = (uri: string): UsersFile | null => documents.get(uri)?.file ?? null;
    const stepsOf = new Map<TrackedDocument, ChangeStep[]>();
    for (const { uri, version, steps } of params.files) {
      const document = await find(uri);
      if (!document?.file) return none(localized`This is no users file of Rubrix or Argilla.`);
      if (document.version === null && document.findings.some(({ code }) => code === 'not-utf8'))
        return none(localized`The file is not UTF-8: save it as UTF-8 first.`);
      if (typeof version === 'number' && !document.isAt({ version })) return none(changedText());
      stepsOf.set(document, [...(stepsOf.get(document) ?? []), ...steps]);
      for (const step of steps) if (step.kind === 'copy') await find(step.uri);
    }
    const revisions = new Map([...looked].map((document) => [document, document.revision]));
    const isStale = (): boolean => [...revisions].some(([document, revision]) => document.revision !== revision);
    const targets = [...stepsOf].flatMap(([document, steps]) =>
      document.file ? { document, file: document.file, steps } : [],
    );
    const isOver = (): boolean => token.isCancellationRequested || isStale();
    // While others were waited for, one may have changed that was read already.
    const isRead = [...looked].every(({ file }) => file?.settled !== false) && targets.length === stepsOf.size;
    const answer = isRead ? await runInTurns(answerFor(targets, fileOf), scheduler, isOver) : null;
    throwIfCancelled(token);
    if (!answer) continue;
    const texts = new Map([...looked].map((document) => [document, document.textVersion]));
    const isCurrent = (): boolean =>
      [...texts].every(([document, text]) => documents.get(document.uri) === document && document.textVersion === text);
    return { answer, isCurrent };
  }
}

/** A file's name, where it is of usual letters. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return /^[\w.-]{1,60}$/.test(name) ? name : localized`Another file`;
}

function none(why: string): WorkedOut {
  return { answer: { kind: 'refused', why, needsRestrict: false }, isCurrent: () => true };
}

function* answerFor(
  targets: readonly Target[],
  fileOf: (uri: string) => UsersFile | null,
): Generator<undefined, ChangeAnswer> {
  const made: Made = [];
  const documentChanges: FileEdit[] = [];
  const [effects, notes, follows] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const target of targets) {
    const { document, file, steps } = target;
    const where = targets.length > 1 ? `${nameOf(document.uri)}: ` : '';
    const say = (said: Message): string => plainText(said, file.mayShow);
    const sayWhere = (said: Message): string => where + say(said);
    const onMade = (username: string, apiKey: string): void => void made.push({ username, apiKey });
    const operations = operationsOf(steps, { fileOf, onMade });
    const outcome: Outcome = yield* together(file, operations);
    if (outcome.kind === 'refused')
      return { kind: 'refused', why: say(outcome.why), needsRestrict: outcome.needsRestrict };
    if (outcome.kind === 'unchanged') {
      notes.add(sayWhere(outcome.why));
      continue;
    }
    const { uri, version } = document;
    documentChanges.push({ textDocument: { uri, version }, edits: outcome.edits });
    for (const effect of effectsOf(file, steps)) effects.add(sayWhere(effect));
    for (const note of outcome.notes) notes.add(sayWhere(note));
    if (matters(steps)) follows.add(say(whatFollows(file)));
  }
  if (documentChanges.length === 0) return { kind: 'unchanged', why: [...notes].join(' ') };
  return { kind: 'changed', edit: { documentChanges }, said: [...effects, ...notes, ...follows], made };
}
