import {
  Disposable,
  Range,
  ThemeColor,
  window,
  workspace,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { SecretRangesRequest } from '../../../server/src/common/protocol/protocol.ts';
import { secretSpans } from '../../../server/src/common/secrets/secret-spans.ts';
import type { Range as PlainRange } from '../../../server/src/text/range.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import { isUsersDocument } from '../files/selector.ts';
import { affects, settingOf } from '../settings.ts';
import type { UsersServer } from '../users-server.ts';
import { hasSecrets } from './has-secrets.ts';

/** So many lines beyond those that are seen are covered, too: who scrolls is quick. */
const linesAround = 40;

/** The server is asked once nobody types or scrolls for so long, in ms. */
const delay = 150;

/** What covers: the letters are not painted, and the place of each is filled. */
function newCover(): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    opacity: '0',
    backgroundColor: new ThemeColor('editorCodeLens.foreground'),
    borderRadius: '3px',
  });
}

/**
 * Covers hashes and keys in all editors that are seen, while the setting says so. What looks like one is covered at
 * once, also where nobody can read the text; what only reading tells, as soon as the server has answered.
 */
export function coverSecrets(server: UsersServer): Disposable {
  const shown = new Cover(server);
  shown.follow();
  return Disposable.from(
    shown,
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'coverSecrets')) shown.follow();
    }),
  );
}

class Cover implements Disposable {
  readonly #server: UsersServer;
  #parts: Disposable | null = null;

  constructor(server: UsersServer) {
    this.#server = server;
  }

  /** Does what the setting says by now. */
  follow(): void {
    const isWanted = settingOf('coverSecrets');
    if (isWanted === (this.#parts !== null)) return;
    this.#parts?.dispose();
    this.#parts = isWanted ? this.#begin() : null;
  }

  dispose(): void {
    this.#parts?.dispose();
    this.#parts = null;
  }

  #begin(): Disposable {
    const [looks, reads] = [newCover(), newCover()];
    const ask = debounce(() => {
      for (const editor of window.visibleTextEditors) background(this.#askFor(editor, reads));
    }, delay);
    const cover = (editors: readonly TextEditor[]): void => {
      for (const editor of editors) editor.setDecorations(looks, spansIn(editor));
      ask();
    };
    cover(window.visibleTextEditors);
    return Disposable.from(
      looks,
      reads,
      { dispose: ask.cancel },
      window.onDidChangeVisibleTextEditors(cover),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        cover([textEditor]);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        cover(window.visibleTextEditors.filter((editor) => editor.document === document));
      }),
      // Another language may make it one that deploys a server.
      workspace.onDidOpenTextDocument(() => {
        cover(window.visibleTextEditors);
      }),
      this.#server.onDidChangeState(ask),
    );
  }

  /** What was covered moves with the text, so that nothing is bare while the server answers. */
  async #askFor(editor: TextEditor, cover: TextEditorDecorationType): Promise<void> {
    const { document } = editor;
    if (this.#server.state !== 'running' || !isUsersDocument(document)) return;
    const { version } = document;
    const [from, to] = linesSeen(editor);
    const params = { uri: document.uri.toString(), from, to };
    const told = await this.#server.request<readonly PlainRange[]>(SecretRangesRequest, params);
    if (document.version !== version) return;
    const known = spansIn(editor);
    editor.setDecorations(
      cover,
      told.map(toRange).filter((range) => !known.some((each) => each.contains(range))),
    );
  }
}

function spansIn(editor: TextEditor): Range[] {
  const { document } = editor;
  if (!hasSecrets(document)) return [];
  const [from, to] = linesSeen(editor);
  return [...secretSpans((line) => document.lineAt(line).text, from, to)].map(toRange);
}

/** The first line and the last that are seen, with some around them; of an editor that does not say so yet the top. */
function linesSeen({ document, visibleRanges }: TextEditor): readonly [number, number] {
  const last = document.lineCount - 1;
  const [first = new Range(0, 0, 0, 0)] = visibleRanges;
  const from = Math.min(...visibleRanges.map(({ start }) => start.line), first.start.line);
  const to = Math.max(...visibleRanges.map(({ end }) => end.line), first.end.line);
  return [Math.max(0, from - linesAround), Math.min(last, to + linesAround)];
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
