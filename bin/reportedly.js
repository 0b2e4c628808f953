#!/usr/bin/env node
// Entry of the command line. In a checkout it first compiles what has changed; an installed package has dist/ already.
import { ensureBuilt } from "./build.js";

await ensureBuilt({ web: process.argv[2] === "serve" });
const { main } = await import("../dist/cli/main.js");
process.exitCode = await main(process.argv.slice(2));
