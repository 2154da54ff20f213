/** Asks for one choice, or for several. */
import { window, type QuickPickItem } from 'vscode';
import { alone, type Answer, type Place } from './answer.ts';
import { showInput } from './show-input.ts';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

interface ChoiceQuestion<T> {
  readonly title: string;
  readonly prompt: string;
  readonly choices: readonly Choice<T>[];
  readonly place?: Place;
}

export function askOne<T>({ title, prompt, choices, place = alone }: ChoiceQuestion<T>): Promise<Answer<T>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.placeholder = prompt;
  pick.items = choices;
  pick.matchOnDescription = true;
  const current = choices.filter((choice) => choice.picked);
  if (current.length > 0) pick.activeItems = current;
  return showInput(pick, title, place, () => pick.selectedItems[0]);
}

/** Choices with `picked` are chosen from the start. */
export async function askMany<T>({
  title,
  prompt,
  choices,
  place = alone,
}: ChoiceQuestion<T>): Promise<Answer<readonly T[]>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.placeholder = prompt;
  pick.canSelectMany = true;
  pick.items = choices;
  pick.selectedItems = choices.filter((choice) => choice.picked);
  return showInput(pick, title, place, () => ({ value: pick.selectedItems.map((choice) => choice.value) }));
}
