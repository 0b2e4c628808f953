// Builds the web app: everything from the bundle, nothing inlined as data, the two text faces fetched ahead of the styles.
import react from "@vitejs/plugin-react";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { defineConfig } from "vite";

/** The faces that every page sets its first line in. */
const FIRST_FACES = /(?:inter|source-serif-4)-latin-wght-normal-[^/]*\.woff2$/;

const preloadFaces = (): Plugin => ({
  name: "preload-faces",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }): HtmlTagDescriptor[] =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_FACES.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/${file}`, crossorigin: "" },
          injectTo: "head",
        })),
  },
});

export default defineConfig({
  plugins: [react(), preloadFaces()],
  build: {
    target: "es2023",
    cssTarget: ["chrome125", "firefox128", "safari18"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": `http://127.0.0.1:${process.env.PORT ?? "4810"}` } },
});
