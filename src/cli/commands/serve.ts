// reportedly serve: the ledger in the browser and over HTTP, on this machine alone, until it is stopped.
import { spawn } from "node:child_process";
import { packageFile } from "../../compiled.ts";
import type { Config } from "../../config.ts";
import type { Workspace } from "../../pipeline/workspace.ts";
import { command } from "../command.ts";
import { openLedger } from "../connect.ts";
import { failureText } from "../failure.ts";
import type { Io } from "../io.ts";
import { stopped } from "../io.ts";
import { packageVersion } from "../program.ts";
import { progressOn } from "../terminal/progress.ts";
import { styleFor } from "../terminal/style.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  /** Commander's reading of --no-open: true unless it was given. */
  readonly open: boolean;
}

/** How long answers under way may take once the server is told to stop. */
const PATIENCE = 5000;

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Whether a person sits at this machine's screen. */
const hasDesktop = (io: Io): boolean =>
  io.terminal.out &&
  !io.env.CI &&
  !io.env.SSH_CONNECTION &&
  (process.platform !== "linux" || Boolean(io.env.DISPLAY || io.env.WAYLAND_DISPLAY));

const openBrowser = (url: string): void => {
  const [file, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  spawn(file, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
};

/** On the very first start the demo is read in the background, so that the ledger is not empty; a start that was cut off is taken up again. */
const fillNewLedger = async (ledger: Workspace, io: Io): Promise<void> => {
  const progress = progressOn(io);
  try {
    const counts = await ledger.loadDemo((done, total) =>
      progress.show(`reading the demo reports: ${done} of ${total}`),
    );
    progress.clear();
    if (io.stop.aborted) return;
    io.warn(
      `Loaded ${counted(counts.documents, "demo report")} with ${counted(counts.claims, "claim")}; \`reportedly demo remove\` takes them away.\n`,
    );
  } catch (error) {
    progress.clear();
    if (!io.stop.aborted) io.warn(failureText(error, "the demo was not loaded"));
  }
};

const run = async (options: Options, io: Io, config: Config): Promise<number> => {
  const [{ createApp }, { listen }, { openWebApp }, { watchPending }] = await Promise.all([
    import("../../http/app.ts"),
    import("../../http/server.ts"),
    import("../../http/web-app.ts"),
    import("../../http/pending.ts"),
  ]);
  let open: Workspace | null = null;
  let port = 0;
  const app = createApp({
    workspace: () => open,
    port: () => port,
    webApp: openWebApp(packageFile("dist-web")),
    version: packageVersion(),
    onFailure: (error) => io.warn(failureText(error, "a request failed", true)),
  });
  const server = await listen(app.fetch, config.port);
  port = server.port;
  try {
    const ledger = await openLedger(config, server.url);
    const { workspace, settled } = watchPending(ledger);
    open = workspace;
    try {
      const style = styleFor(io.terminal);
      await io.write(`Reportedly is at ${style.tone("strong", server.url)}\n`);
      io.warn(style.tone("quiet", `ledger ${config.home} · API ${server.url}/api · stop with Ctrl-C`).concat("\n"));
      if (options.open && hasDesktop(io)) openBrowser(server.url);
      if (await ledger.wantsDemo()) void fillNewLedger(workspace, io);
      await stopped(io.stop);
      io.warn("\nFinishing what is under way; press Ctrl-C again to stop at once.\n");
      await server.close(PATIENCE);
      await settled();
    } finally {
      open = null;
      await ledger.close();
    }
  } finally {
    await server.close(0);
  }
  return 0;
};

export const serve = command<Options>({
  name: "serve",
  summary: "open the ledger in the browser and over HTTP",
  about:
    "Serves the web app and the API on 127.0.0.1 alone; nothing leaves the machine but the requests for pages that you add, and their text where a second reader is set up (see `reportedly doctor`). PORT chooses the port, REPORTEDLY_HOME the ledger's folder. Other commands may run meanwhile: they talk to this process.",
  arguments: [],
  options: [{ flags: "--no-open", doc: "do not open the browser" }],
  examples: [
    { line: "reportedly serve", doc: "open http://127.0.0.1:4810" },
    {
      line: "PORT=4811 REPORTEDLY_HOME=./case-12 reportedly serve --no-open",
      doc: "a ledger of its own on another port",
    },
  ],
  run: (_, options, io, config) => run(options, io, config),
});
