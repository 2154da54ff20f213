/** How often it is looked whether a process is still there. */
const usualInterval = 3000;

/**
 * Calls back when another process is gone, where its number means anything here: a client outside a container has one
 * that nobody inside knows. Keeps nothing alive. `interval`: in ms.
 */
export function followProcess(processId: number, gone: () => void, interval = usualInterval): void {
  if (!isThere(processId)) return;
  const timer = setInterval(() => {
    if (isThere(processId)) return;
    clearInterval(timer);
    gone();
  }, interval);
  timer.unref();
}

function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // That of another user is there as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
