// Compiles src/ once before the tests, because worker threads run compiled code.
// @ts-expect-error build.js is plain JavaScript on purpose: it must run before anything is compiled.
import { ensureBuilt } from "../bin/build.js";

export const setup = (): Promise<void> => ensureBuilt({ web: false });
