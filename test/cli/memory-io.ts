// A world for commands in memory: what is typed, what is printed, and the wish to stop.
import type { Io } from "../../src/cli/io.ts";

export interface MemoryIo {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
}

/** Standard input may be handed in; neither output is a screen unless told. */
export const memoryIo = ({
  input = "",
  screen = false,
  env = {},
}: {
  input?: string | AsyncIterable<Uint8Array>;
  screen?: boolean;
  env?: Record<string, string>;
} = {}): MemoryIo => {
  const printed: string[] = [];
  const warned: string[] = [];
  const stream = async function* () {
    if (typeof input === "string") yield input;
    else yield* input;
  };
  return {
    io: {
      input: stream(),
      write: async (text) => {
        printed.push(text);
      },
      warn: (text) => {
        warned.push(text);
      },
      env,
      terminal: { out: screen, err: screen, width: 100, colour: false },
      stop: new AbortController().signal,
    },
    out: () => printed.join(""),
    err: () => warned.join(""),
  };
};
