/** Begins the extension where there are Node and a disk: on a desktop, or on the machine that a desktop works on. */
import type { ExtensionContext } from 'vscode';

/** What looks out for a users file, once its code is there. */
type LookOut = typeof import('../look-out.ts');

let loading: Promise<LookOut> | undefined;

/** The extension host has others to serve before the code of what looks out is read. */
export async function activate(context: ExtensionContext): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  loading ??= import('../look-out.ts');
  const { lookOut } = await loading;
  const { arch, platform, versions } = process;
  await lookOut(context, `${platform} ${arch}, Node.js ${versions.node}`, async (isForServer) =>
    (await import('./load.ts')).load(context, isForServer),
  );
}

export async function deactivate(): Promise<void> {
  await (await loading)?.stopExtension();
}
