// Every page driven by the keyboard alone in a real browser, under the server's policy; axe-core in both themes.
// Needs Chromium: the path in the environment variable CHROMIUM, else /usr/bin/chromium.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { FakeLedger } from "./fake-server.ts";
import { serveFixture } from "./fake-server.ts";

const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const ROWS = 100_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);

const reason = existsSync(BROWSER) ? "" : ` (skipped: there is no Chromium at ${BROWSER}; set CHROMIUM)`;

describe.skipIf(reason !== "")(`the pages, by keyboard alone${reason}`, { timeout: 60_000 }, () => {
  let folder = "";
  let browser: Browser;
  let ledger: FakeLedger;
  let long: FakeLedger;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "reportedly-web-"));
    const vite = join(root, "node_modules/vite/bin/vite.js");
    execFileSync(process.execPath, [vite, "build", "src/web", "--outDir", folder, "--emptyOutDir", "-l", "warn"], {
      cwd: root,
    });
    ledger = await serveFixture(folder);
    long = await serveFixture(folder, { rows: ROWS });
    browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([ledger?.close(), long?.close()]);
    if (folder !== "") rmSync(folder, { recursive: true, force: true });
  });

  interface Setting {
    readonly at?: FakeLedger;
    readonly width?: number;
    readonly theme?: "light" | "dark";
    /** Lets axe's script in past the page's policy. */
    readonly open?: boolean;
  }

  /** A page that fails its test on any error in it and on any request that leaves its server. */
  const openPage = async (path: string, { at = ledger, width = 1440, theme = "light", open = false }: Setting = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      reducedMotion: "reduce",
      bypassCSP: open,
    });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(at.address)) wrong.push(`a request left for ${request.url()}`);
    });
    onTestFinished(async () => {
      await context.close();
    });
    await page.goto(`${at.address}${path}`, { waitUntil: "networkidle" });
    await page.locator("main :is(h1, h2)").first().waitFor({ state: "attached" });
    await page.waitForFunction(() => document.querySelectorAll("main .bar").length === 0);
    return { page, wrong };
  };

  const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
  const search = (page: Page) => new URL(page.url()).search;

  test("ledger: search, walk the rows, open one in the Reader, come back to it", async () => {
    const { page, wrong } = await openPage("/ledger");
    await press(page, "/");
    await page.keyboard.type("event:kill");
    await press(page, "Enter", "Escape");
    await page.waitForURL(/event=kill/);
    await page.getByText("2 claims").waitFor();
    await press(page, "j", "j");
    await expect
      .poll(() => focused(page))
      .toBe("Harbour Authority says: 3 people, killed, additional, asserted, 3 to 4 May 2031");
    await page.getByText("Fifteen people died in the Vessen fire", { exact: false }).waitFor();
    await press(page, "Enter");
    await page.waitForURL(/documents\/d_b2\?claim=c_b201/);
    await page.getByRole("complementary", { name: "Claim" }).getByText("On whose word").waitFor();
    expect(await page.title()).toBe("Vessen toll rises to 15, port says · Reportedly");
    await press(page, "Escape");
    await page.getByRole("complementary", { name: "About this report" }).waitFor();
    await press(page, "Escape");
    await page.waitForURL(/event=kill&row=1/);
    await expect.poll(() => focused(page)).toContain("3 people");
    expect(wrong).toEqual([]);
  });

  test("ledger: a facet and the query line are the same thing, and going back takes it away", async () => {
    const { page, wrong } = await openPage("/ledger");
    await page.getByRole("button", { name: /^Harbour Authority/ }).focus();
    await press(page, "Enter");
    await page.waitForURL(/source=Harbour\+Authority/);
    expect(await page.getByRole("searchbox").inputValue()).toBe('source:"Harbour Authority"');
    await page.getByText("4 claims").waitFor();
    await page.goBack();
    await page.getByText("13 claims", { exact: true }).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    expect(wrong).toEqual([]);
  });

  test("ledger: what the query line cannot mean is said, and changes nothing", async () => {
    const { page } = await openPage("/ledger");
    await press(page, "/");
    await page.keyboard.type("event:explode");
    await page.getByText(/event: takes/).waitFor();
    expect(search(page)).toBe("");
  });

  test("ledger: the last of 100,000 rows is one key away", async () => {
    const { page, wrong } = await openPage("/ledger", { at: long });
    await press(page, "j", "End");
    const row = () => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"));
    await expect.poll(row, { timeout: 10_000 }).toBe(String(ROWS + 1));
    await expect.poll(() => focused(page), { timeout: 10_000 }).not.toBe("Loading");
    expect(await page.locator("tr[data-index]").count()).toBeLessThan(80);
    expect(wrong).toEqual([]);
  });

  test("Reader: row and words light together, the panel opens, moves on and closes", async () => {
    const { page, wrong } = await openPage("/documents/d_a1");
    await press(page, "j", "j");
    expect(await focused(page)).toContain("Harbour Authority says: 3 dock workers");
    const lit = () => page.locator(".article [class*='lit-']").allTextContents();
    expect((await lit()).join("")).toBe("We believe that 3 of them were in the upper gallerysaidIlse Varn");
    expect(await page.locator(".article .lit-figure").allTextContents()).toEqual(["3"]);
    await press(page, "Enter");
    await page.waitForURL(/claim=c_a101/);
    const panel = page.getByRole("complementary", { name: "Claim" });
    await panel.getByText("Ilse Varn", { exact: true }).first().waitFor();
    await press(page, "ArrowDown");
    await page.waitForURL(/claim=c_a102/);
    await panel.getByText("figure 3 of 9").waitFor();
    await press(page, "Escape");
    await page.getByRole("heading", { name: "Marks" }).waitFor();
    expect(search(page)).toBe("");
    expect(await focused(page)).toContain("Ilse Varn says: about 340 people");
    await press(page, "m");
    await expect.poll(() => page.locator(".reader.bare").count()).toBe(1);
    expect(wrong).toEqual([]);
  });

  test("Reader: margin rows stand beside their words and none over another", async () => {
    const { page } = await openPage("/documents/d_a1");
    const boxes = await page
      .locator(".margin li")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()));
    expect(boxes.length).toBe(9);
    boxes.forEach((box, index) => {
      const above = boxes[index - 1];
      if (above) expect(box.top).toBeGreaterThanOrEqual(above.bottom);
    });
    const words = await page.locator(".article [data-claims~=c_a105]").first().boundingBox();
    expect(Math.abs((boxes[5]?.top ?? 0) - (words?.y ?? 0))).toBeLessThan(40);
  });

  test("Reader on a phone: rows under their paragraph, the panel over the page, focus back on its row", async () => {
    const { page, wrong } = await openPage("/documents/d_a1", { width: 390 });
    expect(await page.locator(".margin").count()).toBe(0);
    expect(await page.locator(".block .folded-rows .row").count()).toBe(9);
    await press(page, "j", "Enter");
    await page.getByRole("dialog", { name: "Claim" }).waitFor();
    await press(page, "Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => focused(page)).toContain("at least 12 dock workers");
    expect(wrong).toEqual([]);
  });

  test("add: a link is read stage by stage and lands in the Reader", async () => {
    const { page, wrong } = await openPage("/add");
    await page.getByLabel("Paste a link, a text, or drop a file").focus();
    await page.keyboard.type("https://gazette.example/fire");
    await press(page, "Tab", "Tab", "Enter");
    await page.waitForURL(/documents\/d_a1/);
    await page.getByRole("heading", { level: 1, name: /At least twelve missing/ }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("add: a refusal says what happened and what to do, and the words are still there", async () => {
    const { page } = await openPage("/");
    await page.getByLabel("Paste a link, a text, or drop a file").focus();
    await page.keyboard.type("https://unreachable.example/");
    await press(page, "Enter");
    await page.getByRole("alert").getByText("Check the address.").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("RPT_FETCH_FAILED");
    expect(await page.getByLabel("Paste a link, a text, or drop a file").inputValue()).toContain("unreachable");
  });

  test("an empty ledger offers the demo, and fills", async () => {
    const empty = await serveFixture(folder, { empty: true });
    onTestFinished(() => empty.close());
    const { page, wrong } = await openPage("/", { at: empty });
    await page.getByRole("button", { name: "Load the demo" }).focus();
    await press(page, "Enter");
    await page.getByText("13 claims", { exact: true }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("what another process adds shows by itself on an empty page, and on request on one with rows", async () => {
    const own = await serveFixture(folder, { empty: true });
    onTestFinished(() => own.close());
    const { page, wrong } = await openPage("/ledger", { at: own });
    await page.getByRole("heading", { name: "The ledger is empty" }).waitFor();
    own.fill(true);
    await page.getByText("13 claims", { exact: true }).waitFor({ timeout: 15_000 });
    own.fill(false);
    await page.getByRole("button", { name: "Rows have changed: show" }).waitFor({ timeout: 15_000 });
    expect(await page.locator("tr[data-index]").count()).toBe(13);
    await page.getByRole("button", { name: "Rows have changed: show" }).focus();
    await press(page, "Enter");
    await page.getByRole("heading", { name: "The ledger is empty" }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("the key list opens with ?, closes with Esc, and single keys can be switched off", async () => {
    const { page } = await openPage("/ledger");
    await press(page, "?");
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    await page.getByRole("checkbox").focus();
    await press(page, " ", "Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await press(page, "?", "/");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("INPUT");
  });

  test("the theme is chosen with arrow keys and outlives a reload, without a flash", async () => {
    const { page } = await openPage("/ledger");
    await page.getByRole("radio", { name: "Theme as the system" }).focus();
    await press(page, "ArrowRight");
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe("rgb(22, 21, 18)");
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    expect(await page.getByRole("radio", { name: "Dark theme" }).isChecked()).toBe(true);
  });

  test("sources: from the table to one source and its rows", async () => {
    const { page, wrong } = await openPage("/sources");
    await page.getByRole("link", { name: "Harbour Authority" }).focus();
    await press(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "Harbour Authority" }).waitFor();
    await page.getByText("4 claims, 4 with a figure, in 2 documents", { exact: false }).waitFor();
    await press(page, "j", "Enter");
    await page.waitForURL(/documents\/d_a1\?claim=c_a100/);
    expect(wrong).toEqual([]);
  });

  test("the first Tab offers to skip to the page", async () => {
    const { page } = await openPage("/documents");
    await press(page, "Tab");
    expect(await focused(page)).toBe("Skip to the page");
    await press(page, "Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  const axe = require.resolve("axe-core/axe.min.js");
  /** Pages whose structure is another one on a phone. */
  const FOLDING = ["/", "/ledger?row=2", "/documents/d_a1", "/documents/d_a1?claim=c_a101", "/sources"];
  const PAGES = [...FOLDING, "/documents", "/documents/no-such", "/sources/Harbour%20Authority", "/add", "/nowhere"];
  test.each([
    ["light", 1440, PAGES],
    ["dark", 1440, PAGES],
    ["light", 390, FOLDING],
    ["dark", 390, FOLDING],
  ] as const)("axe-core finds nothing, %s theme, %i px", { timeout: 180_000 }, async (theme, width, pages) => {
    const { page } = await openPage("/add", { theme, width, open: true });
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(`${ledger.address}${path}`, { waitUntil: "networkidle" });
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => {
        type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        const { violations: all } = await (globalThis as unknown as { axe: Axe }).axe.run();
        return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      });
      found.push(...violations.map((violation) => `${path} ${violation}`));
    }
    expect(found).toEqual([]);
  });
});
