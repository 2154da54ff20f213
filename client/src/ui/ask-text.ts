import { InputBoxValidationSeverity, window } from 'vscode';
import { alone, type Answer, type Place } from './answer.ts';
import { showInput } from './show-input.ts';

interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly password?: boolean;
  readonly place?: Place;
  /** What there is to say before anything is typed. It keeps nobody from going on. */
  readonly note?: string | undefined;
  /** What is wrong with the text, or undefined. */
  readonly check?: (text: string) => string | undefined;
}

/** Asks for one line. Faults show when the text is sent off, and from then on while it is typed. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const { title, check = () => undefined, place = alone } = question;
  const box = window.createInputBox();
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value ?? '';
  box.password = question.password ?? false;
  if (question.note !== undefined)
    box.validationMessage = { message: question.note, severity: InputBoxValidationSeverity.Warning };
  let faulted = false;
  box.onDidChangeValue((text) => {
    if (faulted) box.validationMessage = check(text);
  });
  return showInput(box, title, place, () => {
    const fault = check(box.value);
    faulted = fault !== undefined;
    box.validationMessage = fault;
    return faulted ? undefined : { value: box.value };
  });
}
