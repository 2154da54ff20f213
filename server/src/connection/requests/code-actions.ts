import type { CancellationToken, ClientCapabilities, CodeAction, Command } from 'vscode-languageserver';
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
} from '../../protocol-library.ts';
import { isRecord, textsOf } from '../../common/values.ts';
import { comparePositions, type Range } from '../../text/range.ts';
import type { Binding } from '../binding.ts';
import { clientCommands } from '../client/capabilities.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import type { OpenFile } from '../documents/open-file.ts';
import { resolve } from '../handlers.ts';
import { range, uriHolder } from '../params/lsp.ts';
import { anything, listOf, optional, record, text, type Shape } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import type { ActionSupport } from './shared/action-support.ts';
import { actionsOfDeployment } from './shared/deployment-actions.ts';
import type { FixActions } from './shared/fix-actions.ts';
import { fixAllKind } from './shared/fix-all-kind.ts';
import { orderActions } from './shared/order-actions.ts';
import type { Refactorings } from './shared/refactorings.ts';
import { servedCommands } from './commands/index.ts';

const context = optional(record({ only: optional(listOf(text)), triggerKind: anything }));
const asked = record({ textDocument: uriHolder, range, context });
/** Of one that this server has made it reads nothing but what it has put there. */
const isAction: Shape<CodeAction> = (value): value is CodeAction => isRecord(value) && text(value['title']);

const nothing: Promise<readonly CodeAction[]> = Promise.resolve([]);

/** What finds actions, loaded when somebody first asks for them. */
interface Makers {
  readonly fixes: FixActions;
  readonly refactorings: Refactorings;
}

/** Light bulbs, and what is mended on saving. */
export function codeActions(services: Services): Binding {
  const support = readSupport(services.client.capabilities);
  const { literals } = support;

  const load = async (): Promise<Makers> => {
    const { FixActions } = await import('./shared/fix-actions.ts');
    const { Refactorings } = await import('./shared/refactorings.ts');
    return { fixes: new FixActions(services, support), refactorings: new Refactorings(services, support) };
  };
  const find = async (
    makers: Makers,
    open: OpenFile,
    where: Asked,
    token: CancellationToken,
  ): Promise<CodeAction[]> => {
    const { fixes, refactorings } = makers;
    const { only } = where;
    const found: (readonly CodeAction[])[] = [];
    if (wants(only, CodeActionKind.QuickFix)) found.push(await fixes.at(open, where.range, token));
    if (wants(only, CodeActionKind.RefactorRewrite))
      found.push(await refactorings.at(open, where.range.start, where.isAsked, token));
    if (literals && where.isAsked && wants(only, CodeActionKind.RefactorRewrite))
      found.push(await orderActions(services.client, open, where.range.start));
    if (literals && only && wants(only, fixAllKind)) found.push(await fixes.ofAll(open, token));
    found.push(await mendDeployment(open.document, where));
    return found.flat();
  };
  const mendDeployment = (document: TrackedDocument, { range: at, only }: Asked): Promise<readonly CodeAction[]> =>
    literals && wants(only, CodeActionKind.QuickFix) ? actionsOfDeployment(services, document, at) : nothing;
  return {
    capabilities: {
      codeActionProvider: literals
        ? {
            codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
            resolveProvider: support.resolvesEdits,
          }
        : true,
    },
    handlers: [
      answerAboutFile(
        CodeActionRequest.type,
        asked,
        services,
        null,
        async () => {
          const makers = await load();
          return async (open, params, token): Promise<(CodeAction | Command)[]> => {
            const actions = await find(makers, open, askedFor(params.range, params.context), token);
            return literals ? actions : actions.flatMap(({ command }) => command ?? []);
          };
        },
        async (document, params) => {
          const actions = await mendDeployment(document, askedFor(params.range, params.context));
          return actions.length > 0 ? [...actions] : null;
        },
      ),
      resolve(CodeActionResolveRequest.type, isAction, async (action, token) => {
        const { fixes, refactorings } = await load();
        return (await refactorings.resolve(action, token)) ?? (await fixes.resolve(action, token)) ?? action;
      }),
    ],
  };
}

function readSupport(client: ClientCapabilities): ActionSupport {
  const action = client.textDocument?.codeAction;
  const resolved = action?.dataSupport === true ? textsOf(action.resolveSupport?.properties) : [];
  return {
    literals: isRecord(action?.codeActionLiteralSupport),
    resolvesEdits: resolved.includes('edit'),
    resolvesCommands: resolved.includes('command'),
    commands: new Set([...clientCommands(client), ...servedCommands(client)]),
  };
}

/** Where actions are asked for, and of which kinds; without kinds, whatever may be of use. */
interface Asked {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  /** Somebody has asked for them, or marked a text; else they are for a bulb that shows by itself. */
  readonly isAsked: boolean;
}

interface Context {
  readonly only?: readonly string[] | null | undefined;
  readonly triggerKind?: unknown;
}

function askedFor(where: Range, given: Context | null | undefined): Asked {
  const isMarked = comparePositions(where.start, where.end) !== 0;
  const isAsked = isMarked || given?.triggerKind !== CodeActionTriggerKind.Automatic;
  return { range: where, only: given?.only ?? undefined, isAsked };
}

/** Whether a client that wants `only` these kinds, or any kind below them, wants this one. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) ?? true;
}
