/** What a client makes of code actions. */
export interface ActionSupport {
  /** It knows actions; any client can run commands. */
  readonly literals: boolean;
  readonly resolvesEdits: boolean;
  /** It learns only then which command follows. */
  readonly resolvesCommands: boolean;
  /** Commands that actions may refer to: somebody carries them out. */
  readonly commands: ReadonlySet<string>;
}
