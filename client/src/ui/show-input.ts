import { Disposable, QuickInputButtons, type Event, type QuickInput, type QuickInputButton } from 'vscode';
import type { Answer, Place } from './answer.ts';

interface Input extends QuickInput {
  buttons: readonly QuickInputButton[];
  readonly onDidTriggerButton: Event<QuickInputButton>;
  readonly onDidAccept: Event<void>;
}

/**
 * Shows an input box or a quick pick until it is answered, and disposes it.
 * @param accept what is answered, or undefined when that can't be accepted yet
 */
export function showInput<T>(
  input: Input,
  title: string,
  place: Place,
  accept: () => { readonly value: T } | undefined,
): Promise<Answer<T>> {
  input.title = title;
  // Going elsewhere to fetch a password or a name must not lose the answers so far.
  input.ignoreFocusOut = true;
  if (place.total > 1) {
    input.step = place.step;
    input.totalSteps = place.total;
  }
  if (place.canGoBack) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: Answer<T>): void => {
      resolve(answer);
      subscriptions.dispose();
    };
    const subscriptions = Disposable.from(
      input.onDidAccept(() => {
        const answer = accept();
        if (answer) finish(answer);
      }),
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) finish('back');
      }),
      input.onDidHide(() => {
        finish('cancel');
      }),
      // Last, so that hiding it by disposing it is nobody's answer.
      input,
    );
    input.show();
  });
}
