import { l10n, languages, window, type Diagnostic } from 'vscode';
import type { Command } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';

/** As the language server calls itself. */
const source = 'users-yml';

/** Shows the page about a finding, which is asked for: first those at the cursor, then the others of the file. */
export const explainFinding: Command = async ({ pages }, given) => {
  const all = await pages.all();
  if (typeof given === 'string' && all.has(given)) {
    await pages.show(given);
    return;
  }
  const [here, inFile] = findings();
  const codes = [...new Set([...here, ...inFile, ...all.keys()])].filter((code) => all.has(code));
  const choices = codes.map((code) => ({
    value: code,
    label: code,
    description: titleOf(all.get(code) ?? ''),
    ...(here.includes(code) && { detail: l10n.t('at the cursor') }),
  }));
  const title = l10n.t('Explain a Finding');
  const answer = await askOne({ title, prompt: l10n.t('Which one?'), choices });
  if (typeof answer !== 'string') await pages.show(answer.value);
};

/** The codes of what is found at the cursor, and in the rest of the active file. */
function findings(): readonly [here: readonly string[], inFile: readonly string[]] {
  const editor = window.activeTextEditor;
  if (!editor) return [[], []];
  const all = languages.getDiagnostics(editor.document.uri).filter((each) => each.source === source);
  const line = editor.selection.active.line;
  const isHere = ({ range }: Diagnostic): boolean => range.start.line <= line && line <= range.end.line;
  return [all.filter(isHere).map(codeOf), all.filter((each) => !isHere(each)).map(codeOf)];
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The sentence behind the heading. */
function titleOf(page: string): string {
  return page.split('\n\n')[1]?.replaceAll('`', '') ?? '';
}
