// Worker threads need JavaScript: this finds a module's compiled twin when the caller runs from TypeScript (tests, scripts).
import { fileURLToPath } from "node:url";

/** Address of a worker module beside `importMetaUrl`: `compiled("./session.worker", import.meta.url)` lies in dist/, made by `npm run build`. */
export const compiled = (name: string, importMetaUrl: string): URL => {
  const url = new URL(`${name}.js`, importMetaUrl);
  return importMetaUrl.endsWith(".ts") ? new URL(url.href.replace(/\/src\/(?!.*\/src\/)/, "/dist/")) : url;
};

/** A path in the package's own folder: `packageFile("models/reader-1/vocab.txt")`. */
export const packageFile = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
