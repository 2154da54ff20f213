/** Begins the extension where there are Node and a disk: on a desktop, or on the machine that a desktop works on. */
import type { ExtensionContext } from 'vscode';
import { lookOut } from '../look-out.ts';

export { stopExtension as deactivate } from '../look-out.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const { arch, platform, versions } = process;
  return lookOut(context, `${platform} ${arch}, Node.js ${versions.node}`, async (isForServer) =>
    (await import('./load.ts')).load(context, isForServer),
  );
}
