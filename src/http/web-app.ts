// The built web app's files, held in memory, as answers: hashed assets for ever, pages fresh, any other path the app itself.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};
const PACKED = new Set([".html", ".js", ".css", ".svg", ".json", ".webmanifest", ".txt"]);

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly hashed: boolean;
  gzip: Buffer | null;
}

export type WebApp = (path: string, header: (name: string) => string | undefined) => Response;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : entry.name === ".stamp" ? [] : [join(folder, entry.name)],
  );

const assetOf = (file: string, path: string): Asset => {
  const bytes = readFileSync(file);
  return {
    bytes,
    type: TYPES[extname(file)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}"`,
    hashed: path.startsWith("/assets/"),
    gzip: null,
  };
};

/** Scripts, styles and fonts come from this server alone; nobody may frame the app. */
const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The page with a fresh nonce in it, for the few style rules that components add while running. */
const pageResponse = (page: Asset): Response => {
  const nonce = randomBytes(16).toString("base64");
  const html = page.bytes.toString("utf8").replace(/<head>/i, `<head><meta property="csp-nonce" content="${nonce}">`);
  return new Response(html, {
    headers: { "content-type": page.type, "content-security-policy": policy(nonce), "cache-control": "no-cache" },
  });
};

const assetResponse = (asset: Asset, header: (name: string) => string | undefined, packed: boolean): Response => {
  const headers: Record<string, string> = {
    "content-type": asset.type,
    etag: asset.etag,
    "cache-control": asset.hashed ? "public, max-age=31536000, immutable" : "no-cache",
    ...(packed ? { vary: "Accept-Encoding" } : {}),
  };
  if (header("if-none-match")?.includes(asset.etag)) return new Response(null, { status: 304, headers });
  if (packed && /\bgzip\b/.test(header("accept-encoding") ?? "")) {
    asset.gzip ??= gzipSync(asset.bytes, { level: 9 });
    return new Response(new Uint8Array(asset.gzip), { headers: { ...headers, "content-encoding": "gzip" } });
  }
  return new Response(new Uint8Array(asset.bytes), { headers });
};

const notBuilt = (): Response =>
  new Response("The web app is not built; run `npm run build`. The API is described at /api.\n", {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** Serves a built folder; only files that were there at the start can be asked for, so no path leads out of it. */
export const openWebApp = (folder: string): WebApp => {
  const files = existsSync(folder) ? filesIn(folder) : [];
  const assets = new Map(
    files.map((file) => {
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      return [path, assetOf(file, path)] as const;
    }),
  );
  const page = assets.get("/index.html");
  return (path, header) => {
    if (!page) return notBuilt();
    const asset = path === "/" ? page : assets.get(path);
    if (asset && asset !== page) return assetResponse(asset, header, PACKED.has(extname(path)));
    if (!asset && (path.startsWith("/assets/") || /\.(js|css|map|svg|png|ico|woff2|json|txt|webmanifest)$/.test(path)))
      return new Response("Not found\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
    return pageResponse(page);
  };
};
