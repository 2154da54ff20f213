/** Runs an action once, when no further call came for the whole delay. */
interface Debounced {
  /** Runs the action once, when no further call came for the whole delay. */
  (): void;
  readonly cancel: () => void;
}

/** @param delay milliseconds */
export function debounce(action: () => void, delay: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  return Object.assign(call, {
    cancel: () => {
      clearTimeout(timer);
    },
  });
}
