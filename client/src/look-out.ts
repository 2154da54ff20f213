/**
 * The extension as far as it is loaded in a window without a users file: it looks out for one, and has the rest loaded
 * for the first, or for a command.
 */
import { commands, version, window, workspace, type ExtensionContext } from 'vscode';
import { isRecord } from '../../server/src/common/values.ts';
import { startWhenNeeded } from './activation.ts';
import { background } from './background.ts';
import { LateExtension, type Extension } from './late-extension.ts';
import { affects, settingOf } from './settings.ts';
import { createShell, type Shell } from './shell.ts';

let running: LateExtension | undefined;

/** Makes the rest of the extension. */
export type Begin = (context: ExtensionContext, shell: Shell) => Extension;

/**
 * In turns, as the extension host has others to serve. Once the promise is kept, all is there that can wake the
 * extension: its view and its commands.
 * @param platform what it runs on, in words
 * @param load loads the rest; it is told whether the server is needed at once
 */
export async function lookOut(
  context: ExtensionContext,
  platform: string,
  load: (isForServer: boolean) => Promise<Begin>,
): Promise<void> {
  const log = window.createOutputChannel('users.yml', { log: true });
  const manifest: unknown = context.extension.packageJSON;
  const named = {
    version: textIn(manifest, 'version') ?? '(unknown)',
    platform,
  };
  log.info(`Extension ${named.version} in VS Code ${version}, ${named.platform}.`);
  const shell = createShell(log, context.workspaceState, named);
  const extension = new LateExtension(async (isForServer) => {
    const begin = await load(isForServer);
    return begin(context, shell);
  }, log);
  running = extension;
  context.subscriptions.push(log, shell.view, shell.tree, shell.offer);
  await nextTurn();
  context.subscriptions.push(
    // None hands a value back: other extensions can call them.
    ...commandsOf(manifest).map((id) => commands.registerCommand(id, (...args: unknown[]) => extension.run(id, args))),
  );
  const timer = setTimeout(() => {
    startToLook(context, shell, extension);
  });
  context.subscriptions.push({
    dispose: () => {
      clearTimeout(timer);
    },
  });
}

/** VS Code waits for an activation, and need not for a look at what is open. */
function startToLook(context: ExtensionContext, { view, log }: Shell, extension: LateExtension): void {
  context.subscriptions.push(startWhenNeeded(extension, view, log));
  const coverIfWanted = (): void => {
    if (settingOf('coverSecrets')) background(extension.load());
  };
  // Older versions of a users file are no users files, and have secrets, too.
  coverIfWanted();
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'coverSecrets')) coverIfWanted();
    }),
  );
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Waits for the server's end: VS Code disposes without waiting. */
export async function stopExtension(): Promise<void> {
  await running?.stop();
  running = undefined;
}

/** The ids of the commands that the manifest names. */
function commandsOf(manifest: unknown): string[] {
  const contributes = isRecord(manifest) ? manifest['contributes'] : undefined;
  const named: unknown = isRecord(contributes) ? contributes['commands'] : undefined;
  return Array.isArray(named) ? named.flatMap((each) => textIn(each, 'command') ?? []) : [];
}

function textIn(holder: unknown, key: string): string | undefined {
  const found = isRecord(holder) ? holder[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}
