/** What a page has of the editor that shows it. */
interface EditorApi {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The editor, to a page that sends it `FromPage`. */
interface EditorOf<FromPage> {
  readonly send: (message: FromPage) => void;
  /** Keeps something for the page, which is made anew when it comes back to the front. */
  readonly keep: (state: unknown) => void;
  readonly kept: () => unknown;
}

/** What the two say to each other. */
interface Messages {
  readonly fromPage: unknown;
  readonly toPage: unknown;
}

/** Connects the page with the editor, once: `take` gets each message. */
export function connect<M extends Messages>(
  take: (message: M['toPage'], editor: EditorOf<M['fromPage']>) => void,
): void {
  const api = acquireVsCodeApi();
  const editor: EditorOf<M['fromPage']> = {
    send: (message) => {
      api.postMessage(message);
    },
    keep: (state) => {
      api.setState(state);
    },
    kept: () => api.getState(),
  };
  window.addEventListener('message', ({ data }: MessageEvent<M['toPage']>) => {
    take(data, editor);
  });
  api.postMessage({ kind: 'ready' });
}
