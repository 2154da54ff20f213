import type { CancellationToken } from 'vscode-languageserver';
import type { Progress } from '../../../client/progress.ts';
import type { Services } from '../../../services.ts';

export interface CommandContext extends Services {
  /** Of the request that the command came with. */
  readonly token: CancellationToken;
  /** Begins to show that the command is at work, with a way to end it. */
  readonly startProgress: (title: string) => Progress;
}

/** Carries out a command. Its `argument` comes from any program, so it may be anything. */
export type Command = (argument: unknown, context: CommandContext) => Promise<void>;
