// The files of the repository that the structure tests read: path, text and the layer each stands in.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface SourceFile {
  /** Relative to the repository, with forward slashes: "src/read/html.ts". */
  readonly path: string;
  readonly text: string;
}

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** All TypeScript files under a folder of the repository. */
export const sourceFiles = (folder: string): SourceFile[] =>
  walk(join(root, folder))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: relative(root, path).split(sep).join("/"), text: readFileSync(path, "utf8") }))
    .sort((a, b) => a.path.localeCompare(b.path));

/** Paths that a file imports from this repository, `import type` and `import()` included. */
export const importsOf = (file: SourceFile): string[] =>
  [...file.text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)]
    .map((match) =>
      relative(root, join(root, file.path, "..", match[1] as string))
        .split(sep)
        .join("/"),
    )
    .filter((path) => path.startsWith("src/"));
