/** What tells of changes, as VS Code's events do. */
type Listen = (listener: () => void) => { readonly dispose: () => void };

/** Waits until something is so, which is looked at after each change; no longer than `patience`, in ms. */
export function until(isSo: () => boolean, onChange: Listen, patience: number): Promise<void> {
  if (isSo()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    const subscription = onChange(() => {
      if (isSo()) done();
    });
  });
}
