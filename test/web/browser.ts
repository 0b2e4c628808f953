// A real browser over the built web app and the invented ledger: one suite a file, pages that fail their test on any error.
// Needs Chromium: the path in the environment variable CHROMIUM, else /usr/bin/chromium.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import type { FakeLedger } from "./fake-server.ts";
import { serveFixture } from "./fake-server.ts";

const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const root = fileURLToPath(new URL("../..", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const reason = existsSync(BROWSER) ? "" : ` (skipped: there is no Chromium at ${BROWSER}; set CHROMIUM)`;

interface Setting {
  readonly at?: FakeLedger;
  readonly width?: number;
  readonly theme?: "light" | "dark";
  /** Lets axe's script in past the page's policy. */
  readonly open?: boolean;
}

export interface Opened {
  readonly page: Page;
  /** Errors in the page, and requests that left its server. */
  readonly wrong: readonly string[];
}

export interface Suite {
  /** Serves the invented ledger with options of its own until the test ends. */
  readonly serve: (options: Parameters<typeof serveFixture>[1]) => Promise<FakeLedger>;
  readonly openPage: (path: string, setting?: Setting) => Promise<Opened>;
  /** What axe-core finds on these pages, at this width and theme. */
  readonly findings: (paths: readonly string[], setting: Setting) => Promise<string[]>;
}

/** An answer “no such record” is an answer; the browser tells of it as of an error. */
const isMissingRecord = (text: string, url: string): boolean =>
  /status of 404/.test(text) && /\/api\/(?:claims\/|entities\/|sources\/)/.test(url);

/** Runs `tests` in a browser over a fresh build of the app; skips them, with the reason, where there is no browser. */
export const inBrowser = (name: string, tests: (suite: Suite) => void): void => {
  describe.skipIf(reason !== "")(`${name}${reason}`, { timeout: 60_000 }, () => {
    let folder = "";
    let browser: Browser;
    let ledger: FakeLedger;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "reportedly-web-"));
      const vite = join(root, "node_modules/vite/bin/vite.js");
      execFileSync(process.execPath, [vite, "build", "src/web", "--outDir", folder, "--emptyOutDir", "-l", "error"], {
        cwd: root,
        env: { ...process.env, NODE_ENV: "production" },
      });
      ledger = await serveFixture(folder);
      browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await ledger?.close();
      if (folder !== "") rmSync(folder, { recursive: true, force: true });
    });

    const serve: Suite["serve"] = async (options) => {
      const own = await serveFixture(folder, options);
      onTestFinished(() => own.close());
      return own;
    };
    const openPage: Suite["openPage"] = async (
      path,
      { at = ledger, width = 1440, theme = "light", open = false } = {},
    ) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
        reducedMotion: "reduce",
        bypassCSP: open,
      });
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !isMissingRecord(message.text(), message.location().url))
          wrong.push(message.text());
      });
      page.on("request", (request) => {
        if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(at.address))
          wrong.push(`a request left for ${request.url()}`);
      });
      onTestFinished(async () => {
        await context.close();
      });
      await page.goto(`${at.address}${path}`, { waitUntil: "networkidle" });
      await page.locator("main :is(h1, h2)").first().waitFor({ state: "attached" });
      await page.waitForFunction(() => document.querySelectorAll("main .bar").length === 0);
      return { page, wrong };
    };
    const findings: Suite["findings"] = async (paths, setting) => {
      const { page } = await openPage("/add", { ...setting, open: true });
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(`${ledger.address}${path}`, { waitUntil: "networkidle" });
        await page.addScriptTag({ path: axe });
        const violations = await page.evaluate(async () => {
          type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          const { violations: all } = await (globalThis as unknown as { axe: Axe }).axe.run();
          return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
        });
        found.push(...violations.map((violation) => `${path} ${violation}`));
      }
      return found;
    };
    tests({ serve, openPage, findings });
  });
};

export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The name of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
  });

export const search = (page: Page): string => new URL(page.url()).search;
