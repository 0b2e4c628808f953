// Compiles src/ to dist/ and the web app to dist/web when their sources are newer; atomic, so two starts at once are safe.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Newest change under a folder or of a file, in milliseconds, with the number of files seen (a deletion changes it). */
const stampOf = (paths) => {
  let newest = 0;
  let count = 0;
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else {
      count++;
      newest = Math.max(newest, stat.mtimeMs);
    }
  };
  for (const path of paths) visit(join(root, path));
  return `${newest}/${count}`;
};

/** Runs a package's command from node_modules; says what failed and how to mend it. */
const run = (file, args) => {
  const result = spawnSync(process.execPath, [join(root, "node_modules", file), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
    process.stderr.write("reportedly: the build failed; run `npm ci` and try again\n");
    process.exit(1);
  }
};

/** Puts a finished build in its place in one rename, whatever another process does meanwhile. */
const swapIn = (fresh, place) => {
  const old = `${fresh}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
};

const PARTS = {
  server: {
    sources: ["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json"],
    place: "dist",
    build: (out) => run("typescript/bin/tsc", ["-p", "tsconfig.build.json", "--outDir", out]),
  },
  web: {
    sources: ["src/web", "src/model", "src/export", "src/text", "src/errors.ts", "package-lock.json"],
    place: "dist-web",
    build: (out) =>
      run("vite/bin/vite.js", ["build", "src/web", "--outDir", out, "--emptyOutDir", "--logLevel", "warn"]),
  },
};

const ensurePart = (name) => {
  const { sources, place, build } = PARTS[name];
  const stampFile = join(root, place, ".stamp");
  const stamp = stampOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  if (process.stderr.isTTY) process.stderr.write(`Building the ${name} …\n`);
  const fresh = mkdtempSync(join(root, `.build-${name}-`));
  build(fresh);
  writeFileSync(join(fresh, ".stamp"), stamp);
  swapIn(fresh, join(root, place));
};

/** Builds what is stale; does nothing in an installed package, which has no sources. */
export const ensureBuilt = async ({ web }) => {
  if (!existsSync(join(root, "src")) || !existsSync(join(root, "node_modules/typescript"))) return;
  ensurePart("server");
  if (web) ensurePart("web");
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt({ web: true });
