// What a command may touch of the world: input, output, environment, and the wish to stop. Tests hand in their own.

export interface Terminal {
  /** Standard output is a screen that a person reads. */
  readonly out: boolean;
  /** Standard error is one: progress may be drawn there. */
  readonly err: boolean;
  readonly width: number;
  readonly colour: boolean;
}

export interface Io {
  readonly input: AsyncIterable<Uint8Array | string>;
  /** Resolves when the text is taken; a reader who went away (`| head`) is no error: `stop` is aborted and the text dropped. */
  readonly write: (text: string) => Promise<void>;
  readonly warn: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C, a termination signal or a closed pipe; the reason says which. */
  readonly stop: AbortSignal;
}

export type StopReason = "interrupt" | "terminate" | "closed";

/** Exit codes of a stopped command, by reason: a closed pipe is a reader who has seen enough. */
export const STOP_CODES: Readonly<Record<StopReason, number>> = { interrupt: 130, terminate: 143, closed: 0 };

/** Whether colour may be used: on a screen, unless NO_COLOR is set or the terminal is "dumb". */
export const mayColour = (screen: boolean, env: Io["env"]): boolean =>
  env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : screen && !env.NO_COLOR && env.TERM !== "dumb";

/** The real world: standard streams, environment and signals. `dispose` takes the listeners away again. */
export const processIo = (): { io: Io; dispose: () => void } => {
  const { stdin, stdout, stderr, env } = process;
  const stopper = new AbortController();
  const stop = (reason: StopReason) => (): void => stopper.abort(reason);
  const onSignal = (reason: StopReason) => (): void => {
    if (stopper.signal.aborted) process.exit(STOP_CODES[reason]);
    stopper.abort(reason);
  };
  const onOutputError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EPIPE") throw error;
    stop("closed")();
  };
  const listeners = [
    ["SIGINT", onSignal("interrupt")],
    ["SIGTERM", onSignal("terminate")],
  ] as const;
  for (const [name, listener] of listeners) process.on(name, listener);
  stdout.on("error", onOutputError);
  stderr.on("error", onOutputError);
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (stopper.signal.reason === "closed") resolve();
      else stdout.write(text, () => resolve());
    });
  const io: Io = {
    input: stdin,
    write,
    warn: (text) => {
      stderr.write(text);
    },
    env,
    terminal: {
      out: stdout.isTTY === true,
      err: stderr.isTTY === true && env.TERM !== "dumb",
      width: Math.max(40, Math.min(stdout.columns || Number(env.COLUMNS) || 80, 120)),
      colour: mayColour(stdout.isTTY === true, env),
    },
    stop: stopper.signal,
  };
  const dispose = (): void => {
    for (const [name, listener] of listeners) process.off(name, listener);
    stdout.off("error", onOutputError);
    stderr.off("error", onOutputError);
    stdin.unref?.();
  };
  return { io, dispose };
};

/** Resolves when the command is to stop. */
export const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });

/** A stream that ends when the command is to stop, also while it is silent (a terminal that nobody types at). */
export async function* untilStopped<T>(stream: AsyncIterable<T>, stop: AbortSignal): AsyncGenerator<T> {
  const source = stream[Symbol.asyncIterator]();
  const end = stopped(stop).then((): IteratorResult<T> => ({ done: true, value: undefined }));
  while (!stop.aborted) {
    const step = await Promise.race([source.next(), end]);
    if (step.done) break;
    yield step.value;
  }
}
