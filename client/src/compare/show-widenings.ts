import { commands, Disposable, EventEmitter, l10n, FileDecoration, window, type TreeView, type Uri } from 'vscode';
import { background } from '../background.ts';
import type { Widenings } from './widenings.ts';

/**
 * Says where people look anyway that a change which is not committed gives somebody more access: a badge on the view, a
 * mark on the file (in the explorer, and in the source control view), and a button in the latter's title.
 */
export function showWidenings(widenings: Widenings, view: TreeView<unknown>): Disposable {
  const marks = new EventEmitter<Uri[]>();
  return Disposable.from(
    marks,
    widenings.onDidChange((files) => {
      const gaining = widenings.all.reduce((sum, [, count]) => sum + count, 0);
      view.badge = gaining === 0 ? undefined : { value: gaining, tooltip: tooltip(gaining) };
      background(commands.executeCommand('setContext', 'usersYml.widens', gaining > 0));
      marks.fire([...files]);
    }),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: marks.event,
      provideFileDecoration: (file): FileDecoration | undefined => {
        const gaining = widenings.gainingBy(file);
        return gaining === 0 ? undefined : new FileDecoration('⇡', tooltip(gaining));
      },
    }),
  );
}

function tooltip(gaining: number): string {
  return gaining === 1
    ? l10n.t('1 user gains access by what is not committed')
    : l10n.t('{0} users gain access by what is not committed', gaining);
}
