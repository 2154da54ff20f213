import { commands } from 'vscode';

/** The walkthrough of the manifest, by the extension's name. */
const walkthrough = 'users-yml.users-yml#usersYml.start';

/** Opens it. */
export async function getStarted(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}
