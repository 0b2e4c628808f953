// Long work gives the other work of the process its turn.

/** Gives the other work of the process its turn when this has been long. */
export const createRest = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 40) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  };
};
